import type { RunStatement } from '../../neo4j/query.ts';
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
 * Transactions in which a load works off what it left to be done. Nearly all need one or two; what a name on thousands of pages needs
 * continues with the next load, or when the program that loads has time.
 */
export const MOVES_AFTER_LOAD = 5;

/** A piece of work that a load left to be done. */
export interface PendingMove {
  readonly id: string;
  readonly what: 'claim' | EntityMove;
  readonly claimId: string | null;
  readonly entityId: string | null;
  /** How far an entity's dependents have been gone through: what comes after this key is left. */
  readonly after: string | null;
}

/** How a backlog is worked off. */
export interface SettleMovesOptions {
  /** Transactions at most; without it all that there is. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Hears after each transaction. */
  readonly onBatch?: () => void;
}

/**
 * Works off what loads have left to be done, one bounded transaction after the other. Each is whole by itself and remembers how far
 * it came, so that this may be interrupted at any moment and taken up by any process. Gives whether anything is left.
 */
export async function settleMoves(
  deps: Pick<LoadDeps, 'read' | 'write' | 'changesKept'>,
  { limit = Infinity, signal, onBatch }: SettleMovesOptions = {},
): Promise<boolean> {
  for (let done = 0; ; done += 1) {
    // Asked without the lock: most loads leave nothing to be done.
    const [move] = await deps.read(loadStatement('read-move'));
    if (move === undefined) return false;
    if (done >= limit || signal?.aborted === true) return true;
    await deps.write('settle moves', (run) => settleOne(deps, run), signal);
    onBatch?.();
  }
}

/** Counts what is left to be done: pages to be re-keyed, and entities whose dependents are to be gone through. */
export async function countMoves({ read }: Pick<LoadDeps, 'read'>): Promise<number> {
  const [answer] = await read(loadStatement('count-moves'));
  return (answer?.['moves'] ?? 0) as number;
}

async function settleOne(deps: Pick<LoadDeps, 'changesKept'>, run: RunStatement): Promise<void> {
  await lockGraph(run);
  const [found] = await run(loadStatement('read-move'));
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
