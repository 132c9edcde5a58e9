import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { Rule } from '../rule.ts';
import { BESIDE_FIGURE } from './subject/besideFigure.ts';
import { IN_ARTICLE } from './subject/inArticle.ts';
import { IN_SENTENCE } from './subject/inSentence.ts';
import { IN_SPEECH } from './subject/inSpeech.ts';

/** Whom a figure is about, in stated order. What nothing names stays as printed, never the nation or the next larger place. */
export const SUBJECT_RULES: readonly Rule<SubjectFact>[] = Object.freeze<Rule<SubjectFact>[]>([
  ...BESIDE_FIGURE,
  ...IN_SENTENCE,
  ...IN_SPEECH,
  ...IN_ARTICLE,
]);
