import { inferYear } from '../model/inferYear.ts';
import { listYears } from '../model/listYears.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';

/** A date, and what gave it: the page's own records, or the years in its text. Both are null if nothing did. */
export interface PageDate {
  /** An ISO date, or a bare year. */
  readonly date: string | null;
  readonly dateSource: 'page' | 'text' | null;
}

/**
 * Finds the date of articles that have none of their own: the issue's date, else the year of the page's newest article,
 * else the year that the years in the text point to. A bare year is no more precise than its source.
 */
export function findPageDate(text: string, facts: LocatedPageFacts): PageDate {
  const issue = facts.publication?.date ?? null;
  if (issue !== null) return { date: issue, dateSource: 'page' };
  const newest = facts.articles
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  if (newest !== undefined) return { date: newest.slice(0, 4), dateSource: 'page' };
  const year = inferYear(listYears(text), null);
  return year === null ? { date: null, dateSource: null } : { date: String(year), dateSource: 'text' };
}
