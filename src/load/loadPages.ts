import { isOfOneFile } from '../errors/isOfOneFile.ts';
import { mintId } from '../model/ids.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';
import { assertLoadable } from './assertLoadable.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import type { LoadDeps } from './loadDeps.ts';
import { loadPage, NOTHING } from './loadPage.ts';
import type { LoadOptions, LoadResult } from './loadPage.ts';
import { loadStatement, queueWrites } from './loadStatement.ts';
import { lockGraph } from './lockGraph.ts';
import { MOVES_AFTER_LOAD, settleMoves } from './moves/settleMoves.ts';
import { printFacts } from './printFacts.ts';
import { rebuildPages } from './rebuildPages.ts';
import { countInRun, makeRunRow } from './rows/runRow.ts';

/** A page to load, with its facts. */
export interface PageLoad {
  readonly page: Page;
  readonly facts: LocatedPageFacts;
  readonly options: LoadOptions;
}

/**
 * Loads pages, those that the graph has never seen in one transaction: most of the cost of a small page is its share of
 * that. The graph is the same as if each were loaded alone; a change that several of them cause together names the load of
 * the first. Gives one result for each page, in their order, and never throws: a page that cannot be loaded does not affect
 * the others, and a graph that stops answering affects only the pages that are not stored yet. The caller limits how much
 * it gives at once.
 */
export async function loadPages(
  deps: LoadDeps,
  loads: readonly PageLoad[],
): Promise<readonly PromiseSettledResult<LoadResult>[]> {
  const results = new Map<PageLoad, PromiseSettledResult<LoadResult>>();
  /** It would happen to every page that is left. */
  let outage: { readonly reason: unknown } | undefined;
  try {
    const fresh = loads.length > 1 ? await findFresh(deps, loads) : new Map<string, PageLoad>();
    if (fresh.size > 1)
      for (const [load, value] of await loadTogether(deps, fresh)) results.set(load, { status: 'fulfilled', value });
  } catch (reason) {
    // One of them may be at fault; loading them one by one shows which.
    if (!isOfOneFile(reason)) outage = { reason };
  }
  for (const load of loads) {
    if (results.has(load)) continue;
    if (outage === undefined)
      try {
        results.set(load, { status: 'fulfilled', value: await loadPage(deps, load.page, load.facts, load.options) });
        continue;
      } catch (reason) {
        results.set(load, { status: 'rejected', reason });
        if (!isOfOneFile(reason)) outage = { reason };
      }
    else results.set(load, { status: 'rejected', reason: outage.reason });
  }
  return loads.map((load) => results.get(load) as PromiseSettledResult<LoadResult>);
}

/** Finds the loads of pages that the graph has never seen, by page id. A text that comes twice is loaded once. */
async function findFresh({ query }: LoadDeps, loads: readonly PageLoad[]): Promise<Map<string, PageLoad>> {
  const fresh = new Map<string, PageLoad>();
  for (const load of loads) {
    const pageId = mintId('Page', load.page.sha256);
    if (load.options.replaces !== undefined || fresh.has(pageId) || !isLoadable(load)) continue;
    fresh.set(pageId, load);
  }
  for (const pageId of await queryKnown(query, [...fresh.keys()])) fresh.delete(pageId);
  return fresh;
}

function isLoadable({ page, facts }: PageLoad): boolean {
  try {
    assertLoadable(page, facts);
    return true;
  } catch {
    return false;
  }
}

async function queryKnown(run: LoadDeps['query'], pageIds: readonly string[]): Promise<string[]> {
  return (await run(loadStatement('find-known-pages', { pageIds }))).map(({ id }) => id as string);
}

async function loadTogether(
  deps: LoadDeps,
  fresh: ReadonlyMap<string, PageLoad>,
): Promise<ReadonlyMap<PageLoad, LoadResult>> {
  const { pending, loaded } = await deps.executeWrite(`load ${String(fresh.size)} pages`, async (run) => {
    const pageIds = [...fresh.keys()];
    const [, known] = await Promise.all([lockGraph(run), queryKnown(run, pageIds)]);
    // Another program may have loaded some of them in the meantime.
    const pages = new Map([...fresh].filter(([pageId]) => !known.includes(pageId)));
    if (pages.size === 0) return { pending: false, loaded: new Map<PageLoad, LoadResult>() };
    const at = deps.now();
    const rows = new Map(
      [...pages].map(([pageId, { page, facts, options }]) => [
        pageId,
        makeRunRow(
          { pageId, number: 1, ...printFacts(page, facts), facts, at, options },
          { supersedesRunId: null, replacesPageId: null },
        ),
      ]),
    );
    const runIds = new Map([...rows].map(([pageId, { id }]) => [pageId, id]));
    const written = await rebuildPages(run, pages, { fresh: true, runIds });
    const queue = queueWrites(run);
    queue.add(
      'runs',
      [...rows].map(([pageId, row]) => countInRun(row, written.get(pageId)?.counts ?? NOTHING)),
    );
    const [isPending] = await Promise.all([raiseRevision(run, deps), queue.settle()]);
    return {
      pending: isPending,
      loaded: new Map(
        [...pages].map(([pageId, load]): [PageLoad, LoadResult] => [
          load,
          {
            status: 'loaded',
            pageId,
            runId: runIds.get(pageId) ?? '',
            counts: written.get(pageId)?.counts ?? NOTHING,
          },
        ]),
      ),
    };
  });
  // As after loading a single page.
  if (pending) await settleMoves(deps, { limit: MOVES_AFTER_LOAD }).catch(() => true);
  return loaded;
}
