import type { ChangeFact, Status, SubjectFact } from '../../model/pageFacts.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';

/** A statistic while its sentence is being read: a growth rate may still join the level before it. */
export interface Draft {
  subject: SubjectFact | null;
  indicator: string;
  breakdown: string | null;
  figure: QuantityMention | null;
  change: ChangeFact | null;
  /** The hedge of the growth rate, which is the statistic's where no level stands. */
  changeQualifier: string | null;
  period: string | null;
  status: Status;
  attributedTo: readonly string[];
  /** Where the words that hold the statistic begin and end in the clean body. */
  start: number;
  end: number;
}
