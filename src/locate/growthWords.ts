import changes from '../../seeds/lexicons/changeWords.json' with { type: 'json' };
import { joinAlternatives } from '../util/joinAlternatives.ts';

/** Words of comparison that also have many other uses: next to a number they do not show growth. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['多', '少', '贵', '便宜']);

/** Verbs of growth as a pattern: 增长, 回落, 持平, and those that only say how much: 翻, 拉动. */
export const GROWTH_VERBS = joinAlternatives([
  ...[...changes.up, ...changes.down].filter((word) => !AMBIGUOUS.has(word)),
  ...changes.flat,
  '翻',
  '拉动',
]);

/** Verbs of growth of two characters or more, which need no number to be recognized. */
export const WHOLE_GROWTH_VERBS = joinAlternatives([...changes.up, ...changes.down].filter((word) => word.length > 1));

/** Nouns that name a rate of growth: 增速, 跌幅. */
export const GROWTH_NOUNS = joinAlternatives([...changes.ratesUp, ...changes.ratesDown]);
