import type { PrintedDay } from './credits.ts';

/** Which years a page names, the most named first. */
export type NamedYears = readonly number[];

const WHOLE_DATE = /(?<!\d)((?:19|20)\d{2}) ?[-./年] ?\d{1,2} ?[-./月] ?\d{1,2}(?!\d|%)/gu;
const WEIGHT_OF_DATE = 3;

/** Lists the years that a page names (2024年), most named first, of two named as often the later one. */
export function listYears(pageText: string): NamedYears {
  const counts = new Map<number, number>();
  // A whole date is the day of the paper or of a report: a year named alone may be any.
  for (const [, digits] of pageText.matchAll(WHOLE_DATE)) {
    const year = Number(digits);
    counts.set(year, (counts.get(year) ?? 0) + WEIGHT_OF_DATE);
  }
  for (const [, digits] of pageText.replaceAll(/\s+/gu, '').matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)) {
    const year = Number(digits);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a).map(([year]) => year);
}

/**
 * Infers the year of a page whose datelines print month and day only. A page speaks most of the year it reports on: that is
 * its own year, or, in the first months, the year before. Null where the page names no year.
 */
export function inferYear(years: NamedYears, month: number | null): number | null {
  const [most] = years;
  if (most === undefined) return null;
  return month !== null && month <= 3 && years.includes(most + 1) ? most + 1 : most;
}

/** Prints a day as ISO date, its year from the page where it prints none; null where a part is unknown or no such day exists. */
export function printDay(day: PrintedDay | null, year: number | null): string | null {
  const full = day === null ? null : (day.year ?? year);
  if (day === null || full === null || day.month === null) return null;
  const iso = `${full}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/**
 * Prints a day that an issue reports of: what the page does not print of it makes it the last such day up to the date of the issue,
 * or the day after, since papers of the evening and of the week are dated ahead or behind.
 */
export function printDayBefore(day: PrintedDay | null, issue: string): string | null {
  if (day === null) return null;
  const [year = 0, month = 0] = issue.split('-').map(Number);
  if (day.year !== null) return printDay(day, day.year);
  const latest = new Date(Date.parse(`${issue}T00:00:00Z`) + SLACK_DAYS * 86_400_000).toISOString().slice(0, 10);
  const candidates =
    day.month === null
      ? [0, 1].map((back) => ({
          ...day,
          year: month - back < 1 ? year - 1 : year,
          month: ((month - back + 11) % 12) + 1,
        }))
      : [1, 0, -1].map((more) => ({ ...day, year: year + more }));
  return candidates.map((each) => printDay(each, null)).find((iso) => iso !== null && iso <= latest) ?? null;
}

const SLACK_DAYS = 1;
