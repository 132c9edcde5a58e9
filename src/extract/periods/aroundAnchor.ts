import { parseNumeral } from '../../util/parseNumeral.ts';
import type { Anchor } from './anchor.ts';
import { printMonth } from './printPeriod.ts';

/** Resolves a day without its month to the last such day before the article: 截至29日20时. */
export function resolveUpTo(surface: string, anchor: Anchor | null): string | null {
  const day = Number(/^\d{1,2}/u.exec(surface)?.[0]);
  if (anchor?.month == null || anchor.day === null) return null;
  const date = new Date(Date.UTC(anchor.year, anchor.month - 1 - (day > anchor.day ? 1 : 0), day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** Resolves 2024年头半个月 and 3月上半月 to the first fifteen days of a month; with a year alone, of January. */
export function resolveHalf(year: number | undefined, month: string | undefined, anchor: Anchor | null): string | null {
  const known = year ?? anchor?.year;
  const number = month === undefined ? (year === undefined ? (anchor?.month ?? null) : 1) : Number.parseInt(month, 10);
  if (known === undefined || number === null || number < 1 || number > 12) return null;
  const printed = printMonth(known, number);
  return `${printed}-01/${printed}-15`;
}

/** Resolves 今年以来 up to the month of the article, and 2019年以来 up to its year. */
export function resolveSince(year: number | undefined, anchor: Anchor | null): string | null {
  if (year === undefined || anchor === null) return null;
  if (year !== anchor.year) return year < anchor.year ? `${year}/${anchor.year}` : null;
  if (anchor.month === null) return String(year);
  return anchor.month === 1 ? printMonth(year, 1) : `${printMonth(year, 1)}/${printMonth(year, anchor.month)}`;
}

/** Resolves 三年前 to a year by its distance from that of the article. */
export function resolveAway(anchor: Anchor | null, sign: 1 | -1, count = ''): string | null {
  const years = parseNumeral(count)?.toNumber();
  return anchor === null || years === undefined ? null : String(anchor.year + sign * years);
}

/** Resolves 未来三年 from January to March to this year and the next two; later in a year the text does not say which one comes first. */
export function resolveAhead(anchor: Anchor | null, count = ''): string | null {
  const years = parseNumeral(count)?.toNumber();
  if (years === undefined || years < 2 || anchor?.month == null || anchor.month > 3) return null;
  return `${anchor.year}/${anchor.year + years - 1}`;
}

/** Resolves 昨日 and similar words to a day by its distance from that of the article. */
export function shiftDay(anchor: Anchor | null, days: number): string | null {
  if (anchor?.month == null || anchor.day === null) return null;
  return new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day + days)).toISOString().slice(0, 10);
}

/** Resolves 周四 to the last such day up to that of the article. */
export function lastWeekday(anchor: Anchor | null, weekday: number): string | null {
  if (anchor?.month == null || anchor.day === null) return null;
  const today = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day)).getUTCDay();
  return shiftDay(anchor, -((today - weekday + 7) % 7));
}
