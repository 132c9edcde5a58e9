import type { RunStatement } from '../../neo4j/runQuery.ts';
import { raiseRevision } from '../changes/raiseRevision.ts';
import type { LoadDeps } from '../loadDeps.ts';
import { lockGraph } from '../lockGraph.ts';
import { loadStatement } from '../loadStatement.ts';
import { moveFigures } from './moveFigures.ts';
import { movePosts } from './movePosts.ts';
import { moveResidents } from './moveResidents.ts';
import type { EntityMove } from './queueMoves.ts';
import { rekeyPages } from './rekeyPages.ts';

/**
 * The number of transactions in which a load processes its own pending work. Nearly all loads need one or two; the
 * updates for a name on thousands of pages continue with the next load, or when the program has time.
 */
export const MOVES_AFTER_LOAD = 5;

/** Pending work of a load. */
export interface PendingMove {
  readonly id: string;
  readonly what: 'claim' | EntityMove;
  readonly claimId: string | null;
  readonly entityId: string | null;
  /** How far an entity's dependents have been updated: those after this key are left. */
  readonly after: string | null;
}

/** How to process pending work. */
export interface SettleMovesOptions {
  /** The maximum number of transactions; by default unlimited. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Called after each transaction. */
  readonly onBatch?: () => void;
}

/**
 * Processes the pending work of loads in bounded transactions, one after the other. Each is complete in itself and
 * records its position, so that this may be interrupted at any time and continued by any process. Returns whether
 * anything is left.
 */
export async function settleMoves(
  deps: Pick<LoadDeps, 'query' | 'executeWrite' | 'changesKept'>,
  { limit = Infinity, signal, onBatch }: SettleMovesOptions = {},
): Promise<boolean> {
  for (let done = 0; ; done += 1) {
    // Checked without the lock, because most loads leave nothing pending.
    const [move] = await deps.query(loadStatement('find-move'));
    if (move === undefined) return false;
    if (done >= limit || signal?.aborted === true) return true;
    await deps.executeWrite('settle moves', (run) => settleOne(deps, run), signal);
    onBatch?.();
  }
}

/** Counts pending work: pages to re-key, and entities whose dependents must be updated. */
export async function countMoves({ query }: Pick<LoadDeps, 'query'>): Promise<number> {
  const [answer] = await query(loadStatement('count-moves'));
  return (answer?.['moves'] ?? 0) as number;
}

async function settleOne(deps: Pick<LoadDeps, 'changesKept'>, run: RunStatement): Promise<void> {
  await lockGraph(run);
  const [found] = await run(loadStatement('find-move'));
  if (found === undefined) return;
  const move = found as unknown as PendingMove;
  const next = await advance(run, move);
  await run(
    next === undefined
      ? loadStatement('delete-move', { id: move.id })
      : loadStatement('advance-move', { id: move.id, after: next }),
  );
  await raiseRevision(run, deps);
}

/** Does one batch. Gives the key to continue from; undefined if the move is done. */
async function advance(
  run: RunStatement,
  { what, claimId, entityId, after }: PendingMove,
): Promise<string | undefined> {
  switch (what) {
    case 'claim':
      return (await rekeyPages(run, claimId ?? '')) ? '' : undefined;
    case 'figures':
      return moveFigures(run, entityId ?? '', after ?? '');
    case 'posts':
      return movePosts(run, entityId ?? '', after ?? '');
    case 'residents':
      return moveResidents(run, entityId ?? '', after ?? '');
    default:
      return what satisfies never;
  }
}
