import { Decimal } from 'decimal.js';
import type { HedgeKind } from '../model/hedge.ts';
import { Exact, makeInterval } from './interval.ts';
import type { Interval } from './interval.ts';
import type { Allowance } from './saying.ts';

/** A printed number in its base unit, without its sign. */
export interface PrintedNumber {
  readonly value: Decimal.Value;
  /** The upper end of a range. */
  readonly valueTo?: Decimal.Value | null;
  /** One unit of the last printed digit. */
  readonly step: Decimal.Value;
  readonly hedge: HedgeKind | null;
  /** It counts whole things, so an unhedged number is exact. */
  readonly isCount?: boolean;
  /** It is a fraction in words (一半, 五分之一, 六成): precise to half of a tenth. */
  readonly isFraction?: boolean;
  /** It is a whole rate among rates that have a decimal: the newspaper would print 5.0 as 5. */
  readonly isHouseRounded?: boolean;
}

/**
 * Gives what a printed number allows. `hard` contains every value that the wording permits, `soft` those that it
 * suggests: 超8000 is (8000, ∞) and (8000, 9000]. The table is in docs/figures.md.
 */
export function allow(number: PrintedNumber): Allowance {
  const value = new Exact(number.value);
  if (number.valueTo != null) return same(makeInterval(value, number.valueTo, '[]'));
  const step = new Exact(number.step);
  const place = findPlace(value, step);
  switch (number.hedge) {
    case 'above':
      return { hard: makeInterval(value, Infinity, '()'), soft: makeInterval(value, value.plus(place), '(]') };
    case 'at-least':
      return { hard: makeInterval(value, Infinity, '[)'), soft: makeInterval(value, value.plus(place), '[]') };
    case 'and-some':
      return same(makeInterval(value, value.plus(place), '()'));
    case 'several':
      return same(makeInterval(value.times(2), value.times(10), '[)'));
    case 'below':
      return {
        hard: makeInterval(-Infinity, value, '()'),
        soft: makeInterval(value.minus(limit(place, value)), value, '[)'),
      };
    case 'at-most':
      return {
        hard: makeInterval(-Infinity, value, '(]'),
        soft: makeInterval(value.minus(limit(place, value)), value, '[]'),
      };
    case 'about': {
      const spread = Decimal.max(step, limit(place.div(2), value));
      return { hard: around(value, spread.times(2)), soft: around(value, spread) };
    }
    case null:
      return allowUnhedged(number, value, step);
  }
}

function allowUnhedged(number: PrintedNumber, value: Decimal, step: Decimal): Allowance {
  if (number.isFraction === true) return same(around(value, new Exact(5)));
  if (number.isCount === true && value.isInteger() && step.lte(1)) return same(makeInterval(value, value, '[]'));
  const hard = round(value, step);
  return { hard, soft: number.isHouseRounded === true ? round(value, step.div(10)) : hard };
}

/** Gives one unit of the last digit that is not zero: 8200 has 100, 5.0 with a step of 0.1 has 1. */
function findPlace(value: Decimal, step: Decimal): Decimal {
  const steps = value.div(step).abs();
  if (steps.isZero() || !steps.isInteger()) return step;
  const zeros = /0*$/u.exec(steps.toFixed())?.[0].length ?? 0;
  return step.times(new Exact(10).pow(zeros));
}

function limit(place: Decimal, value: Decimal): Decimal {
  return Decimal.min(place, value.abs().div(10));
}

function around(value: Decimal, spread: Decimal): Interval {
  return makeInterval(value.minus(spread), value.plus(spread), '[]');
}

/** Every value that a number of this step is the rounding of. */
function round(value: Decimal, step: Decimal): Interval {
  return makeInterval(value.minus(step.div(2)), value.plus(step.div(2)), '[)');
}

function same(interval: Interval): Allowance {
  return { hard: interval, soft: interval };
}
