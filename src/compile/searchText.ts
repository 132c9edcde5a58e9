import { BadRequestError } from '../errors/BadRequestError.ts';

const LONGEST_QUERY = 100;
const EXCERPT = 30;
/** The labels with a full-text index of their own (cypher/schema/007-search.cypher). */
const SEARCHED = [
  'Region',
  'Organization',
  'Person',
  'Project',
  'Group',
  'Indicator',
  'Article',
  'Statistic',
  'Quotation',
];

/** A place of a searched word in one of a node's texts. */
export interface Highlight {
  readonly field: string;
  readonly excerpt: string;
  readonly start: number;
  readonly end: number;
}

/** A single Chinese character behind digits or letters (988亿). */
const LONE_END = /^(.*[^\p{Script=Han}])(\p{Script=Han})$/u;

/**
 * Turns what a person typed into a Lucene query in which nothing they typed acts as syntax: each word is a quoted
 * phrase, and all must match. Throws BadRequestError for a text that is empty or too long.
 */
export function printLucene(typed: string): string {
  const words = splitWords(typed);
  if (words.length === 0)
    throw new BadRequestError('The argument "query" is empty. Give at least one character.', 'BAD_USER_INPUT');
  if (typed.length > LONGEST_QUERY) {
    throw new BadRequestError(
      `The argument "query" has ${String(typed.length)} characters; the limit is ${String(LONGEST_QUERY)}. Shorten it.`,
      'BAD_USER_INPUT',
    );
  }
  return words.map(printWord).join(' AND ');
}

/**
 * The index contains Chinese in pairs of characters (988, 亿元), so that a lone one at the end is the beginning of a
 * pair.
 */
function printWord(word: string): string {
  const [, before = '', lone] = LONE_END.exec(word) ?? [];
  return lone === undefined ? printPhrase(word) : `(${printPhrase(before)} AND ${lone}*)`;
}

function printPhrase(word: string): string {
  return `"${word.replaceAll(/["\\]/g, ' ')}"`;
}

/** Gives the character if a person typed a single one: searching for it has a walk of its own. */
export function findCharacter(typed: string): string | undefined {
  if (typed.length > LONGEST_QUERY) return undefined;
  const [only = '', ...others] = splitWords(typed);
  return others.length === 0 && [...only].length === 1 ? only : undefined;
}

/** Gives the labels of the types that a search asks for, each once; all searchable labels if it names none. */
export function printSearchLabels(types: readonly string[] | null | undefined): readonly string[] {
  if (types === null || types === undefined) return SEARCHED;
  // Search types are labels in capitals.
  return [...new Set(types)].map((type) => type.charAt(0) + type.slice(1).toLowerCase());
}

/** Finds the searched words in a node's texts, whatever the case of Latin letters, at most five places per text. */
export function findHighlights(
  typed: string,
  texts: ReadonlyArray<{ readonly field: string; readonly text: unknown }>,
): readonly Highlight[] {
  const words = splitWords(typed).map(foldCase);
  return texts.flatMap(({ field, text }) => {
    if (typeof text !== 'string') return [];
    const folded = foldCase(text);
    const found = words.flatMap((word) => findPlaces(folded, word)).toSorted((a, b) => a[0] - b[0]);
    return found.slice(0, 5).map(([start, end]) => ({ field, excerpt: cutExcerpt(text, start, end), start, end }));
  });
}

function splitWords(typed: string): readonly string[] {
  // Control characters and lone surrogates cannot be in any stored text.
  return typed
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFD]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Folds case one code unit at a time, so that offsets stay those of the text. */
function foldCase(text: string): string {
  return text.replaceAll(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

function findPlaces(text: string, word: string): ReadonlyArray<readonly [number, number]> {
  const places: Array<readonly [number, number]> = [];
  for (let at = text.indexOf(word); at >= 0 && places.length < 5; at = text.indexOf(word, at + word.length))
    places.push([at, at + word.length]);
  return places;
}

function cutExcerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - EXCERPT);
  const to = Math.min(text.length, end + EXCERPT);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`.toWellFormed();
}
