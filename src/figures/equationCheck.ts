import type { Decimal } from 'decimal.js';
import type { Equation } from './identities.ts';
import type { Interval } from './interval.ts';
import type { Saying } from './saying.ts';

/** The result of testing figures by an equation. */
export const CHECK_VERDICTS = [
  'CONSISTENT',
  'CONSISTENT_LITERALLY',
  'CONSISTENT_LOOSELY',
  'POSSIBLE_REVISION',
  'CONFLICT',
] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** A saying in its role. */
export interface CheckInput {
  readonly role: string;
  readonly saying: Saying;
}

/** One equation checked against printed numbers. */
export interface EquationCheck {
  readonly rule: string;
  readonly form: Equation['form'];
  /** The printed number under test. */
  readonly tested: CheckInput;
  /** What it is tested by, in the order of the equation's roles. */
  readonly inputs: readonly CheckInput[];
  /** The arithmetic with what the pages print: `(43.85万亿元 ÷ 41.76万亿元 − 1) × 100 = [4.98, 5.03], printed 5%`. */
  readonly arithmetic: string;
  readonly expected: Interval;
  readonly printed: Interval;
  readonly unit: string;
  readonly gap: Decimal;
  readonly verdict: CheckVerdict;
  /** What decided, in one sentence. */
  readonly why: string;
}
