import changes from '../../../seeds/lexicons/changeWords.json' with { type: 'json' };
import indicators from '../../../seeds/lexicons/indicatorHeads.json' with { type: 'json' };
import words from '../../../seeds/lexicons/statisticWords.json' with { type: 'json' };
import { wordsOf } from './words.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';

const multi = (list: readonly string[]): string[] => list.filter((word) => !changes.single.includes(word));

/** 增长, 上升 …, without those of one character, which need a basis before them. */
export const UP = joinAlternatives(multi(changes.up));
export const DOWN = joinAlternatives(multi(changes.down));
export const FLAT = joinAlternatives(changes.flat);
export const SINGLE = joinAlternatives(changes.single);
/** 增速, 涨幅 … and 降幅, 跌幅 …: nouns that name a growth rate. */
export const RATES_UP = joinAlternatives(changes.ratesUp.filter((word) => word !== '增长'));
export const RATES_DOWN = joinAlternatives(changes.ratesDown);
export const BASES = joinAlternatives(changes.basis);
export const LEADS = joinAlternatives(words.leads);
export const TAILS = joinAlternatives(words.tails);
export const ANAPHORS: ReadonlySet<string> = new Set(words.anaphors);
/** Names of what is measured, longest first: 社会消费品零售总额, 进出口, 占比. */
export const HEADS: readonly string[] = Object.values(indicators.heads)
  .flat()
  .toSorted((a, b) => b.length - a.length);

/**
 * What statistics offices measure over a period and report for a place: trade, output value, investment, sales,
 * prices, finance.
 */
export const FLOWS: readonly string[] = [
  ...(['trade', 'accounts', 'investment', 'consumption', 'prices', 'finance'] as const).flatMap(
    (topic) => indicators.heads[topic],
  ),
  ...wordsOf('reportedMeasures'),
];

const DOWNWARD = new Set([...changes.down, ...changes.ratesDown]);

/** Returns the direction of a word of change. */
export function directionOf(word: string): 'up' | 'down' | 'flat' {
  if (changes.flat.includes(word)) return 'flat';
  return DOWNWARD.has(word) ? 'down' : 'up';
}
