import type { Driver, Session } from 'neo4j-driver';
import { readFile, writeFile } from 'node:fs/promises';
import { createDriver, type Neo4jAddress } from '../../src/neo4j/createDriver.ts';
import { parseValue, printValue, type BackupValue } from '../../src/neo4j/propertyValue.ts';

type Properties = Readonly<Record<string, BackupValue>>;

interface SnapshotNode {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** A relationship; its ends are places in the list of nodes. */
interface SnapshotLink {
  readonly from: number;
  readonly type: string;
  readonly to: number;
  readonly properties: Properties;
}

/** A whole graph. */
interface Snapshot {
  readonly nodes: readonly SnapshotNode[];
  readonly links: readonly SnapshotLink[];
}

/** An existing graph, with the ids that the database gives its nodes and relationships. */
interface Present extends Snapshot {
  readonly nodes: ReadonlyArray<SnapshotNode & { readonly id: string }>;
  readonly links: ReadonlyArray<SnapshotLink & { readonly id: string }>;
}

/** Writes everything that a graph contains into a file, except its schema and the migrations. */
export async function takeSnapshot(address: Neo4jAddress, path: string): Promise<void> {
  const driver = createDriver(address, { exact: true });
  try {
    await writeFile(path, JSON.stringify((await queryPresent(driver)) satisfies Snapshot));
  } finally {
    await driver.close();
  }
}

/**
 * Makes a graph equal to a snapshot, or to the wanted part of it, by only the necessary changes: deleting and writing
 * all of it costs Neo4j twenty seconds of one core.
 */
export async function putSnapshot(
  address: Neo4jAddress,
  path: string,
  isWanted: (node: SnapshotNode) => boolean = () => true,
): Promise<void> {
  const wanted = pickNodes(JSON.parse(await readFile(path, 'utf8')) as Snapshot, isWanted);
  const driver = createDriver(address, { exact: true });
  const session = driver.session({ database: address.database });
  try {
    if (await isThere(session, wanted)) return;
    const present = await queryPresent(driver);
    const ids = await putNodes(session, wanted, present);
    await putLinks(session, wanted, present, ids);
  } finally {
    await session.close();
    await driver.close();
  }
}

/**
 * Tells whether a graph is still the one of a snapshot: each change raises its revision, or changes how much it
 * contains.
 */
async function isThere(session: Session, { nodes, links }: Snapshot): Promise<boolean> {
  const { records } = await session.run(
    `OPTIONAL MATCH (graph:Graph)
     RETURN graph.revision AS revision, COUNT { (:Migration) } AS migrations, COUNT { () } AS nodes, COUNT { ()-->() } AS links`,
  );
  const [revision, migrations, all, there] = ['revision', 'migrations', 'nodes', 'links'].map((key) =>
    Number(records[0]?.get(key)),
  );
  const known = nodes.find(({ labels }) => labels.includes('Graph'))?.properties['revision'];
  return revision === known && (all ?? 0) - (migrations ?? 0) === nodes.length && there === links.length;
}

async function queryPresent(driver: Driver): Promise<Present> {
  const nodes = await driver.executeQuery(
    'MATCH (node) WHERE NOT node:Migration RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties',
  );
  const links = await driver.executeQuery(
    `MATCH (from)-[link]->(to)
     RETURN elementId(link) AS id, elementId(from) AS from, type(link) AS type, elementId(to) AS to, properties(link) AS properties`,
  );
  const places = new Map(nodes.records.map((record, place) => [record.get('id') as string, place]));
  const placeOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`A relationship leads to ${id}, which is not in the snapshot.`);
    return place;
  };
  return {
    nodes: nodes.records.map((record) => ({
      id: record.get('id') as string,
      labels: (record.get('labels') as string[]).toSorted(),
      properties: printProperties(record.get('properties')),
    })),
    links: links.records.map((record) => ({
      id: record.get('id') as string,
      from: placeOf(record.get('from')),
      type: record.get('type'),
      to: placeOf(record.get('to')),
      properties: printProperties(record.get('properties')),
    })),
  };
}

function pickNodes({ nodes, links }: Snapshot, isWanted: (node: SnapshotNode) => boolean): Snapshot {
  const places = new Map<number, number>();
  for (const [place, node] of nodes.entries()) if (isWanted(node)) places.set(place, places.size);
  return {
    nodes: nodes.filter(isWanted),
    links: links.flatMap(({ from, to, ...link }) => {
      const ends = { from: places.get(from), to: places.get(to) };
      return ends.from === undefined || ends.to === undefined ? [] : [{ ...link, from: ends.from, to: ends.to }];
    }),
  };
}

/** Deletes the nodes that are not wanted and creates those that are missing. Returns the database's id of each wanted node. */
async function putNodes(session: Session, wanted: Snapshot, present: Present): Promise<readonly string[]> {
  const { pairs, missing, left } = match(wanted.nodes.map(printNode), present.nodes.map(printNode));
  await session.run(
    `UNWIND $ids AS id MATCH (node) WHERE elementId(node) = id
     CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS`,
    { ids: left.map((place) => present.nodes[place]?.id) },
  );
  const { records } = await session.run(
    'UNWIND $rows AS row CREATE (node:$(row.labels)) SET node = row.properties RETURN elementId(node) AS id',
    { rows: missing.flatMap((place) => wanted.nodes[place] ?? []).map(parseNode) },
  );
  const ids = wanted.nodes.map((_node, place) => present.nodes[pairs.get(place) ?? -1]?.id ?? '');
  for (const [at, place] of missing.entries()) ids[place] = records[at]?.get('id') as string;
  return ids;
}

async function putLinks(session: Session, wanted: Snapshot, present: Present, ids: readonly string[]): Promise<void> {
  const printLink = (ends: readonly string[], { from, type, to, properties }: SnapshotLink): string =>
    `${ends[from] ?? ''} ${type} ${ends[to] ?? ''} ${printSorted(properties)}`;
  const presentIds = present.nodes.map(({ id }) => id);
  const kept = new Set(ids);
  // The others were deleted with their nodes.
  const links = present.links.filter(
    ({ from, to }) => kept.has(presentIds[from] ?? '') && kept.has(presentIds[to] ?? ''),
  );
  const { missing, left } = match(
    wanted.links.map((link) => printLink(ids, link)),
    links.map((link) => printLink(presentIds, link)),
  );
  await session.run('UNWIND $ids AS id MATCH ()-[link]->() WHERE elementId(link) = id DELETE link', {
    ids: left.map((place) => links[place]?.id),
  });
  await session.run(
    `UNWIND $rows AS row
     MATCH (from) WHERE elementId(from) = row.from
     MATCH (to) WHERE elementId(to) = row.to
     CREATE (from)-[link:$(row.type)]->(to) SET link = row.properties`,
    {
      rows: missing
        .flatMap((place) => wanted.links[place] ?? [])
        .map(({ from, type, to, properties }) => ({
          from: ids[from],
          type,
          to: ids[to],
          properties: parseProperties(properties),
        })),
    },
  );
}

/** Pairs equal texts, each once. `missing` are places in the first list that found none, `left` those in the second. */
function match(
  wanted: readonly string[],
  present: readonly string[],
): {
  readonly pairs: ReadonlyMap<number, number>;
  readonly missing: readonly number[];
  readonly left: readonly number[];
} {
  const placesOf = Map.groupBy(present.keys(), (place) => present[place]);
  const pairs = new Map<number, number>();
  for (const [place, text] of wanted.entries()) {
    const found = placesOf.get(text)?.pop();
    if (found !== undefined) pairs.set(place, found);
  }
  return {
    pairs,
    missing: [...wanted.keys()].filter((place) => !pairs.has(place)),
    left: [...placesOf.values()].flat(),
  };
}

function printNode({ labels, properties }: SnapshotNode): string {
  return `${labels.join(':')} ${printSorted(properties)}`;
}

function printSorted(properties: Properties): string {
  return JSON.stringify(Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function parseNode({ labels, properties }: SnapshotNode): object {
  return { labels, properties: parseProperties(properties) };
}

function printProperties(properties: Readonly<Record<string, unknown>>): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const printed = printValue(value);
      if (printed === undefined) throw new Error(`A snapshot cannot hold the property ${name}.`);
      return [name, printed];
    }),
  );
}

function parseProperties(properties: Properties): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, parseValue(value)]));
}
