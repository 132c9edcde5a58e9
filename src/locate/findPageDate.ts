import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';

/** A date, and what gave it: the page's own records, or the years in its text. Both are null if nothing did. */
export interface PageDate {
  /** An ISO date, or a bare year. */
  readonly date: string | null;
  readonly dateSource: 'page' | 'text' | null;
}

/**
 * Finds the date of articles that have none of their own: the issue's date, else the year of the page's newest article,
 * else the year that the text names most often. A bare year claims no more than the source says.
 */
export function findPageDate(text: string, facts: LocatedPageFacts): PageDate {
  const issue = facts.publication?.date ?? null;
  if (issue !== null) return { date: issue, dateSource: 'page' };
  const newest = facts.articles
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  if (newest !== undefined) return { date: newest.slice(0, 4), dateSource: 'page' };
  const years = Map.groupBy(text.matchAll(/(?<!\d)((?:19|20)\d\d)\s*年/gu), ([, year = '']) => year);
  const [most] = [...years].toSorted(([a, ones], [b, others]) => others.length - ones.length || (a < b ? 1 : -1));
  return most === undefined ? { date: null, dateSource: null } : { date: most[0], dateSource: 'text' };
}
