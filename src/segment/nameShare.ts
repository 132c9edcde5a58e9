import { loadJieba } from '../util/loadJieba.ts';

/** Lists the words of a title that name something: two letters or more, function words aside. */
export function listTitleWords(title: string): readonly string[] {
  const words = loadJieba()
    .tag(title, true)
    .filter(
      ({ word, tag }) =>
        word.length >= 2 && /^(?:n|v|j|x|i|l|eng|a|t|s)/u.test(tag) && /[\p{Script=Han}A-Za-z]/u.test(word),
    )
    .map(({ word }) => word);
  return [...new Set(words)];
}

/** Gives the share (0 to 1) of words that a text has. */
export function shareWords(words: readonly string[], text: string): number {
  return words.length === 0 ? 0 : words.filter((word) => text.includes(word)).length / words.length;
}
