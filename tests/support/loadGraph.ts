import { loadLexicons } from '../../src/load/loadLexicons.ts';
import type { LoadDeps } from '../../src/load/loadDeps.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import { readMigrations } from '../../src/neo4j/readMigrations.ts';
import { fileURLToPath } from 'node:url';
import type { Record as Neo4jRecord } from 'neo4j-driver';
import { inject } from 'vitest';
import { testAddress } from './graph.ts';
import { putSnapshot } from './seedSnapshot.ts';

/** A `node` that pages or judgements have made. */
const OF_PAGES = `NOT node:Migration AND NOT node:Graph AND coalesce(node.source, '') <> 'lexicon'`;

/** A graph for tests of loading: schema and lexicons in it, pages not. */
export interface LoadGraph {
  readonly graph: Graph;
  readonly deps: LoadDeps;
  /** Removes the pages again, and leaves the lexicons, which take seconds to write. */
  readonly empty: () => Promise<void>;
  /** Runs a Cypher query and returns the values of its records. */
  readonly ask: (cypher: string) => Promise<unknown[]>;
}

/** Prepares the run's Neo4j. Timeouts are long, since a test machine may be busy with anything. */
export async function openLoadGraph(): Promise<LoadGraph> {
  const graph = openGraph(testAddress(), { queryTimeout: 60_000, writeTimeout: 60_000, retryFor: 60_000 });
  await migrate(
    graph.driver,
    graph.address.database,
    await readMigrations(fileURLToPath(new URL('../../cypher/schema', import.meta.url))),
  );
  // Relationships first and in portions: the names in an archive have more of them than one transaction may delete.
  const remove = async (found: string): Promise<void> => {
    const portion = `MATCH ${found} WHERE ${OF_PAGES} WITH found LIMIT 20000 DELETE found RETURN count(found) AS deleted`;
    const decode = (record: Neo4jRecord): number => Number(record.get('deleted'));
    let deleted: number | undefined;
    do [deleted] = await graph.runAlone({ name: 'empty', cypher: portion, params: {}, decode });
    while (deleted !== 0);
  };
  const empty = async (): Promise<void> => {
    await remove('(node)-[found]-()');
    await remove('(node) WITH node, node AS found');
  };
  const snapshot = inject('seedSnapshot');
  if (snapshot === '') await empty();
  else await putSnapshot(graph.address, snapshot, isOfLexicons);
  let ticks = 0;
  // Loads a second apart, so that what follows from their times is the same in every run.
  const now = (): string => new Date(Date.UTC(2026, 0, 1) + 1000 * ticks++).toISOString();
  const deps = { query: graph.query, executeWrite: graph.executeWrite, now };
  await loadLexicons(deps);
  const ask = async (cypher: string): Promise<unknown[]> => [
    ...(await graph.query({ name: 'test', cypher, params: {}, decode: (record): unknown => [...record.values()] })),
  ];
  return { graph, deps, empty, ask };
}

const isOfLexicons: Parameters<typeof putSnapshot>[2] = ({ labels, properties }) =>
  labels.includes('Graph') || properties['source'] === 'lexicon';
