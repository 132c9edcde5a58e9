import { BORDER_WORDS, FORMERS } from './entityLexicon.ts';
import type { TaggedWords } from './tagWords.ts';

const LONGEST_NAME = 26;
// Parts of speech that end a name: particles, prepositions, conjunctions, pronouns, adverbs, times, places in space.
const BORDER_TAGS = /^(?:p|c|u[a-z]?|r|d|t|y|e|o|mq|q|f)$/u;

/** How a name may grow. */
export interface Growth {
  /** Gives where a known piece (a place, a known body) that ends here begins: the name begins there and grows no further. */
  readonly headEndingAt?: (place: number) => number | undefined;
  /** Words that end other names and may be in this one. */
  readonly allowed?: ReadonlySet<string>;
  readonly longest?: number;
}

/**
 * Extends a name to the left from `end` over whole words, up to a border: a mark, a closed-class word, a verb that no
 * name contains. Returns where the name begins; `end` itself if the word before is already a border.
 */
export function growLeft(words: TaggedWords, end: number, growth: Growth = {}): number {
  const { text, startOf, tagOf } = words;
  const { headEndingAt, allowed, longest = LONGEST_NAME } = growth;
  let start = end;
  while (start > 0 && end - start < longest) {
    const head = headEndingAt?.(start);
    if (head !== undefined) return head;
    const from = startOf[start - 1] ?? start - 1;
    const word = text.slice(from, start);
    // 会议由市人大常委会主持: the tagger runs a preposition and the level of a place into one word.
    if (JOINED.test(word)) return from + 1;
    if (isMark(word)) {
      const opened = findOpening(text, start);
      if (opened === undefined) break;
      start = opened;
      continue;
    }
    if (allowed?.has(word) !== true && isBorder(word, tagOf[start - 1] ?? 'x') && !isOwnVerb(words, from, start, end))
      break;
    start = from;
  }
  return start;
}

const JOINED = /^[由经向被与][省市县区州]$/u;

/** 位于镇上的巧手刀剪有限公司: what is between 的 and a firm's trade is the firm's own word, even if it is a verb elsewhere. */
function isOwnVerb({ text, tagOf }: TaggedWords, from: number, start: number, end: number): boolean {
  const word = text.slice(from, start);
  return (
    text.charAt(from - 1) === '的' &&
    word.length > 1 &&
    start < end &&
    /^v/u.test(tagOf[from] ?? 'x') &&
    !BORDER_WORDS.has(word) &&
    /有限(?:责任)?公司/u.test(text.slice(start, end + LONGEST_FORM))
  );
}

const LONGEST_FORM = 8;

function isMark(word: string): boolean {
  return /^[\s\p{P}\p{S}]+$/u.test(word) && !/^[·\-&+]$/u.test(word);
}

/** A short aside in round brackets belongs to the name around it: 中国（浙江）自由贸易试验区. */
function findOpening(text: string, end: number): number | undefined {
  if (text[end - 1] !== '）') return undefined;
  const open = text.lastIndexOf('（', end - 1);
  return open >= 0 && end - open <= 8 && !/[，。、；]/u.test(text.slice(open, end)) ? open : undefined;
}

/** Tells whether a word ends a name that grows over it. */
export function isBorder(word: string, tag: string): boolean {
  if (BORDER_WORDS.has(word)) return true;
  if (FORMERS.has(word)) return false;
  // 民营企业某某集团: what kind of firm it is.
  if (word.length >= 3 && /(?:企业|车企|国企|民企|央企)$/u.test(word)) return true;
  if (/^[\d.%]+$/u.test(word) || BORDER_TAGS.test(tag)) return true;
  return /^(?:v|vd|vg|vi)$/u.test(tag) && word.length > 1;
}
