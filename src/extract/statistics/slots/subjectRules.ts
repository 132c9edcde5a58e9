import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { Rule } from '../rule.ts';
import { BESIDE_FIGURE } from './subject/besideFigure.ts';
import { IN_FORM } from './subject/inForm.ts';
import { IN_ARTICLE } from './subject/inArticle.ts';
import { IN_SENTENCE } from './subject/inSentence.ts';
import { IN_SPEECH } from './subject/inSpeech.ts';

/**
 * The subject of a figure, in order of the rules. A subject that nothing names stays as printed; it never becomes the
 * nation or the next larger place.
 */
export const SUBJECT_RULES: readonly Rule<SubjectFact>[] = Object.freeze<Rule<SubjectFact>[]>([
  ...BESIDE_FIGURE,
  ...IN_SENTENCE,
  ...IN_FORM,
  ...IN_SPEECH,
  ...IN_ARTICLE,
]);
