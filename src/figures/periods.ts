import type { SlotPeriod } from './saying.ts';

/** Returns the same period a year earlier; the last day of February stays the last day. */
export function shiftYear({ start, end }: SlotPeriod, years = -1): SlotPeriod {
  return { start: shiftDay(start, years), end: shiftDay(end, years) };
}

function shiftDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const rest = day.slice(4);
  const isLastOfFebruary =
    rest === '-29' || rest === '-02-29' || (rest === '-02-28' && !isLeap(Number(day.slice(0, 4))));
  const shifted = isLastOfFebruary ? `-02-${isLeap(year) ? '29' : '28'}` : rest;
  return `${String(year).padStart(4, '0')}${shifted}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Tells whether two periods have the same days. */
export function isSamePeriod(a: SlotPeriod, b: SlotPeriod): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Tells whether one period lies within another and is shorter. */
export function liesWithin(inner: SlotPeriod, outer: SlotPeriod): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && !isSamePeriod(inner, outer);
}

/** Tells whether a period begins with another one and continues after it. */
export function opens(opening: SlotPeriod, whole: SlotPeriod): boolean {
  return opening.start === whole.start && opening.end < whole.end;
}

/** Tells whether a period is the rest of another after its beginning. */
export function isRest(rest: SlotPeriod, whole: SlotPeriod, opening: SlotPeriod): boolean {
  return rest.end === whole.end && rest.start === nextDay(opening.end);
}

function nextDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const next = new Date(Date.UTC(year, month - 1, date + 1));
  return next.toISOString().slice(0, 10);
}
