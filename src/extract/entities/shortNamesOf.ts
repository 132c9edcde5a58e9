import { GENERIC_HEADS, FORMERS } from './entityLexicon.ts';
import { PLACE_INDEX } from './gazetteer.ts';
import { isKnownBody } from './organizationWords.ts';
import type { TaggedWords } from './tagWords.ts';
import { isWordStart } from './tagWords.ts';

/** What a firm is registered as, after its own word and its trade. */
const LEGAL_FORM = /(?:（[^（）]{2,6}）)?(?:股份|集团|控股)*(?:有限责任|有限|股份)?(?:公司|集团)$/u;
const SHORTEST = 2;
const LONGEST = 10;
const LONGEST_SHORT = 6;
/** A form of this length is never part of an everyday word. */
const LONG_ENOUGH = 4;
/** A short name that begins with the firm's place has more than the place and one character. */
const LEAST_BEHIND_PLACE = 2;

/**
 * Lists the short forms by which a text may continue about a firm whose full name is at a place: its own word, with its trade
 * or without (云谷, 云谷智能 of 杭州云谷智能装备有限公司). Words of the name are never cut in two.
 */
export function shortNamesOf(words: TaggedWords, start: number, end: number): string[] {
  const name = words.text.slice(start, end);
  // 云谷 of 云谷智能: a name without its form is short already, and may still lose its trade.
  const form = LEGAL_FORM.exec(name);
  const core = form === null ? name.slice(0, -1) : name.slice(0, form.index);
  if (core.length < SHORTEST || (form === null && (name.length > LONGEST_SHORT || isKnownBody(name)))) return [];
  const places = placeEnds(core);
  const own = places.at(-1) ?? 0;
  const found: string[] = [];
  for (const from of [0, ...places]) {
    const least = from < own ? own + LEAST_BEHIND_PLACE : from + SHORTEST;
    for (let to = least; to <= Math.min(core.length, from + LONGEST); to++) {
      const short = core.slice(from, to);
      if (isWordStart(words, start + to) && isOwn(words, start + from, start + to) && !isKnownBody(short))
        found.push(short);
    }
  }
  return found;
}

/**
 * Tells whether a short form means a firm at this place: it must consist of whole words, and must not be an everyday
 * word if it is that short.
 */
export function isShortName(words: TaggedWords, start: number, end: number): boolean {
  // 恒泽阀业有员工: a long form stays one even if the dictionary joins its last character with the next word.
  if (!isWordStart(words, start) || !(isWordStart(words, end) || end - start >= LONG_ENOUGH)) return false;
  return end - start > SHORTEST || isOwn(words, start, end);
}

/**
 * A form of two characters is a word in no dictionary, or a proper name; a longer one has a word that says more than
 * the trade.
 */
function isOwn({ text, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    const word = text.slice(at, Math.min(endOf[at] ?? end, end));
    if (GENERIC_HEADS.has(word) || FORMERS.has(word)) continue;
    const tag = tagOf[at] ?? 'x';
    if (end - start === SHORTEST ? /^(?:x|nz|nr|nrt|nrfg)$/u.test(tag) : /^(?:x|n[rzst]|nrt|nrfg|j|zg|g)/u.test(tag))
      return true;
    if (word.length === 1 && end - start > SHORTEST) return true;
  }
  return false;
}

/** Where the places at the beginning of a name end: two in 赤峰市红山区某某有限公司. */
function placeEnds(name: string): number[] {
  const ends: number[] = [];
  for (let next = PLACE_INDEX.longestAt(name, 0); next !== undefined; next = PLACE_INDEX.longestAt(name, next.end))
    ends.push(next.end);
  return ends;
}
