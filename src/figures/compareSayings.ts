import { Decimal } from 'decimal.js';
import type { HedgeKind } from '../model/hedge.ts';
import { measureGap, overlap, printInterval } from './interval.ts';
import type { Saying } from './saying.ts';

export const AGREEMENT_VERDICTS = [
  'ECHO',
  'DIFFERENT_MEASURE',
  'DIFFERENT_UNIT',
  'DIFFERENT_SCOPE',
  'DIFFERENT_BASIS',
  'DIFFERENT_PERIOD',
  'DIFFERENT_STATUS',
  'UNDECIDABLE',
  'SAME_SAYING',
  'AGREES',
  'AGREES_ROUNDED',
  'WITHIN_BOUND',
  'AGREES_LOOSELY',
  'RESTATED',
  'CONFLICT',
] as const;
export type AgreementVerdict = (typeof AGREEMENT_VERDICTS)[number];

/**
 * Why two figures compare as they do, as a code that front ends put into words; each with the values it mentions, in
 * this order.
 */
export const AGREEMENT_REASONS = [
  'one-wire-text',
  // kind, kind
  'kinds-differ',
  // unit, unit
  'units-differ',
  // the part
  'part-of-whole',
  // part, part
  'parts-differ',
  'basis-unknown',
  // basis, basis
  'bases-differ',
  'period-unknown',
  // period, period
  'periods-differ',
  // status, status
  'aims-differ',
  // the aim, the result, target or forecast
  'aim-met',
  'aim-missed',
  'said-twice',
  'same-number',
  // the number, the bound, what the bound allows
  'within-bound',
  // number, number
  'beyond-words',
  // the more exact number
  'rounded',
  // earlier number, its day, later number, its day
  'restated',
  // number, number
  'near',
  // number, number
  'one-article',
  // number, what it allows, number, what it allows
  'apart',
] as const;
export type AgreementReason = (typeof AGREEMENT_REASONS)[number];

export interface Agreement {
  readonly verdict: AgreementVerdict;
  /** How far apart the two are, in the base unit; null if they cannot be compared as values. */
  readonly gap: Decimal | null;
  readonly reason: AgreementReason;
  /** The values that the reason mentions. */
  readonly values: readonly string[];
  /** The reason in one sentence. */
  readonly why: string;
}

/** Levels this close to each other, and rates this few points apart, are restatements, not conflicts. */
const RESTATED_LEVEL = '0.02';
const RESTATED_RATE = '0.5';

/** Compares two sayings of one subject and indicator: the first difference of the table in docs/figures.md decides. */
export function compareSayings(one: Saying, other: Saying): Agreement {
  const decided = findDifference(one, other);
  return decided ?? compareValues(one, other);
}

function findDifference(one: Saying, other: Saying): Agreement | undefined {
  const [a, b] = [one.slot, other.slot];
  if (isEcho(one, other)) return decide('ECHO', 'one-wire-text', []);
  if (a.kind !== b.kind) return decide('DIFFERENT_MEASURE', 'kinds-differ', [a.kind, b.kind]);
  if (printUnit(a) !== printUnit(b)) return decide('DIFFERENT_UNIT', 'units-differ', [printUnit(a), printUnit(b)]);
  if (a.part !== b.part)
    return a.part === null || b.part === null
      ? decide('DIFFERENT_SCOPE', 'part-of-whole', [a.part ?? b.part ?? ''])
      : decide('DIFFERENT_SCOPE', 'parts-differ', [a.part, b.part]);
  // Two shares of one name are shares of one whole, even if nothing says about which.
  if ((a.basis === null || b.basis === null) && !(a.kind === 'share' && a.basis === b.basis))
    return decide('UNDECIDABLE', 'basis-unknown', []);
  if (a.basis !== b.basis) return decide('DIFFERENT_BASIS', 'bases-differ', [a.basis ?? '', b.basis ?? '']);
  if (a.period === null || b.period === null) return decide('UNDECIDABLE', 'period-unknown', []);
  if (a.period.start !== b.period.start || a.period.end !== b.period.end)
    return decide('DIFFERENT_PERIOD', 'periods-differ', [printPeriod(a.period), printPeriod(b.period)]);
  if (one.status !== other.status) return compareStatus(one, other);
  return undefined;
}

/** A rate of growth belongs to an amount in one currency: trade grew by 21.6 % in 元 and by 30.8 % in 美元. */
function printUnit({ unit, currency }: Saying['slot']): string {
  return currency == null || currency === unit ? unit || 'no unit' : `${unit} in ${currency}`;
}

function isEcho(one: Saying, other: Saying): boolean {
  return (
    one.witness === other.witness &&
    one.pageId !== other.pageId &&
    isSameSlot(one, other) &&
    one.status === other.status &&
    isSameNumber(one, other)
  );
}

function isSameSlot({ slot: a }: Saying, { slot: b }: Saying): boolean {
  return (
    a.kind === b.kind &&
    printUnit(a) === printUnit(b) &&
    a.part === b.part &&
    a.basis === b.basis &&
    a.period?.start === b.period?.start &&
    a.period?.end === b.period?.end
  );
}

function isSameNumber(one: Saying, other: Saying): boolean {
  return (
    one.hedge === other.hedge &&
    (one.value === null
      ? other.value === null && overlap(one.hard, other.hard)
      : other.value?.eq(one.value) === true) &&
    one.hard.low.eq(other.hard.low) &&
    one.hard.high.eq(other.hard.high)
  );
}

function compareStatus(one: Saying, other: Saying): Agreement {
  const [aim, fact] = one.status === 'actual' ? [other, one] : [one, other];
  if (fact.status !== 'actual') return decide('DIFFERENT_STATUS', 'aims-differ', [one.status, other.status]);
  return decide('DIFFERENT_STATUS', judgeAim(aim, fact) === 'met' ? 'aim-met' : 'aim-missed', [
    printInterval(aim.hard),
    printInterval(fact.hard),
    aim.status,
  ]);
}

/** Tells whether a result is within or above its aim; if the aim is a fall, the result must be within or below it. */
function judgeAim(aim: Saying, fact: Saying): 'met' | 'missed' {
  if (overlap(aim.hard, fact.hard)) return 'met';
  const falls = aim.slot.kind !== 'level' && aim.hard.high.lte(0);
  const beyond = falls ? fact.hard.high.lte(aim.hard.low) : fact.hard.low.gte(aim.hard.high);
  return beyond ? 'met' : 'missed';
}

function compareValues(one: Saying, other: Saying): Agreement {
  const isOneArticle = one.articleId === other.articleId;
  if (isSameNumber(one, other))
    return isOneArticle ? decide('SAME_SAYING', 'said-twice', []) : decide('AGREES', 'same-number', []);
  if (overlap(one.hard, other.hard)) return compareOverlap(one, other);
  // People who read 分别为0.8%、1.3% say which month each number is of. A program that gives both one month has missed it.
  if (isOneArticle && (one.byProgram || other.byProgram))
    return decide('UNDECIDABLE', 'one-article', [show(one), show(other)]);
  const gap = measureGap(one.hard, other.hard);
  if (!isOneArticle && isNear(one, other)) return { ...compareNear(one, other), gap };
  return {
    ...decide('CONFLICT', 'apart', [show(one), printInterval(one.hard), show(other), printInterval(other.hard)]),
    gap,
  };
}

function compareOverlap(one: Saying, other: Saying): Agreement {
  if (!overlap(one.soft, other.soft)) return decide('AGREES_LOOSELY', 'beyond-words', [show(one), show(other)]);
  if (isBound(one.hedge) || isBound(other.hedge)) {
    const [bound, exact] = isBound(one.hedge) ? [one, other] : [other, one];
    return decide('WITHIN_BOUND', 'within-bound', [show(exact), show(bound), printInterval(bound.hard)]);
  }
  return decide('AGREES_ROUNDED', 'rounded', [show(width(one).lte(width(other)) ? one : other)]);
}

const BOUNDS: ReadonlySet<HedgeKind | null> = new Set<HedgeKind>(['above', 'at-least', 'and-some', 'below', 'at-most']);

function isBound(hedge: HedgeKind | null): boolean {
  return BOUNDS.has(hedge);
}

function width({ hard }: Saying): Decimal {
  return hard.high.minus(hard.low);
}

function isNear(one: Saying, other: Saying): boolean {
  if (one.value === null || other.value === null) return false;
  const distance = one.value.minus(other.value).abs();
  if (one.slot.kind === 'level' || one.slot.kind === 'increment')
    return distance.lte(Decimal.max(one.value.abs(), other.value.abs()).times(RESTATED_LEVEL));
  return distance.lte(RESTATED_RATE);
}

function compareNear(one: Saying, other: Saying): Agreement {
  const [earlier, later] = (one.printedOn ?? '') <= (other.printedOn ?? '') ? [one, other] : [other, one];
  if (earlier.printedOn === null || later.printedOn === null || earlier.printedOn === later.printedOn)
    return decide('RESTATED', 'near', [show(one), show(other)]);
  return decide('RESTATED', 'restated', [show(earlier), earlier.printedOn, show(later), later.printedOn]);
}

function decide(verdict: AgreementVerdict, reason: AgreementReason, values: readonly string[]): Agreement {
  return { verdict, gap: null, reason, values, why: explain(reason, values) };
}

/** Puts a reason into one sentence. */
function explain(
  reason: AgreementReason,
  [first = '', second = '', third = '', fourth = '']: readonly string[],
): string {
  switch (reason) {
    case 'one-wire-text':
      return 'Both pages print the same wire text, so they count as one source.';
    case 'kinds-differ':
      return `One is a ${first}, the other a ${second}.`;
    case 'units-differ':
      return `One is in ${first}, the other in ${second}.`;
    case 'part-of-whole':
      return `One covers the whole, the other a part of it (${first}).`;
    case 'parts-differ':
      return `One covers ${first}, the other ${second}.`;
    case 'basis-unknown':
      return 'The basis of the change or the whole of the share is unknown for at least one of them.';
    case 'bases-differ':
      return `One is against ${first}, the other against ${second}.`;
    case 'period-unknown':
      return 'The period is unknown for at least one of them.';
    case 'periods-differ':
      return `One covers ${first}, the other ${second}.`;
    case 'aims-differ':
      return `One is a ${first}, the other a ${second}.`;
    case 'aim-met':
    case 'aim-missed':
      return `The ${third} was ${reason === 'aim-met' ? 'met' : 'missed'}: ${first} against ${second}.`;
    case 'said-twice':
      return 'One article says the same number twice.';
    case 'same-number':
      return 'Two articles give the same number.';
    case 'within-bound':
      return `${first} is within the range that ${second} allows, ${third}.`;
    case 'beyond-words':
      return `${first} and ${second} agree only if their hedges are stretched beyond their usual meaning.`;
    case 'rounded':
      return `The same number, rounded; ${first} is more exact.`;
    case 'restated':
      return `${first} of ${second} was restated as ${third} on ${fourth}.`;
    case 'near':
      return `${first} and ${second} are close to each other; the dates do not show which came later.`;
    case 'one-article':
      return `One article gives both ${first} and ${second}. They are probably about different things that the program reading the page did not tell apart.`;
    case 'apart':
      return `${first} allows ${second} and ${third} allows ${fourth}.`;
  }
}

function show({ printed, value }: Saying): string {
  return printed === '' ? (value?.toFixed() ?? 'its direction') : printed;
}

function printPeriod({ start, end }: { readonly start: string; readonly end: string }): string {
  return start === end ? start : `${start} to ${end}`;
}
