import lexicon from '../../../seeds/lexicons/projectWords.json' with { type: 'json' };
import type { TaggedWords } from './tagWords.ts';

const GENERIC: ReadonlySet<string> = new Set(lexicon.generic);

/** Tells whether a word of a name is in no dictionary, or is a place, a body, a number or Latin letters. */
export function isProper({ text, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    const word = text.slice(at, Math.min(endOf[at] ?? end, end));
    if (/[\dA-Za-z“]/u.test(word)) return true;
    if (/^(?:ns|nt|nz|nr|nrt|j|x)$/u.test(tagOf[at] ?? 'x') && word.length >= 2 && !GENERIC.has(word)) return true;
  }
  return false;
}
