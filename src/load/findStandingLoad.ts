import type { RunQuery } from '../neo4j/runQuery.ts';
import type { LoadResult } from './loadPage.ts';
import { loadStatement } from './loadStatement.ts';

/**
 * Finds the load in effect for a page that was made from the same reading: the same text, read by the same version of
 * the same reader, with the same information about its issue. Reading it again would give the same facts. Undefined if
 * there is none.
 */
export async function findStandingLoad(query: RunQuery, readingKey: string): Promise<LoadResult | undefined> {
  const [found] = await query(loadStatement('find-standing-load', { readingKey }));
  if (found === undefined) return undefined;
  const { pageId, runId, ...counts } = found as unknown as Pick<LoadResult, 'pageId' | 'runId'> & LoadResult['counts'];
  return { status: 'unchanged', pageId, runId, counts };
}
