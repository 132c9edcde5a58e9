import { findLabel } from '../../model/ids.ts';
import type { RunStatement } from '../../neo4j/runQuery.ts';
import { loadStatement } from '../loadStatement.ts';
import type { GraphChange } from './graphChange.ts';

/** Changes that are written at a time. */
const BATCH = 2_000;
/** A quotation may be long; the change only says which one it is. */
const LONGEST = 200;

/** The load that caused changes: one load, or a function that finds it if one transaction contains several. */
export type ChangeCause = string | null | ((nodeId: string) => string | null);

/**
 * Writes what a transaction changes into the log of the graph, inside that transaction and under its lock. `cause` gives the
 * load that caused those changes that name none themselves, if one did. The caller raises the revision afterwards.
 */
export async function recordChanges(
  run: RunStatement,
  changes: readonly GraphChange[],
  cause: ChangeCause = null,
): Promise<void> {
  for (let start = 0; start < changes.length; start += BATCH) {
    const rows = changes.slice(start, start + BATCH).map(({ kind, nodeId, before, after, runId: own }) => ({
      kind,
      nodeId,
      type: findLabel(nodeId) ?? null,
      before: shorten(before),
      after: shorten(after),
      runId: own ?? (typeof cause === 'function' ? cause(nodeId) : cause),
    }));
    await run(loadStatement('add-changes', { rows }));
  }
}

function shorten(text: string | null): string | null {
  if (text === null || text.length <= LONGEST) return text;
  return `${[...text].slice(0, LONGEST - 1).join('')}…`;
}
