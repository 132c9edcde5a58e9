import type { Decimal } from 'decimal.js';
import type { HedgeKind } from '../model/hedge.ts';
import type { Status } from '../model/pageFacts.ts';
import type { Interval } from './interval.ts';

/** What a number says. One figure may say several things: a level and the rate at which it grew. */
export const SAYING_KINDS = [
  'level',
  'rate',
  'share',
  'increment',
  'points',
  'acceleration',
  'contribution',
  'sign',
] as const;
export type SayingKind = (typeof SAYING_KINDS)[number];

/** What a number allows: `hard` by its wording, `soft` by what the wording suggests. */
export interface Allowance {
  readonly hard: Interval;
  readonly soft: Interval;
}

/** The identity of a slot: all figures that share it may be compared as values. */
export interface SlotIdentity {
  readonly subjectId: string;
  readonly indicatorId: string;
  /** The part of the subject, canonical; null is all of it. */
  readonly part: string | null;
  readonly kind: SayingKind;
  /** The base unit: 元, %, 家. */
  readonly unit: string;
  /**
   * Of a change: since when (`year-before`, `period-before`, or the page's words); of a share: its whole. Null is
   * unknown.
   */
  readonly basis: string | null;
  /** First and last day, and whether it is a moment at which stocks are counted; null is unknown. */
  readonly period: SlotPeriod | null;
  /** Of a share: what it is a share of, as far as known. */
  readonly whole?: SlotWhole | null;
  /**
   * Of money and its growth: the currency, if it is not the pages' own. Trade grows at a different rate in 美元 than in
   * 元.
   */
  readonly currency?: string | null;
}

/** The whole of a share: whose, of what, and which part of it. */
export interface SlotWhole {
  readonly subjectId: string;
  readonly indicatorId: string;
  readonly part: string | null;
}

export interface SlotPeriod {
  readonly start: string;
  readonly end: string;
}

/** One thing that one figure says, ready to be compared. Everything in it follows from its page and the lexicons alone. */
export interface Saying extends Allowance {
  readonly slot: SlotIdentity;
  readonly figureId: string;
  readonly articleId: string;
  readonly pageId: string;
  /** The wire text it is in, else its article: figures of one witness count once. */
  readonly witness: string;
  /** The day on which it was printed, as far as known. */
  readonly printedOn: string | null;
  readonly status: Status;
  /** The number in the base unit, signed; null for a sign alone. */
  readonly value: Decimal | null;
  readonly hedge: HedgeKind | null;
  /** Whether the text names a source. */
  readonly attributed: boolean;
  /** How many digits the page prints. */
  readonly digits: number;
  /** As printed, for arithmetic that people read. */
  readonly printed: string;
  /** A person confirmed it. */
  readonly confirmed: boolean;
  /**
   * A program read it, and no person has decided about it: it may have missed what distinguishes two numbers of an
   * article.
   */
  readonly byProgram: boolean;
}
