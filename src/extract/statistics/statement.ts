import type { ChangeFact, Measure, Status, SubjectFact } from '../../model/pageFacts.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';

/**
 * A statistic with all slots filled, with positions in the clean text. It is immutable: a growth rate that joins it
 * makes a new one.
 */
export interface Statement {
  readonly subject: SubjectFact;
  readonly indicator: string;
  readonly breakdown: string | null;
  readonly figure: QuantityMention | null;
  readonly change: ChangeFact | null;
  /** The hedge of the growth rate, which is that of the statistic if there is no level. */
  readonly changeQualifier: string | null;
  readonly measure: Measure | null;
  readonly whole: string | null;
  readonly period: string | null;
  readonly status: Status;
  readonly sources: readonly string[];
  readonly relayedBy: readonly string[];
  /** Where the words that state the statistic begin and end in the clean body. */
  readonly start: number;
  readonly end: number;
  /** Which rule decided each slot. */
  readonly rules: Readonly<Record<Slot, string>>;
  /** The clause begins with 其中. */
  readonly isPart: boolean;
}

/** The slots that rules decide, as `decidedBy` keeps them. */
export const SLOTS = ['subject', 'indicator', 'breakdown', 'period', 'source', 'status', 'change'] as const;
export type Slot = (typeof SLOTS)[number];
