import type { RunStatement } from '../neo4j/runQuery.ts';
import { notWhole } from '../neo4j/restoreMark.ts';
import { loadStatement } from './loadStatement.ts';

/**
 * Takes the graph's write lock until the transaction ends: two loads never decide concurrently. Throws
 * ServiceUnavailableError while a backup is being restored, so that nothing is written into an incomplete graph.
 */
export async function lockGraph(run: RunStatement): Promise<void> {
  const [graph] = await run(loadStatement('lock-graph'));
  if (graph?.['restoring'] === true) throw notWhole();
}
