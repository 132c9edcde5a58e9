import lexicon from '../../../seeds/lexicons/frameWords.json' with { type: 'json' };
import { joinAlternatives } from '../../util/joinAlternatives.ts';

/** Names of the word groups of seeds/lexicons/frameWords.json. */
export type WordGroup = keyof typeof lexicon.groups;

/** Words with what they become in a name: 人 gives 人数, 高 gives 高度; a 站 is taken up as 车站; 城乡居民 are two kinds. */
export const WORD_PAIRS: Readonly<
  Record<
    'countNames' | 'sizeNames' | 'priceNames' | 'earnedNames' | 'definiteEndings' | 'impliedParts',
    Readonly<Record<string, string>>
  >
> = lexicon;

/** Lists the words of a group. */
export function wordsOf(group: WordGroup): readonly string[] {
  return lexicon.groups[group];
}

/** Returns the words of groups as a set, which is faster than a pattern for looking up whole words. */
export function setOf(...groups: readonly WordGroup[]): ReadonlySet<string> {
  return new Set(groups.flatMap((group) => wordsOf(group)));
}

/**
 * Joins the words of a group into one alternative of a pattern, longest first, so that a short word never hides a
 * longer one.
 */
export function anyOf(group: WordGroup): string {
  return `(?:${joinAlternatives(wordsOf(group))})`;
}

/** 一二两三…: the digits of Han numerals up to ten, for a class of a pattern. */
export const HAN_DIGITS: string = wordsOf('hanDigits').join('');
