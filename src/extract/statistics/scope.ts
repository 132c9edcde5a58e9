import type { SubjectFact } from '../../model/pageFacts.ts';
import type { Draft } from './draft.ts';

/** What has been said so far, which later clauses leave out. */
export interface Scope {
  /** Subject of the sentence, else of the paragraph. */
  subject: SubjectFact | null;
  indicator: string;
  breakdown: string | null;
  period: string | null;
  /** Statistics of the last run of figures in this sentence, which a growth rate or a new level may complete. */
  last: Draft[];
  attributedTo: readonly string[];
}

/** Begins a paragraph: nothing is carried over. */
export function openScope(): Scope {
  return { subject: null, indicator: '', breakdown: null, period: null, last: [], attributedTo: [] };
}
