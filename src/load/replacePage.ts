import type { RunStatement } from '../neo4j/runQuery.ts';
import { LoadError } from '../errors/LoadError.ts';
import { loadStatement, writeRows } from './loadStatement.ts';

/**
 * Gives the page that an earlier load said it replaces; null if that was removed since, and there is nothing to
 * replace.
 */
export async function findReplaced(run: RunStatement, pageId: string | null | undefined): Promise<string | null> {
  if (pageId === null || pageId === undefined) return null;
  const [page] = await run(loadStatement('find-page-state', { pageId }));
  return page === undefined ? null : pageId;
}

/**
 * Makes a page replace another (or none), and returns the affected pages, which must be rebuilt. Throws LoadError if two
 * pages would replace each other.
 */
export async function replacePage(run: RunStatement, pageId: string, replaces: string | null): Promise<string[]> {
  const before = (await run(loadStatement('clear-supersedes', { pageId }))).map(({ earlierId }) => earlierId as string);
  if (replaces === null) return before;
  const [earlier] = await run(loadStatement('find-page-state', { pageId: replaces }));
  if (earlier === undefined)
    throw new LoadError(`The page ${replaces} is gone from the graph. Load again without --replaces.`);
  const [later] = earlier['supersededBy'] as readonly string[];
  if (later !== undefined)
    throw new LoadError(`${String(earlier['file'])} was already replaced, by ${later}. Replace that page instead.`);
  await writeRows(run, 'supersedes', [{ pageId, earlierId: replaces }]);
  return before.includes(replaces) && before.length === 1 ? [] : [...new Set([...before, replaces])];
}
