import { loadJieba } from '../../util/loadJieba.ts';

/** A text cut into words: every list has one entry per UTF-16 code unit of the text, so that any place can be looked up. */
export interface TaggedWords {
  readonly text: string;
  /** Start of the word that covers each place. */
  readonly startOf: Uint32Array;
  /** End of the word that covers each place. */
  readonly endOf: Uint32Array;
  /** Part of speech of the word that covers each place, in jieba's notation (`ns` place, `nr` person, `x` unknown). */
  readonly tagOf: readonly string[];
}

/** A cache of the last texts: entities and statistics request the words of the same body, one after the other. */
const recent = new Map<string, TaggedWords>();
const MOST_RECENT = 64;
/** Shorter pieces are requested only once. */
const WORTH_KEEPING = 64;

/** Cuts a text into words; all finders share the result. The dictionary is loaded at the first call. */
export function tagWords(text: string): TaggedWords {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const words = cutWords(text);
  if (text.length < WORTH_KEEPING) return words;
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(text, words);
  return words;
}

function cutWords(text: string): TaggedWords {
  const startOf = new Uint32Array(text.length);
  const endOf = new Uint32Array(text.length);
  const tagOf = new Array<string>(text.length);
  let at = 0;
  for (const { word, tag } of loadJieba().tag(text, true)) {
    startOf.fill(at, at, at + word.length);
    endOf.fill(at + word.length, at, at + word.length);
    tagOf.fill(tag, at, at + word.length);
    at += word.length;
  }
  return { text, startOf, endOf, tagOf };
}

/** Tells whether a word begins (or the text ends) at a place. */
export function isWordStart({ text, startOf }: TaggedWords, place: number): boolean {
  return place >= text.length || startOf[place] === place;
}
