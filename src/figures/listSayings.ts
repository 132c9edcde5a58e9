import type { Decimal } from 'decimal.js';
import type { HedgeKind } from '../model/hedge.ts';
import type { Direction, Measure, Status } from '../model/pageFacts.ts';
import type { Quantity } from '../model/quantity.ts';
import { allow } from './allow.ts';
import type { PrintedNumber } from './allow.ts';
import { Exact, makeInterval, negate, scale } from './interval.ts';
import type { Allowance, Saying, SayingKind, SlotPeriod, SlotWhole } from './saying.ts';

/** A figure as the lexicons leave it: canonical names as ids, hedges as kinds, bases as words of this room. */
export interface Figure {
  readonly id: string;
  readonly articleId: string;
  readonly pageId: string;
  readonly witness: string;
  readonly printedOn: string | null;
  readonly subjectId: string;
  readonly indicatorId: string;
  readonly part: string | null;
  readonly status: Status;
  readonly period: SlotPeriod | null;
  readonly attributed: boolean;
  readonly confirmed: boolean;
  readonly byProgram: boolean;
  readonly value: FigureNumber | null;
  /** What `value` says. */
  readonly measure: Measure;
  /** Of a value that is a share: its whole; of one that is a change: its basis. Null is unknown. */
  readonly basis: string | null;
  /** Of a share: its whole, as far as known. */
  readonly whole: SlotWhole | null;
  /** Of money: its currency, if it is not the pages' own. */
  readonly currency: string | null;
  readonly change: FigureChange | null;
}

/** A number of a figure in its base unit. */
export interface FigureNumber {
  readonly quantity: Quantity;
  readonly hedge: HedgeKind | null;
  readonly isFraction: boolean;
  readonly isHouseRounded: boolean;
  readonly printed: string;
}

export interface FigureChange {
  /** Null if the page only says which way. */
  readonly number: FigureNumber | null;
  readonly direction: Direction;
  readonly basis: string | null;
  /** The change is one of a growth rate itself (增速加快2.5个百分点). */
  readonly isOfRate: boolean;
  /** Of a gap in points (比全国高1.2个百分点): what it is measured against. */
  readonly whole: SlotWhole | null;
}

/** Lists what a figure says: one saying for its value, another for its change. */
export function listSayings(figure: Figure): Saying[] {
  const sayings: Saying[] = [];
  if (figure.value !== null) sayings.push(sayValue(figure, figure.value));
  if (figure.change !== null) sayings.push(sayChange(figure, figure.change));
  return sayings;
}

function sayValue(figure: Figure, number: FigureNumber): Saying {
  const { quantity } = number;
  const value = new Exact(quantity.value);
  const allowed = value.isNegative() ? turn(allowNumber(number)) : allowNumber(number);
  return say(figure, number, figure.measure, quantity.unit, figure.basis, allowed, value, figure.whole);
}

function sayChange(figure: Figure, change: FigureChange): Saying {
  const { number, direction } = change;
  if (number === null) {
    const sign = direction === 'flat' ? makeInterval(0, 0, '[]') : makeInterval(0, Infinity, '()');
    const allowed: Allowance = { hard: sign, soft: sign };
    return say(figure, null, 'sign', '', change.basis, direction === 'down' ? turn(allowed) : allowed, null);
  }
  const { dimension, unit } = number.quantity;
  // A multiple is a growth in hundreds: 增长1.1倍 is +110 %, 翻一番 +100 %.
  const factor = dimension === 'ratio' ? 100 : 1;
  const rising = allowNumber(number);
  const scaled = { hard: scale(rising.hard, factor), soft: scale(rising.soft, factor) };
  const allowed = direction === 'down' ? turn(scaled) : scaled;
  const amount = new Exact(number.quantity.value).abs().times(factor);
  const value = direction === 'down' ? amount.neg() : amount;
  return say(
    figure,
    number,
    kindOfChange(figure, change),
    factor === 100 ? '%' : unit,
    change.basis,
    allowed,
    value,
    change.whole,
  );
}

/** A change in % is a rate, in points one of a share or of a rate, in the level's own unit an increment. */
function kindOfChange({ measure, value }: Figure, { number, isOfRate }: FigureChange): SayingKind {
  if (value === null && (measure === 'contribution' || measure === 'increment' || measure === 'acceleration'))
    return measure;
  switch (number?.quantity.dimension) {
    case 'share':
    case 'ratio':
      return 'rate';
    case 'points':
      return isOfRate || measure === 'rate' ? 'acceleration' : 'points';
    default:
      return 'increment';
  }
}

function allowNumber({ quantity, hedge, isFraction, isHouseRounded }: FigureNumber): Allowance {
  const { value, low, high, step, dimension } = quantity;
  const printed: PrintedNumber = {
    value: new Exact(low ?? value).abs(),
    valueTo: high === null ? null : new Exact(high).abs(),
    step,
    hedge,
    isCount: dimension === 'count',
    isFraction,
    isHouseRounded,
  };
  const ends = [new Exact(low ?? value).abs(), new Exact(high ?? value).abs()] as const;
  // A range below zero has its larger end first once its sign is reversed.
  return allow(ends[0].lte(ends[1]) ? printed : { ...printed, value: ends[1], valueTo: ends[0] });
}

function turn({ hard, soft }: Allowance): Allowance {
  return { hard: negate(hard), soft: negate(soft) };
}

function say(
  figure: Figure,
  number: FigureNumber | null,
  kind: SayingKind,
  unit: string,
  basis: string | null,
  allowed: Allowance,
  value: Decimal | null,
  whole: SlotWhole | null = null,
): Saying {
  const { id, articleId, pageId, witness, printedOn, status, attributed, confirmed, byProgram } = figure;
  const { subjectId, indicatorId, part, period, currency } = figure;
  return {
    slot: { subjectId, indicatorId, part, kind, unit, basis: kind === 'level' ? '' : basis, period, whole, currency },
    ...allowed,
    figureId: id,
    articleId,
    pageId,
    witness,
    printedOn,
    status,
    value,
    hedge: number?.hedge ?? (number?.quantity.high == null ? null : 'about'),
    attributed,
    digits: (number?.printed ?? '').replace(/\D/gu, '').length,
    printed: number?.printed ?? '',
    confirmed,
    byProgram,
  };
}
