import { PeriodError } from '../errors/PeriodError.ts';
import type { Period, PeriodKind } from './period.ts';

const PART = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?$/u;

interface Part {
  readonly grain: 'year' | 'half' | 'quarter' | 'month' | 'day';
  readonly start: string;
  readonly end: string;
}

/**
 * Parses a period of the page facts: `2024`, `2023-11`, `2023-Q1`, `2023-H1`, `2023-12-31`, or two of the same grain
 * separated by a slash. Two months that span a quarter, half or year become that quarter, half or year, so that both
 * notations compare equal.
 *
 * @throws {PeriodError} on anything else, on a day or month that does not exist, and on an end before its start.
 */
export function parsePeriod(text: string): Period {
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0) throw new PeriodError(text, 'has more than two parts');
  const first = parsePart(from, text);
  if (to === undefined) return { text, kind: kindOfPart(first), start: first.start, end: first.end };
  const last = parsePart(to, text);
  if (last.grain !== first.grain) throw new PeriodError(text, `runs from a ${first.grain} to a ${last.grain}`);
  if (last.start < first.start) throw new PeriodError(text, 'ends before it starts');
  return { text, kind: kindOfSpan(first.start, last.end, first.grain), start: first.start, end: last.end };
}

function parsePart(part: string, whole: string): Part {
  const match = PART.exec(part);
  if (match === null) throw new PeriodError(whole, 'is not a period');
  const [, year = '', month, day, quarter, half] = match;
  if (year === '0000') throw new PeriodError(whole, 'has no such year');
  if (quarter !== undefined) return months('quarter', year, Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return months('half', year, Number(half) * 6 - 5, 6);
  if (month === undefined) return months('year', year, 1, 12);
  const number = Number(month);
  if (number < 1 || number > 12) throw new PeriodError(whole, `has no month ${month}`);
  if (day === undefined) return months('month', year, number, 1);
  if (Number(day) < 1 || Number(day) > lastDay(year, number))
    throw new PeriodError(whole, `has no day ${day} in its month`);
  return { grain: 'day', start: part, end: part };
}

function months(grain: Part['grain'], year: string, first: number, count: number): Part {
  const last = first + count - 1;
  return { grain, start: `${year}-${two(first)}-01`, end: `${year}-${two(last)}-${lastDay(year, last)}` };
}

function kindOfPart({ grain, start }: Part): PeriodKind {
  if (grain !== 'day') return grain;
  return Number(start.slice(8)) === lastDay(start.slice(0, 4), Number(start.slice(5, 7))) ? 'instant' : 'day';
}

function kindOfSpan(start: string, end: string, grain: Part['grain']): PeriodKind {
  if (grain === 'day') return start === end ? 'day' : 'span';
  if (start.slice(0, 4) !== end.slice(0, 4)) return 'span';
  const first = Number(start.slice(5, 7));
  const count = Number(end.slice(5, 7)) - first + 1;
  if (count === 1) return 'month';
  if (count === 3 && first % 3 === 1) return 'quarter';
  if (count === 6 && first % 6 === 1) return 'half';
  if (count === 12) return 'year';
  return first === 1 ? 'year-to-date' : 'span';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Gives the number of days of a month, 1 to 12, of a year of four digits. */
function lastDay(year: string, month: number): number {
  const number = Number(year);
  const leap = (number % 4 === 0 && number % 100 !== 0) || number % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}
