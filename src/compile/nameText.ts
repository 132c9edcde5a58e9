import { foldLatin } from '../util/listLatinNames.ts';

const LONGEST_NAME = 200;

/**
 * What a look-up by name asks the indexes `names_…` and, if they find nothing, `search_…`
 * (cypher/schema/020-names.cypher).
 */
export interface WantedName {
  /** As it was typed, without the space around it. */
  readonly name: string;
  /** The same without quotation marks: a page prints “新三样”产品 for 新三样产品. Null if it has none. */
  readonly bare: string | null;
  /** The same in Latin letters, folded; null if it is not typed in Latin letters. */
  readonly latin: string | null;
  /** Finds nodes that have the name, or whose pinyin begins with it. */
  readonly lucene: string;
  /** Finds nodes whose names share two characters with it, or the first of two. */
  readonly near: string;
}

/** Makes the texts that find a name. A text that cannot be a name finds nothing. */
export function toWantedName(typed: string): WantedName {
  const name = tidy(typed);
  const latin = foldLatin(name) ?? null;
  if (!isName(name)) return { name, bare: null, latin, lucene: NOTHING, near: NOTHING };
  const unquoted = name.replaceAll(QUOTATION_MARKS, '');
  const bare = unquoted === name ? null : unquoted;
  const exact = [name, ...(bare === null ? [] : [bare])].flatMap((text) =>
    ['name', 'shortName', 'aliases'].map((field) => `${field}:${quote(text)}`),
  );
  return {
    name,
    bare,
    latin,
    // Whole names score higher than names that only begin with the text, so that no limit cuts them off.
    lucene: [...exact.map((text) => `${text}^9`), ...(latin === null ? [] : [`latinNames:${escape(latin)}*`])].join(
      ' OR ',
    ),
    // If one of two characters is mistyped, the other has no neighbour that fits.
    near: escape(name) + (/^\p{Script=Han}{2}$/u.test(name) ? ` OR ${name.charAt(0)}*` : ''),
  };
}

/** Makes the text that finds every name beginning with what was typed, whole names first. */
export function printBeginning(typed: string): string {
  const name = tidy(typed);
  if (!isName(name)) return NOTHING;
  const latin = foldLatin(name);
  const fields = ['name', 'shortName', 'aliases'];
  return [
    ...fields.map((field) => `${field}:${quote(name)}^9`),
    ...fields.map((field) => `${field}:${escape(name)}*`),
    ...(latin === undefined ? [] : [`latinNames:${quote(latin)}^9`, `latinNames:${escape(latin)}*`]),
  ].join(' OR ');
}

const QUOTATION_MARKS = /[“”‘’"「」『』《》]/gu;

/** No name contains this character. */
const NOTHING = 'name:"\u2400"';

function isName(name: string): boolean {
  return name.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(name);
}

/** Control characters and lone surrogates are in no stored name. */
function tidy(typed: string): string {
  return typed
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFD]/gu, ' ')
    .trim();
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, '\\$&')}"`;
}

/** Escapes Lucene's syntax in a text: everything except letters and digits. */
function escape(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&');
}
