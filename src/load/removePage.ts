import { findPage } from './loadPage.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import type { LoadDeps } from './loadDeps.ts';
import { lockGraph } from './lockGraph.ts';
import { MOVES_AFTER_LOAD, settleMoves } from './moves/settleMoves.ts';
import { rebuildPages } from './rebuildPages.ts';
import { replacePage } from './replacePage.ts';
import { queryStandingPages } from './queryStandingPages.ts';
import { loadStatement } from './loadStatement.ts';

/**
 * Removes a page with its text, its loads and all its facts; a page that it replaced takes effect again. Decisions about
 * its names are kept and apply if it is loaded again. `page` is an id, a file name or the hash of the text. Returns the
 * id; throws LoadError if there is no such page.
 */
export async function removePage(deps: LoadDeps, page: string): Promise<string> {
  const pageId = await findPage(deps, page);
  await deps.executeWrite('remove a page', async (run) => {
    await lockGraph(run);
    const others = await replacePage(run, pageId, null);
    const pages = await queryStandingPages(run, [pageId, ...others]);
    const removed = pages.get(pageId);
    // Another program may have removed it while this one waited for the lock.
    if (removed === undefined) return;
    await rebuildPages(run, new Map([...pages, [pageId, { ...removed, facts: null }]]));
    await run(loadStatement('delete-page', { pageId }));
    await raiseRevision(run, deps);
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return pageId;
}
