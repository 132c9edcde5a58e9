import type { RunStatement } from '../../neo4j/runQuery.ts';
import type { LoadDeps } from '../loadDeps.ts';
import { loadStatement } from '../loadStatement.ts';

/** Changes that are kept if the host sets no other number (CHANGES_KEPT). */
export const CHANGES_KEPT = 100_000;

/** The most changes that one transaction removes: a lower setting takes effect over several loads. */
const FORGOTTEN_AT_ONCE = 20_000;

/**
 * Ends a transaction that changed the graph: raises the revision, and drops the oldest changes above the number that is
 * kept. Returns whether loads have left work to do.
 */
export async function raiseRevision(
  run: RunStatement,
  { changesKept = CHANGES_KEPT }: Pick<LoadDeps, 'changesKept'>,
): Promise<boolean> {
  const [graph] = await run(loadStatement('raise-revision'));
  const surplus = Math.min(Number(graph?.['changes'] ?? 0) - changesKept, FORGOTTEN_AT_ONCE);
  if (surplus > 0) await run(loadStatement('forget-changes', { surplus: BigInt(surplus) }));
  return graph?.['pending'] === true;
}
