import { randomUUID } from 'node:crypto';
import { deleteGraph } from '../neo4j/deleteGraph.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { Migration } from '../neo4j/readMigrations.ts';
import { RESTORE_MARK } from '../neo4j/restoreMark.ts';
import { RESTORING } from './writeRecords.ts';
import { LOCK_GRAPH } from './lockStatements.ts';

/**
 * Takes over from a restore that may be running, which then stops at its next batch. The lock of every load comes
 * first.
 */
const MARK = `
${LOCK_GRAPH}
MERGE (mark:${RESTORE_MARK} {id: 'restore'}) SET mark.token = $token REMOVE mark.sha256, mark.line`;

/**
 * Deletes the graph from a database, including what an interrupted restore has left, and returns how many nodes were
 * deleted. Until everything is gone, a mark shows that the rest is not a complete graph; an interrupted reset can be
 * run again.
 */
export async function resetGraph(graph: Graph, migrations: ReadonlyArray<Migration>): Promise<number> {
  await run(graph, MARK, { token: randomUUID() });
  const deleted = await deleteGraph(graph, migrations);
  await run(graph, `DROP CONSTRAINT ${RESTORING.toLowerCase()}_id IF EXISTS`);
  await run(graph, `MATCH (mark:${RESTORE_MARK}) DELETE mark`);
  return deleted;
}

async function run({ runAlone }: Graph, cypher: string, params: Readonly<Record<string, string>> = {}): Promise<void> {
  await runAlone({ name: 'reset', cypher, params, decode: () => undefined });
}
