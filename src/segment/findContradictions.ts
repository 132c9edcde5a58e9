import type { Issue } from '../model/issue.ts';
import type { GivenPublication } from '../model/pageReader.ts';
import type { SegmentedPage } from '../model/reading.ts';
import { findPublication } from './findPublication.ts';

const A_DAY = 86_400_000;
/** An article may be dated a few days after its issue: weeklies carry the date of their first day. */
const MOST_DAYS_AHEAD = 7;

/**
 * Lists what a page prints against what is given of its issue: another paper, another date, articles dated after the
 * issue.
 */
export function findContradictions(
  { page, articles }: SegmentedPage,
  { name, date }: GivenPublication = {},
): readonly Issue[] {
  const printed = findPublication(page.text);
  const issues: Issue[] = [];
  const warn = (record: string | null, field: string, message: string): void => {
    issues.push({ severity: 'warning', file: page.file, record, field, message });
  };
  if (name != null && printed?.name != null && !isSameName(name, printed.name))
    warn(
      null,
      'publication.name',
      `The page calls itself ${printed.name}, but ${name} was given. The given name is kept; correct it if the page is right.`,
    );
  if (date != null && printed?.date != null && printed.date !== date)
    warn(
      null,
      'publication.date',
      `The page prints ${printed.date}, but ${date} was given. The given date is kept; correct it if the page is right.`,
    );
  if (date != null)
    for (const { fact } of articles)
      if (fact.date !== null && Date.parse(fact.date) - Date.parse(date) > MOST_DAYS_AHEAD * A_DAY)
        warn(
          `articles ${fact.id}`,
          'date',
          `The article is dated ${fact.date}, after the given date of the issue, ${date}. Both are kept; check which is right.`,
        );
  return issues;
}

/** A head may print a name whole or in short. */
function isSameName(given: string, printed: string): boolean {
  return given.includes(printed) || printed.includes(given);
}
