/** Prints a month as page facts do: `2023-01`. */
export function printMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Prints months of one year by the name that they have together: a month, a quarter, a half, a year; else `2023-01/2023-05`. */
export function printMonths(year: number, first: number, last: number): string {
  const length = last - first + 1;
  if (length === 12) return String(year);
  if (length === 6 && last % 6 === 0) return `${year}-H${last / 6}`;
  if (length === 3 && last % 3 === 0) return `${year}-Q${last / 3}`;
  return length === 1 ? printMonth(year, first) : `${printMonth(year, first)}/${printMonth(year, last)}`;
}

/** Gives the month before `2023-01`: `2022-12`. */
export function previousMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? printMonth(year - 1, 12) : printMonth(year, number - 1);
}

/** Gives the quarter before `2023-Q1`: `2022-Q4`. */
export function previousQuarter(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}

/** Moves a period to a year with the same months and days: 2023-01/2023-10 and 2022 give 2022-01/2022-10. Null if it cannot. */
export function moveToYear(period: string | undefined, year: number | undefined): string | null {
  if (period === undefined || year === undefined) return null;
  const [from = '', to] = period.split('/');
  const distance = Number((to ?? from).slice(0, 4)) - year;
  const shift = (end: string): string => `${Number(end.slice(0, 4)) - distance}${end.slice(4)}`;
  const shifted = to === undefined ? shift(from) : `${shift(from)}/${shift(to)}`;
  return /-02-29/u.test(shifted) ? null : shifted;
}

/** The last day of a year, half, quarter or month; null for anything else. */
export function endOf(period: string): string | null {
  return dayBeforeMonth(period, 1);
}

/** The last day of a year, half, quarter, month, day or range of them; null for anything else. */
export function lastDayOf(period: string): string | null {
  const last = period.split('/').at(-1) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/u.test(last) ? last : endOf(last);
}

/** The day before a year, half, quarter or month begins; null for anything else. */
export function dayBefore(period: string): string | null {
  return dayBeforeMonth(period, 0);
}

/** The day before a year, half, quarter or month, or before the one that follows it (`ahead` 1). */
function dayBeforeMonth(period: string, ahead: 0 | 1): string | null {
  const [, year, kind = '', part] = /^(\d{4})(?:-([HQ]?)(\d{1,2}))?$/u.exec(period) ?? [];
  if (year === undefined) return null;
  const length = part === undefined ? 12 : kind === 'H' ? 6 : kind === 'Q' ? 3 : 1;
  const month = (Number(part ?? 1) - 1 + ahead) * length;
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}
