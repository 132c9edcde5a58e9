import type { SubjectFact } from '../../model/pageFacts.ts';
import type { Draft } from './draft.ts';

/** What has been said so far, which later clauses leave out. */
export interface Scope {
  /** Subject of the sentence so far, else of the paragraph. */
  subject: SubjectFact | null;
  indicator: string;
  breakdown: string | null;
  period: string | null;
  /** Statistics of the last run of figures in this sentence, which a growth rate or a new level may complete. */
  last: Draft[];
  attributedTo: readonly string[];
  /** The last level that was no part of another, which 其中 takes up. */
  whole: Draft | null;
  /** What the sentence before began with, which a sentence that begins with 其中 divides. */
  main: Draft | null;
  /** The whole of the last share (占外贸总值的…), which a bare 占13.6% is of too. */
  shareOf: string;
  /** A clause of this sentence began with 其中. */
  isParted: boolean;
  /** All statistics of this sentence. */
  sentence: Draft[];
  /** What the first figure of the article measures. */
  topIndicator: string;
}

/** Begins a paragraph: nothing but the topic of the article is carried over. */
export function openScope(topIndicator: string): Scope {
  return {
    subject: null,
    indicator: '',
    breakdown: null,
    period: null,
    last: [],
    attributedTo: [],
    sentence: [],
    whole: null,
    main: null,
    shareOf: '',
    isParted: false,
    topIndicator,
  };
}
