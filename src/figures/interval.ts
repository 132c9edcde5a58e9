import { Decimal } from 'decimal.js';

/** Exact decimals with enough digits that no quotient of printed figures is cut short where it matters. */
export const Exact = Decimal.clone({ precision: 50, toExpNeg: -9e15, toExpPos: 9e15 });

/** The values that a printed number allows. An end may be infinite; then it is never included. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** Makes an interval; `brackets` are written as in mathematics: `[]`, `[)`, `(]`, `()`. */
export function makeInterval(low: Decimal.Value, high: Decimal.Value, brackets: '[]' | '[)' | '(]' | '()'): Interval {
  return {
    low: new Exact(low),
    high: new Exact(high),
    lowIncluded: brackets.startsWith('[') && new Exact(low).isFinite(),
    highIncluded: brackets.endsWith(']') && new Exact(high).isFinite(),
  };
}

/** Tells whether two intervals have a value in common. */
export function overlap(a: Interval, b: Interval): boolean {
  return !liesBelow(a, b) && !liesBelow(b, a);
}

/** Tells whether every value of `a` is smaller than every value of `b`. */
function liesBelow(a: Interval, b: Interval): boolean {
  return a.high.lt(b.low) || (a.high.eq(b.low) && !(a.highIncluded && b.lowIncluded));
}

/** Gives the distance between two intervals; 0 if they touch or overlap. */
export function measureGap(a: Interval, b: Interval): Decimal {
  if (a.high.lt(b.low)) return b.low.minus(a.high);
  if (b.high.lt(a.low)) return a.low.minus(b.high);
  return new Exact(0);
}

/** Mirrors an interval at zero: a fall of 3.1 is a growth of −3.1. */
export function negate({ low, high, lowIncluded, highIncluded }: Interval): Interval {
  return { low: high.neg(), high: low.neg(), lowIncluded: highIncluded, highIncluded: lowIncluded };
}

/** Multiplies both ends by a positive factor. */
export function scale(interval: Interval, factor: Decimal.Value): Interval {
  return { ...interval, low: interval.low.times(factor), high: interval.high.times(factor) };
}

/** Gives the smallest interval that contains all of them. */
export function hull(intervals: readonly [Interval, ...Interval[]]): Interval {
  return intervals.reduce((all, each) => ({
    low: Decimal.min(all.low, each.low),
    high: Decimal.max(all.high, each.high),
    lowIncluded: pickEnd(all.low.cmp(each.low), all.lowIncluded, each.lowIncluded),
    highIncluded: pickEnd(each.high.cmp(all.high), all.highIncluded, each.highIncluded),
  }));
}

function pickEnd(order: number, mine: boolean, other: boolean): boolean {
  return order === 0 ? mine || other : order < 0 ? mine : other;
}

/** Gives the middle of an interval, or its finite end; 0 if both ends are infinite. */
export function findCentre({ low, high }: Interval): Decimal {
  if (low.isFinite() && high.isFinite()) return low.plus(high).div(2);
  return low.isFinite() ? low : high.isFinite() ? high : new Exact(0);
}

/** Prints an interval for people, ends cut to six significant digits: `[4.98119, 5.02993)`, `(8000, ∞)`. */
export function printInterval({ low, high, lowIncluded, highIncluded }: Interval): string {
  return `${lowIncluded ? '[' : '('}${printEnd(low)}, ${printEnd(high)}${highIncluded ? ']' : ')'}`;
}

function printEnd(end: Decimal): string {
  if (!end.isFinite()) return end.isNegative() ? '−∞' : '∞';
  return end.toSignificantDigits(6).toFixed();
}
