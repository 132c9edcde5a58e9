import type { PrintedDay } from './credits.ts';

/**
 * Infers the year of a page whose datelines print month and day only. A page speaks most of the year it reports on: that is
 * its own year, or, in the first months, the year before. Null where the page names no year.
 */
export function inferYear(pageText: string, month: number | null): number | null {
  const counts = new Map<number, number>();
  for (const [, digits] of pageText.replaceAll(/\s/gu, '').matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)) {
    const year = Number(digits);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
  if (most === undefined) return null;
  const [year] = most;
  const nextNamed = counts.has(year + 1);
  return month !== null && month <= 3 && nextNamed ? year + 1 : year;
}

/** Prints a day as ISO date, its year from the page where it prints none; null where a part is unknown or no such day exists. */
export function printDay(day: PrintedDay | null, year: number | null): string | null {
  const full = day === null ? null : (day.year ?? year);
  if (day === null || full === null || day.month === null) return null;
  const iso = `${full}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
