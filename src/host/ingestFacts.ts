import { loadPage, type LoadOptions, type LoadResult } from '../load/loadPage.ts';
import type { LoadOne } from './createLoader.ts';
import { loadStatement } from '../load/loadStatement.ts';
import type { Page } from '../model/page.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';
import { checkFacts } from './checkFacts.ts';
import type { PageRead } from './reading/readWorker.ts';
import { toLoadDeps } from './toLoadDeps.ts';

/** The result for a page that was read by a program and loaded. */
export interface IngestResult extends LoadResult {
  /** What was omitted or is doubtful, as messages. */
  readonly issues: readonly string[];
}

/**
 * Loads the facts that a reader extracted from a page, after checking them unless the reading process has already
 * done so. `load` stores it; by default in a transaction of its own. Throws FactsError and LoadError.
 */
export async function ingestFacts(
  graph: Graph,
  { page, facts: made, checked }: Pick<PageRead, 'page' | 'facts' | 'checked'>,
  given: LoadOptions = {},
  load: LoadOne = async (one) =>
    loadPage({ ...toLoadDeps(graph), query: graph.queryPatiently }, one.page, one.facts, one.options),
): Promise<IngestResult> {
  const { facts, issues } = checked ?? checkFacts(page, made);
  const replaces = given.replaces ?? (await findEarlierExtraction(graph.queryPatiently, page));
  const options = replaces === undefined ? given : { ...given, replaces };
  return { ...(await load({ page, facts, options })), issues };
}

/**
 * Finds the page that an older extractor made from the same page of the same document; the new one replaces it like a
 * better scan.
 */
async function findEarlierExtraction(query: RunQuery, { origin, sha256 }: Page): Promise<string | undefined> {
  if (origin === undefined) return undefined;
  const params = { sha256: origin.sha256, part: BigInt(origin.part), textSha256: sha256 };
  const [earlier] = await query(loadStatement('find-earlier-extraction', params));
  return earlier?.['id'] as string | undefined;
}
