import { printPoint } from '../figures/growth.ts';
import type { FigureLineFragment } from '../generated/graphql.ts';

/** A figure as a chart places it. */
export interface Point {
  readonly figure: FigureLineFragment;
  /** What the page prints of what is drawn: the figure, or its growth. */
  readonly words: string;
  /** The middle of a year, half, quarter or month; the end of any other period. */
  readonly at: Date;
  readonly amount: number;
  /** What the printed words allow; an end that is open is undefined. Both are the amount if it is a plain number. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** Hedges that leave the upper end open, and those that leave the lower end open. */
const OPEN_UP = /超|逾|突破|破|以上|至少|过|余|多/u;
const OPEN_DOWN = /近|不到|不足|以下|以内/u;

/**
 * Reads where figures are in a chart of levels or of growth. Figures without a period or without a number have no
 * place in a chart; the table next to it lists them.
 */
export function toPoints(figures: ReadonlyArray<FigureLineFragment>, isGrowth: boolean): ReadonlyArray<Point> {
  return figures.flatMap((figure) => {
    const amount = parseAmount(figure, isGrowth);
    if (figure.period === null || amount === undefined) return [];
    const at = placePeriod(figure.period);
    if (Number.isNaN(at.getTime())) return [];
    return [{ figure, words: printPoint(figure, isGrowth), at, amount, ...findEnds(figure, amount, isGrowth) }];
  });
}

function parseAmount({ measure, value, change }: FigureLineFragment, isGrowth: boolean): number | undefined {
  if (!isGrowth || (measure !== 'LEVEL' && measure !== 'SHARE' && value !== null)) {
    return value === null ? undefined : Number(value.value);
  }
  if (change === null || change.value === null) return undefined;
  const amount = Number(change.value);
  return change.direction === 'DOWN' && amount > 0 ? -amount : amount;
}

function findEnds(figure: FigureLineFragment, amount: number, isGrowth: boolean) {
  const { measure, value, change, qualifier } = figure;
  const isOfValue = !isGrowth || (measure !== 'LEVEL' && measure !== 'SHARE' && value !== null);
  const interval = isOfValue ? value?.interval : change?.interval;
  // What a hedge or a range allows is drawn; half a unit of the last printed digit would be a hair.
  if (
    interval !== undefined &&
    interval !== null &&
    (qualifier !== null || interval.low === null || interval.high === null)
  ) {
    return {
      low: interval.low === null ? undefined : Math.min(Number(interval.low), amount),
      high: interval.high === null ? undefined : Math.max(Number(interval.high), amount),
    };
  }
  const isOpenUp = qualifier !== null && OPEN_UP.test(qualifier);
  const isOpenDown = qualifier !== null && OPEN_DOWN.test(qualifier);
  const low = !isGrowth && value !== null && value.low !== null ? Number(value.low) : amount;
  const high = !isGrowth && value !== null && value.high !== null ? Number(value.high) : amount;
  return { low: isOpenDown ? undefined : low, high: isOpenUp ? undefined : high };
}

const WHOLE: ReadonlySet<string> = new Set(['YEAR', 'HALF', 'QUARTER', 'MONTH']);

/** A year's figure is in its year, not at the first day of the next one. */
function placePeriod({ kind, start, end }: NonNullable<FigureLineFragment['period']>): Date {
  const last = Date.parse(`${end}T00:00:00Z`);
  return new Date(WHOLE.has(kind) ? (Date.parse(`${start}T00:00:00Z`) + last) / 2 : last);
}
