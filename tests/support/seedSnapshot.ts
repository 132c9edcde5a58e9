import type { Driver, Session } from 'neo4j-driver';
import { readFile, writeFile } from 'node:fs/promises';
import { createDriver, type Neo4jAddress } from '../../src/neo4j/createDriver.ts';
import { parseValue, printValue, type BackupValue } from '../../src/neo4j/propertyValue.ts';
import { cleanGraph } from './graph.ts';

type Properties = Readonly<Record<string, BackupValue>>;

/** A whole graph. The ends of relationships are places in the list of nodes. */
interface Snapshot {
  readonly nodes: ReadonlyArray<{ readonly labels: readonly string[]; readonly properties: Properties }>;
  readonly links: ReadonlyArray<{
    readonly from: number;
    readonly type: string;
    readonly to: number;
    readonly properties: Properties;
  }>;
}

/** Writes everything that a graph holds into a file, beside its schema and the migrations. */
export async function takeSnapshot(address: Neo4jAddress, path: string): Promise<void> {
  const driver = createDriver(address, { exact: true });
  try {
    const nodes = await driver.executeQuery(
      'MATCH (node) WHERE NOT node:Migration RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties',
    );
    const links = await driver.executeQuery(
      `MATCH (from)-[link]->(to)
       RETURN elementId(from) AS from, type(link) AS type, elementId(to) AS to, properties(link) AS properties`,
    );
    const places = new Map(nodes.records.map((record, place) => [record.get('id') as string, place]));
    const placeOf = (id: string): number => {
      const place = places.get(id);
      if (place === undefined) throw new Error(`A relationship leads to ${id}, which is not in the snapshot.`);
      return place;
    };
    const snapshot: Snapshot = {
      nodes: nodes.records.map((record) => ({
        labels: record.get('labels'),
        properties: printProperties(record.get('properties')),
      })),
      links: links.records.map((record) => ({
        from: placeOf(record.get('from')),
        type: record.get('type'),
        to: placeOf(record.get('to')),
        properties: printProperties(record.get('properties')),
      })),
    };
    await writeFile(path, JSON.stringify(snapshot));
  } finally {
    await driver.close();
  }
}

/** Replaces what a graph holds by a snapshot, or by those of its nodes that are wanted: loading them again takes five times as long. */
export async function putSnapshot(
  driver: Driver,
  path: string,
  isWanted: (node: Snapshot['nodes'][number]) => boolean = () => true,
): Promise<void> {
  await cleanGraph(driver);
  const { nodes: all, links } = JSON.parse(await readFile(path, 'utf8')) as Snapshot;
  const nodes = all.filter(isWanted);
  const session = driver.session();
  try {
    const { records } = await session.run(
      'UNWIND $rows AS row CREATE (node:$(row.labels)) SET node = row.properties RETURN elementId(node) AS id',
      { rows: nodes.map(({ labels, properties }) => ({ labels, properties: parseProperties(properties) })) },
    );
    const ids = new Map(records.map((record, place) => [nodes[place], record.get('id') as string]));
    const idOf = (place: number): string | undefined => ids.get(all[place]);
    await putLinks(session, links, idOf);
  } finally {
    await session.close();
  }
}

async function putLinks(
  session: Session,
  links: Snapshot['links'],
  idOf: (place: number) => string | undefined,
): Promise<void> {
  const rows = links
    .map(({ from, type, to, properties }) => ({
      from: idOf(from),
      type,
      to: idOf(to),
      properties: parseProperties(properties),
    }))
    .filter(({ from, to }) => from !== undefined && to !== undefined);
  await session.run(
    `UNWIND $rows AS row
     MATCH (from) WHERE elementId(from) = row.from
     MATCH (to) WHERE elementId(to) = row.to
     CREATE (from)-[link:$(row.type)]->(to) SET link = row.properties`,
    { rows },
  );
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
