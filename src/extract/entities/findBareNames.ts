import lexicon from '../../../seeds/lexicons/personContexts.json' with { type: 'json' };
import { PhraseIndex } from '../../util/PhraseIndex.ts';
import { NAME_FOLLOWERS, SPEECH_PHRASES } from './entityLexicon.ts';
import type { ParsedRole, PersonMention } from './mentions.ts';
import { parseRoles } from './parseRoles.ts';
import type { BodyEndingAt } from './parseRoles.ts';
import { COMPOUND_SURNAMES, SURNAMES, TITLES_BY_END, TRANSLITERATION } from './personLexicon.ts';
import { findNameEnd } from './findNameEnd.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

const fromEnd = (words: readonly string[]): PhraseIndex<true> =>
  new PhraseIndex(
    words.map((word) => [word, true] as const),
    { fromEnd: true },
  );
const APPOINTS = fromEnd(lexicon.appoints);
const AGE = new RegExp(`(?:[\\d一二两三四五六七八九十]{1,3}(?:${lexicon.ages.join('|')}))$`, 'u');
const NICKNAME = new RegExp(`^[${lexicon.nicknames.join('')}]([\\u4e00-\\u9fff])`, 'u');
const LATIN = /(?<![A-Za-z])[A-Z][a-zà-ÿ]{1,14}(?: [A-Z][a-zà-ÿ]{1,15}){1,2}(?![A-Za-z])/gu;
const DOTTED = /[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3}/gu;
const THING = new RegExp(`[${lexicon.things}]$`, 'u');
/** 占里村的吴老当蹲在…: where someone is from. */
const OF_PLACE = /[村镇乡县市区州旗工]的$/u;
const MARK = /[，。；：！？“”、\n]/u;

/** What is known about a text before searching for names without posts. */
export interface BareContext {
  readonly namedEnds: ReadonlyMap<number, number>;
  /** Marks the names that were found already. */
  readonly taken: Uint8Array;
  readonly bodyEndingAt: BodyEndingAt;
}

/**
 * Finds people whom no post shows: after an age (72岁的杨某某), after a verb of appointing (任命某某为…), before a verb of saying
 * after 的 (来自占里村的某某说), names that the text mentions again and again, familiar names after a post (技术员小吴) and names in
 * Latin letters or with dots next to such a sign.
 */
export function findBareNames(words: TaggedWords, { namedEnds, taken, bodyEndingAt }: BareContext): PersonMention[] {
  const { text, startOf } = words;
  const found: PersonMention[] = [];
  const add = (start: number, end: number, confidence: number, roles: readonly ParsedRole[] = []): void => {
    if ((namedEnds.get(start) ?? 0) >= end || taken[start] === 1 || taken[end - 1] === 1) return;
    found.push({ start, end, name: text.slice(start, end), evidence: [start, end], roles, figure: false, confidence });
  };
  const { spoken, printed } = countOpenings(words);
  const isAgain = (name: string): boolean => !THING.test(name) && (printed.get(name) ?? 0) >= 2;
  for (let start = 0; start < text.length; start++) {
    const before = text[start - 1] ?? '\n';
    const isOpen = MARK.test(before);
    if (startOf[start] !== start && !isOpen) continue;
    const appoints = APPOINTS.longestEndingAt(text, start);
    if (before !== '的' && before !== '岁' && !isOpen && appoints === undefined) continue;
    if (!SURNAMES.has(text[start] ?? '') && !COMPOUND_SURNAMES.has(text.slice(start, start + 2))) continue;
    const said = isOpen ? text.slice(start, start + 3) : '';
    const end = (spoken.get(said) ?? 0) >= 2 ? start + 3 : findNameEnd(words, start);
    if (end === undefined || end - start > 4) continue;
    if (appoints !== undefined) {
      if (isUnusual(words, start, end) || words.tagOf[start] === 'ns') {
        const over = text.slice(appoints.start, appoints.end).endsWith('免去');
        add(start, end, 0.8, over ? [] : findPost(words, end, AWARDED, bodyEndingAt));
      }
    } else if (isOpen) {
      const post = SELF.test(text.slice(end, end + 2)) ? findPost(words, end, SELF, bodyEndingAt) : [];
      if (post.length > 0 && !isWord(words, start, end)) add(start, end, 0.8, post);
      else if ((spoken.get(said) ?? 0) >= 2 && !isWord(words, start, end)) add(start, end, 0.7);
      else if (end - start === 3 && isUnusual(words, start, end) && acts(words, end) && isAgain(said))
        add(start, end, 0.7);
    } else if (OF_PLACE.test(text.slice(Math.max(0, start - 4), start))) {
      if (end - start === 3 && !isWord(words, start, end) && !THING.test(text.slice(start, end)) && acts(words, end))
        add(start, end, 0.75);
    } else if (isUnusual(words, start, end)) {
      if (AGE.test(text.slice(Math.max(0, start - 6), start)) || speaks(text, end)) add(start, end, 0.8);
    }
  }
  for (const { 0: name, index } of text.matchAll(LATIN)) {
    const post = TITLES_BY_END.longestEndingAt(text, index);
    const parsed = post === undefined ? undefined : parseRoles(words, index, bodyEndingAt);
    if (parsed !== undefined) add(index, index + name.length, 0.85, parsed.roles);
  }
  for (const { 0: name, index } of text.matchAll(DOTTED)) {
    const start = index + headLength(name);
    const end = findNameEnd(words, start);
    if (end !== undefined && end > start && MARK.test(text[start - 1] ?? '\n') && acts(words, end))
      add(start, end, 0.75);
  }
  return found;
}

/** After a name: he is, or becomes, what follows. */
const SELF = /^(?:是|系|任|现任|担任|出任)/u;
const AWARDED = /^(?:为|担任|任|出任)?/u;
const LONGEST_POST = 40;

/** Reads the posts after a name: 苏某某是该局市场监管处副处长，, 任命连某某为某某公司党委书记、董事长. */
function findPost(words: TaggedWords, end: number, verb: RegExp, bodyEndingAt: BodyEndingAt): readonly ParsedRole[] {
  const { text } = words;
  const from = end + (verb.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  const stretch = /^[^，。；：！？“”\n]{2,}/u.exec(text.slice(from, from + LONGEST_POST))?.[0] ?? '';
  for (let last = from + stretch.length; last > from + 1; last--) {
    if (TITLES_BY_END.longestEndingAt(text, last) === undefined) continue;
    return parseRoles(words, last, bodyEndingAt)?.roles.map((role) => ({ ...role })) ?? [];
  }
  return [];
}

/**
 * Names of three letters that open a clause and do something there, and how often: `spoken` are those that also say
 * something.
 */
interface Openings {
  readonly spoken: ReadonlyMap<string, number>;
  /** How often three characters that might be a name occur anywhere. */
  readonly printed: ReadonlyMap<string, number>;
}

function countOpenings(words: TaggedWords): Openings {
  const { text } = words;
  const opened = new Map<string, number>();
  const printed = new Map<string, number>();
  const speakers = new Set<string>();
  for (let start = 0; start + 3 < text.length; start++) {
    if (!SURNAMES.has(text[start] ?? '')) continue;
    const name = text.slice(start, start + 3);
    printed.set(name, (printed.get(name) ?? 0) + 1);
    if (!MARK.test(text[start - 1] ?? '\n')) continue;
    if (THING.test(name) || !/^[\u4e00-\u9fff]{3}$/u.test(name) || !acts(words, start + 3)) continue;
    opened.set(name, (opened.get(name) ?? 0) + 1);
    if (speaks(text, start + 3)) speakers.add(name);
  }
  return { spoken: new Map([...opened].filter(([name]) => speakers.has(name))), printed };
}

/** Tells whether the dictionary has the name, or its first two letters, as a common word. */
function isWord({ startOf, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  const first = endOf[start] ?? end;
  return (
    startOf[start] !== start ||
    (first - start >= 2 && !/^(?:x|nr|nrt|nrfg|nz|ns)/u.test(tagOf[start] ?? 'x')) ||
    first > end
  );
}

/** Reads a familiar name after a post: 技术员小吴, 养殖户老李. Gives where it ends. */
export function findNicknameEnd({ text, tagOf }: TaggedWords, start: number): number | undefined {
  const surname = NICKNAME.exec(text.slice(start, start + 2))?.[1];
  if (surname === undefined || !SURNAMES.has(surname)) return undefined;
  const end = start + 2;
  return MARK.test(text[end] ?? '\n') ||
    NAME_FOLLOWERS.longestAt(text, end) !== undefined ||
    /^v/u.test(tagOf[end] ?? '')
    ? end
    : undefined;
}

/** Tells whether the name neither is nor begins with a common word of the dictionary. */
function isUnusual({ startOf, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  const first = endOf[start] ?? end;
  if (startOf[start] !== start || first > end) return false;
  if (first - start === 1) {
    // 杨 胜兰: a surname alone, and words that are not verbs after it.
    for (let at = first; at < end; at = endOf[at] ?? end)
      if ((endOf[at] ?? end) > end || ((endOf[at] ?? end) - at >= 2 && !/^(?:x|nr|nrt|nz|ns)/u.test(tagOf[at] ?? 'x')))
        return false;
    return end - first <= 2 && first < end;
  }
  return /^(?:x|nr|nrt|nrfg|nz)/u.test(tagOf[start] ?? 'x');
}

function speaks(text: string, end: number): boolean {
  return SPEECH_PHRASES.longestAt(text, end) !== undefined || /^[：](?:“|$)/u.test(text.slice(end, end + 2));
}

function acts(words: TaggedWords, end: number): boolean {
  const next = NAME_FOLLOWERS.longestAt(words.text, end);
  if (next !== undefined) return true;
  return isWordStart(words, end) && /^(?:v|d|p)/u.test(words.tagOf[end] ?? '');
}

/** How many characters before the first dot are not part of the name: those that no foreign name is written with. */
function headLength(name: string): number {
  const dot = name.indexOf('·');
  let start = dot;
  while (start > 0 && TRANSLITERATION.has(name[start - 1] ?? '')) start--;
  return start;
}
