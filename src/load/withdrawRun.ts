import { LoadError } from '../errors/LoadError.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import type { LoadDeps } from './loadDeps.ts';
import { lockGraph } from './lockGraph.ts';
import { MOVES_AFTER_LOAD, settleMoves } from './moves/settleMoves.ts';
import { rebuildPages } from './rebuildPages.ts';
import { findReplaced, replacePage } from './replacePage.ts';
import { queryStandingPages } from './queryStandingPages.ts';
import { loadStatement } from './loadStatement.ts';

export interface WithdrawResult {
  readonly pageId: string;
  /** The load that is now in effect for the page; null if none is left and the page is empty. */
  readonly standingRunId: string | null;
}

interface KnownRun {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly replacesPageId: string | null;
}

/**
 * Withdraws a load: the page's earlier load takes effect again, or the page is empty. The load itself is kept, with its
 * facts, as withdrawn. Throws LoadError for a load that does not exist or was already withdrawn.
 */
export async function withdrawRun(deps: LoadDeps, id: string): Promise<WithdrawResult> {
  const result = await deps.executeWrite('withdraw a load', async (run): Promise<WithdrawResult> => {
    await lockGraph(run);
    const [found] = await run(loadStatement('find-run', { id }));
    if (found === undefined) throw new LoadError(`There is no load ${id}. \`econews runs\` lists them.`);
    if (found['status'] === 'withdrawn') throw new LoadError(`The load ${id} was already withdrawn.`);
    const pageId = found['pageId'] as string;
    await run(loadStatement('withdraw-run', { id, at: deps.now() }));
    const [state] = await run(loadStatement('find-page-state', { pageId }));
    const standing = ((state?.['runs'] ?? []) as readonly KnownRun[])
      .filter(({ status }) => status === 'standing')
      .toSorted((a, b) => b.number - a.number)[0];
    // A load before a later one has no effect, so only its status changes.
    if ((standing?.number ?? 0) < (found['number'] as number)) {
      const others = await replacePage(run, pageId, await findReplaced(run, standing?.replacesPageId));
      await rebuildPages(run, await queryStandingPages(run, [pageId, ...others]), { runId: id });
    }
    await raiseRevision(run, deps);
    return { pageId, standingRunId: standing?.id ?? null };
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return result;
}
