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

export interface Agreement {
  readonly verdict: AgreementVerdict;
  /** How far apart the two are, in the base unit; null where they cannot be compared as values. */
  readonly gap: Decimal | null;
  /** What decided, in one sentence. */
  readonly why: string;
}

/** Levels that lie this near to each other, and rates that lie this many points apart, are restatements and no conflict. */
const RESTATED_LEVEL = '0.02';
const RESTATED_RATE = '0.5';

/** Compares two sayings of one subject and indicator: the first difference of the table in docs/figures.md decides. */
export function compareSayings(one: Saying, other: Saying): Agreement {
  const decided = findDifference(one, other);
  return decided ?? compareValues(one, other);
}

function findDifference(one: Saying, other: Saying): Agreement | undefined {
  const [a, b] = [one.slot, other.slot];
  if (isEcho(one, other)) return apart('ECHO', 'Both pages print one wire text, so this is one witness.');
  if (a.kind !== b.kind) return apart('DIFFERENT_MEASURE', `One is a ${a.kind}, the other a ${b.kind}.`);
  if (a.unit !== b.unit)
    return apart('DIFFERENT_UNIT', `One is in ${a.unit || 'no unit'}, the other in ${b.unit || 'no unit'}.`);
  if (a.part !== b.part) return apart('DIFFERENT_SCOPE', explainParts(a.part, b.part));
  // Two shares of one name are shares of one whole, even where nothing says of which.
  if ((a.basis === null || b.basis === null) && !(a.kind === 'share' && a.basis === b.basis))
    return apart('UNDECIDABLE', 'The basis of the change or the whole of the share is not known for both.');
  if (a.basis !== b.basis) return apart('DIFFERENT_BASIS', `One is against ${a.basis}, the other against ${b.basis}.`);
  if (a.period === null || b.period === null) return apart('UNDECIDABLE', 'The period is not known for both.');
  if (a.period.start !== b.period.start || a.period.end !== b.period.end)
    return apart('DIFFERENT_PERIOD', `One covers ${printPeriod(a.period)}, the other ${printPeriod(b.period)}.`);
  if (one.status !== other.status) return apart('DIFFERENT_STATUS', explainStatus(one, other));
  return undefined;
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
    a.unit === b.unit &&
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

function explainParts(a: string | null, b: string | null): string {
  if (a === null || b === null) return `One covers the whole, the other a part of it (${a ?? b ?? ''}).`;
  return `One covers ${a}, the other ${b}.`;
}

function explainStatus(one: Saying, other: Saying): string {
  const [aim, fact] = one.status === 'actual' ? [other, one] : [one, other];
  if (fact.status !== 'actual') return `One is a ${one.status}, the other a ${other.status}.`;
  return `The ${aim.status} was ${judgeAim(aim, fact) === 'met' ? 'met' : 'missed'}: ${printInterval(aim.hard)} against ${printInterval(fact.hard)}.`;
}

/** Tells whether what came lies in or above what was aimed at; a fall that was aimed at must come in or below it. */
export function judgeAim(aim: Saying, fact: Saying): 'met' | 'missed' {
  if (overlap(aim.hard, fact.hard)) return 'met';
  const falls = aim.slot.kind !== 'level' && aim.hard.high.lte(0);
  const beyond = falls ? fact.hard.high.lte(aim.hard.low) : fact.hard.low.gte(aim.hard.high);
  return beyond ? 'met' : 'missed';
}

function compareValues(one: Saying, other: Saying): Agreement {
  if (isSameNumber(one, other))
    return one.articleId === other.articleId
      ? apart('SAME_SAYING', 'One article says the same number twice.')
      : apart('AGREES', 'Two articles give the same number.');
  if (overlap(one.hard, other.hard)) return explainOverlap(one, other);
  const gap = measureGap(one.hard, other.hard);
  if (one.articleId !== other.articleId && isNear(one, other))
    return { verdict: 'RESTATED', gap, why: explainRestated(one, other) };
  return {
    verdict: 'CONFLICT',
    gap,
    why: `${show(one)} allows ${printInterval(one.hard)} and ${show(other)} allows ${printInterval(other.hard)}.`,
  };
}

function explainOverlap(one: Saying, other: Saying): Agreement {
  if (!overlap(one.soft, other.soft))
    return apart('AGREES_LOOSELY', `${show(one)} and ${show(other)} agree only beyond what their words suggest.`);
  if (isBound(one.hedge) || isBound(other.hedge)) {
    const [bound, exact] = isBound(one.hedge) ? [one, other] : [other, one];
    return apart(
      'WITHIN_BOUND',
      `${show(exact)} lies within what ${show(bound)} allows, ${printInterval(bound.hard)}.`,
    );
  }
  const finer = width(one).lte(width(other)) ? one : other;
  return apart('AGREES_ROUNDED', `The same number, rounded; ${show(finer)} is the more exact.`);
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

function explainRestated(one: Saying, other: Saying): string {
  const [earlier, later] = (one.printedOn ?? '') <= (other.printedOn ?? '') ? [one, other] : [other, one];
  if (one.printedOn === null || other.printedOn === null || one.printedOn === other.printedOn)
    return `${show(one)} and ${show(other)} lie near each other; the dates do not say which came later.`;
  return `${show(earlier)} of ${earlier.printedOn ?? ''} was restated as ${show(later)} on ${later.printedOn ?? ''}.`;
}

function apart(verdict: AgreementVerdict, why: string): Agreement {
  return { verdict, gap: null, why };
}

function show({ printed, value }: Saying): string {
  return printed === '' ? (value?.toFixed() ?? 'its direction') : printed;
}

function printPeriod({ start, end }: { readonly start: string; readonly end: string }): string {
  return start === end ? start : `${start} to ${end}`;
}
