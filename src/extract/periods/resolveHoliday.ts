import type { Anchor } from './anchor.ts';
import { HOLIDAYS, NEW_YEAR_DAYS, NEW_YEAR_NAMES, SEASONS } from './timeWords.ts';

/** A holiday more months ahead of its article than this is that of the year before. */
const MOST_AHEAD = 5;

/**
 * Resolves a holiday or a season of travel (春节假期, 暑运期间) to its first and last day.
 *
 * @param year the year written with it; without one it is the article's, or the year before if it is still far ahead.
 * @returns null if the year is not known, or the days of that year are not.
 */
export function resolveHoliday(feast: string, year: number | undefined, anchor: Anchor | null): string | null {
  // 中秋国庆假期 is the longer one of the two.
  const name = [...HOLIDAYS.keys(), ...SEASONS.keys()].findLast((known) => feast.includes(known));
  if (name === undefined) return null;
  const days = daysOf(name, year ?? anchor?.year);
  if (days === undefined || year !== undefined || anchor?.month == null) return print(days);
  const isFar = Number(days[0]?.slice(0, 4)) >= anchor.year && Number(days[0]?.slice(5, 7)) > anchor.month + MOST_AHEAD;
  return print(isFar ? daysOf(name, anchor.year - 1) : days);
}

/** Resolves 除夕 and 大年初一 to a day; null if the year is not known. */
export function resolveNewYear(name: string, year: number | undefined): string | null {
  const [first, away] = [NEW_YEAR_DAYS.get(String(year)), NEW_YEAR_NAMES.get(name)];
  if (first === undefined || away === undefined) return null;
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + away);
  return day.toISOString().slice(0, 10);
}

function daysOf(name: string, year: number | undefined): readonly string[] | undefined {
  if (year === undefined) return undefined;
  return HOLIDAYS.get(name)?.[String(year)] ?? SEASONS.get(name)?.map((day) => `${year}-${day}`);
}

function print(days: readonly string[] | undefined): string | null {
  if (days === undefined) return null;
  return days[0] === days[1] ? (days[0] ?? null) : days.join('/');
}
