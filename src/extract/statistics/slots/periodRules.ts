import type { Rule } from '../rule.ts';
import { ARTICLE_RULES } from './period/articleRules.ts';
import { COMPARISON_RULES } from './period/comparisonRules.ts';
import { PREVIOUS_RULES } from './period/previousRules.ts';
import { SENTENCE_RULES } from './period/sentenceRules.ts';
import { STANDING_RULES } from './period/standingRules.ts';
import { TIMELESS_RULES } from './period/timelessRules.ts';

/**
 * The period of a figure, in order of the rules: what a comparison says, what was stated before, the sentence, the
 * paragraph and the article. `null` means that the figure is known to have no period.
 */
export const PERIOD_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'listed-time',
    example: { text: '2023年，全市二、三季度出口额分别增长3.1%和4.2%。', gives: '2023-Q2' },
    find: ({ itemPeriod }) => itemPeriod ?? undefined,
  },
  ...COMPARISON_RULES,
  ...PREVIOUS_RULES,
  ...TIMELESS_RULES,
  ...SENTENCE_RULES,
  ...STANDING_RULES,
  ...ARTICLE_RULES,
  { name: 'untold', example: { text: '全市有景区12处。', gives: '' }, find: () => null },
]);
