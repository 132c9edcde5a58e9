/** Prints a day as ISO date: 2023, 1 and 5 give `2023-01-05`. Null if there is no such day. */
export function toIsoDay(year: number | string, month: number | string, day: number | string): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}

/** Whether a text is an ISO date, and the calendar has that day: `2023-02-28`, not `2023-02-30`. */
export function isIsoDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
