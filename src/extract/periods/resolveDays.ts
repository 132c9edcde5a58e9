import { toIsoDay } from '../../model/isoDay.ts';
import type { Anchor } from './anchor.ts';

interface Near {
  readonly year: number | undefined;
  readonly anchor: Anchor | null;
  /** The month named last, for 1日至7日. */
  readonly month: string | undefined;
  /** The text looks forward to them: 将从9月29日持续到10月8日. */
  readonly isAhead: boolean;
}

/**
 * Resolves a span of days: 10月1日至7日, 1月7日至2月15日, 12月25日至次年1月5日 without its year, 1日至7日 in the month named before.
 *
 * @returns null if the year or the month is not known, or the days do not follow each other.
 */
export function resolveDays(surface: string, { year, anchor, month, isAhead }: Near): string | null {
  const [from = '', to = ''] = surface.split(/(?:[—–~～-]{1,2}|至|到)/u);
  const first = parseDay(from);
  const last = parseDay(to);
  if (first === undefined || last === undefined) return null;
  const firstMonth = first.month ?? (month === undefined ? anchor?.month : Number(month)) ?? null;
  if (firstMonth === null) return null;
  const lastMonth = last.month ?? firstMonth;
  // A span over the turn of the year began the year before, once it is over.
  const isPast = isAhead || anchor?.month == null || (lastMonth <= anchor.month && firstMonth <= lastMonth);
  const known = year ?? (anchor === null ? undefined : isPast ? anchor.year : anchor.year - 1);
  if (known === undefined) return null;
  const lastYear = last.year ?? (lastMonth < firstMonth ? known + 1 : known);
  const [start, end] = [toIsoDay(known, firstMonth, first.day), toIsoDay(lastYear, lastMonth, last.day)];
  return start === null || end === null || start >= end ? null : `${start}/${end}`;
}

interface PrintedDay {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
}

function parseDay(text: string): PrintedDay | undefined {
  const [, year, month, day] = /(?:(\d{4}) ?年，?)?(?:(\d{1,2}) ?月)? ?(\d{1,2}) ?日/u.exec(text) ?? [];
  if (day === undefined) return undefined;
  return {
    year: year === undefined ? undefined : Number(year),
    month: month === undefined ? undefined : Number(month),
    day: Number(day),
  };
}
