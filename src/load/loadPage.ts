import { LoadError } from '../errors/LoadError.ts';
import { mintId } from '../model/ids.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';
import type { RunQuery, RunStatement } from '../neo4j/runQuery.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import { findLaterLoad } from './findLaterLoad.ts';
import type { LoadDeps } from './loadDeps.ts';
import { lockGraph } from './lockGraph.ts';
import { MOVES_AFTER_LOAD, settleMoves } from './moves/settleMoves.ts';
import { assertLoadable } from './assertLoadable.ts';
import { rebuildPages } from './rebuildPages.ts';
import { findReplaced, replacePage } from './replacePage.ts';
import { makePageRow } from './rows/pageRow.ts';
import { countInRun, makeRunRow } from './rows/runRow.ts';
import { findStanding, findUnchanged, toPageState } from './pageState.ts';
import { printFacts } from './printFacts.ts';
import { queryStandingPages } from './queryStandingPages.ts';
import type { StandingPage } from './queryStandingPages.ts';
import { loadStatement, queueWrites, writeRows } from './loadStatement.ts';
import type { PageCounts } from './makePageRows.ts';

export interface LoadOptions {
  /** Id, file name or text hash of the page that this one is a better scan of. */
  readonly replaces?: string;
  /**
   * Loads as one of the seeds: a page is left alone if it was read by a program, corrected, withdrawn or replaced by a
   * better scan since the seeds loaded it.
   */
  readonly keepLater?: boolean;
  /**
   * What these facts depend on: the page's text, its reader and what was known about the issue. Stored with the
   * load (findStandingLoad).
   */
  readonly readingKey?: string;
}

export interface LoadResult {
  /** `unchanged` if the graph already had these facts; then nothing was written. */
  readonly status: 'loaded' | 'unchanged';
  readonly pageId: string;
  readonly runId: string;
  readonly counts: PageCounts;
}

/**
 * Loads one page's facts in one transaction: new facts are added, and facts of the page's earlier load that are missing
 * now are removed. Facts that the graph already has are unchanged. Throws LoadError if the page cannot be loaded, and
 * whatever the writer throws.
 */
export async function loadPage(
  deps: LoadDeps,
  page: Page,
  facts: LocatedPageFacts,
  options: LoadOptions = {},
): Promise<LoadResult> {
  assertLoadable(page, facts);
  const pageId = mintId('Page', page.sha256);
  const { text, sha256 } = printFacts(page, facts);
  const replaces = options.replaces === undefined ? null : await findPage(deps, options.replaces);
  // Checked without the lock first, so that loading the same facts again writes nothing.
  const [known] = await deps.query(loadStatement('find-page-state', { pageId }));
  const later = options.keepLater === true ? findLaterLoad(toPageState(known)) : undefined;
  const before = later ?? findUnchanged(toPageState(known), { sha256, replaces, pageId });
  if (before !== undefined)
    return { status: 'unchanged', pageId, runId: before, counts: await countPage(deps.query, pageId) };

  const { pending, ...result } = await deps.executeWrite(`load ${page.file}`, async (run): Promise<Stored> => {
    const [, [answer]] = await Promise.all([lockGraph(run), run(loadStatement('find-page-state', { pageId }))]);
    const state = toPageState(answer);
    const unchanged = findUnchanged(state, { sha256, replaces, pageId });
    if (unchanged !== undefined)
      return { status: 'unchanged', pageId, runId: unchanged, counts: await countPage(run, pageId), pending: false };
    const [later] = state.supersededBy;
    if (later !== undefined)
      throw new LoadError(
        `${page.file} was replaced by a better scan (${later}). Withdraw that load first, or leave this page out.`,
      );
    if (replaces === pageId)
      throw new LoadError(`${page.file} cannot replace itself. Give the page that it is a better scan of.`);

    const number = Math.max(0, ...state.runs.map((each) => each.number)) + 1;
    const row = makeRunRow(
      { pageId, number, text, sha256, facts, at: deps.now(), options },
      {
        supersedesRunId: findStanding(state)?.id ?? null,
        replacesPageId: replaces ?? (await findReplaced(run, findStanding(state)?.replacesPageId)),
      },
    );
    const runId = row.id;
    // It must exist in order to replace another page; its own facts write it again.
    if (row.replacesPageId !== null) await writeRows(run, 'pages', [makePageRow(pageId, page, null, null)]);
    const others = row.replacesPageId === null ? [] : await replacePage(run, pageId, row.replacesPageId);
    const pages = await queryStandingPages(run, others);
    pages.set(pageId, { page, facts });
    const earlier = others.length === 0 ? await findEarlier(run, pageId) : undefined;
    const written = await rebuildPages(run, pages, {
      fresh: state.runs.length === 0 && pages.size === 1,
      ...(earlier && { earlier }),
      runId,
    });
    const counts = written.get(pageId)?.counts ?? NOTHING;
    const queue = queueWrites(run);
    queue.add('runs', [countInRun(row, counts)]);
    const [pending] = await Promise.all([raiseRevision(run, deps), queue.settle()]);
    return { status: 'loaded', pageId, runId, counts, pending };
  });
  // The page is stored even if these fail: failed updates stay pending and are reported when the program ends.
  if (pending) await settleMoves(deps, { limit: MOVES_AFTER_LOAD }).catch(() => true);
  return result;
}

/** A load as it was stored, and whether it, or one before it, left work to do. */
interface Stored extends LoadResult {
  readonly pending: boolean;
}

/** Finds what a page says at present; undefined if it has no facts in effect. */
async function findEarlier(run: RunStatement, pageId: string): Promise<Map<string, StandingPage> | undefined> {
  const earlier = await queryStandingPages(run, [pageId]);
  return (earlier.get(pageId)?.facts ?? null) === null ? undefined : earlier;
}

/** The counts of a page without facts. */
export const NOTHING: PageCounts = { articles: 0, statistics: 0, quotations: 0, mentions: 0 };

/** Finds a page by its id, file name or text hash. Throws LoadError if no page or several pages have the name. */
export async function findPage({ query }: Pick<LoadDeps, 'query'>, page: string): Promise<string> {
  const found = await query(loadStatement('find-page', { page }));
  const [only] = found;
  if (only === undefined)
    throw new LoadError(
      `The graph has no page ${page}. Give its id, its file name or the sha256 of its text; \`econews status\` lists them.`,
    );
  if (found.length > 1)
    throw new LoadError(
      `${found.length} pages are called ${page}: ${found.map(({ id }) => String(id)).join(', ')}. Give one of these ids.`,
    );
  return only['id'] as string;
}

async function countPage(run: RunStatement | RunQuery, pageId: string): Promise<PageCounts> {
  const [counts] = await run(loadStatement('count-page', { pageId }));
  return counts as unknown as PageCounts;
}
