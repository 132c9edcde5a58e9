import { toIsoDay } from '../model/isoDay.ts';
import type { PrintedDay } from './credits.ts';

/** Prints a day as ISO date, its year from the page where it prints none; null if a part is unknown or no such day exists. */
export function printDay(day: PrintedDay | null, year: number | null): string | null {
  const full = day === null ? null : (day.year ?? year);
  if (day === null || full === null || day.month === null) return null;
  return toIsoDay(full, day.month, day.day);
}

/**
 * Prints a day that an issue reports on: if the page leaves parts of it out, it is the last such day up to the date of
 * the issue or the day after, since evening papers and weeklies are dated ahead or behind.
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
