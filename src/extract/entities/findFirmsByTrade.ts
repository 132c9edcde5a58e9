import { FIRM_ACTS, FIRM_TIMES, FORMERS, GENERIC_HEADS, TRADES } from './entityLexicon.ts';
import { listFirmMentions } from './listFirmMentions.ts';
import type { OrgMention } from './mentions.ts';
import type { TaggedWords } from './tagWords.ts';

/** A firm's own word has two or three characters. */
const OWN = [2, 3] as const;
const MOST_TIMES = 6;
const MOST_TRIED = 1_000;
/** What may be before a name: a mark, or a word that leads to one (三楼的, 隔壁的, 四楼是). */
const LEAD =
  /(?:^|[，。；：、“\n\s]|的|是|于|由|与|和|对|向|给|让|被|到|为|有|楼下|楼上|其中|上半年|下半年|去年|今年|[月日年])$/u;
const BEHIND_MARK = /^[，、”]/u;

/**
 * Finds firms of which the text prints only a short name, the firm's own word with its trade (云谷智能), if the text says
 * something about it that is said only about firms. The firm's own word is not in the dictionary, or it occurs twice.
 */
export function findFirmsByTrade(words: TaggedWords): OrgMention[] {
  const { text } = words;
  const names = new Set<string>();
  const tried = new Set<string>();
  for (const { start, end } of TRADES.leftmost(text)) {
    const own = ownStart(words, start);
    if (own === undefined || !isSaid(text, end)) continue;
    const name = text.slice(own, end);
    if (tried.has(name)) continue;
    // Each try looks through the text, so the number of tries is limited.
    tried.add(name);
    if (tried.size > MOST_TRIED) break;
    // 远航汽车: a verb is a firm's word if the text prints both together again.
    if (/^v/u.test(words.tagOf[own] ?? 'x') && isOnce(text, name)) continue;
    const word = text.slice(own, start);
    // 人工智能: one word of the dictionary is not a name.
    if ((words.endOf[own] ?? end) >= end && words.tagOf[own] !== 'x') continue;
    const isTwice = text.indexOf(word, text.indexOf(word) + 1) >= 0;
    if (isUnknown(words, own, start) || isTwice) names.add(name);
  }
  return [...names].flatMap((name) => listFirmMentions(text, name));
}

/** Where the own word before a trade begins, if nothing but that word is between the trade and what leads to it. */
function ownStart({ text, startOf, tagOf }: TaggedWords, trade: number): number | undefined {
  return OWN.map((length) => trade - length).find(
    (start) =>
      start >= 0 &&
      startOf[start] === start &&
      LEAD.test(text.slice(Math.max(0, start - 3), start)) &&
      /^[\u4e00-\u9fff]+$/u.test(text.slice(start, trade)) &&
      !GENERIC_HEADS.has(text.slice(start, trade)) &&
      !FORMERS.has(text.slice(start, trade)) &&
      !/^(?:m|t|d|r|p|c)/u.test(tagOf[start] ?? 'x'),
  );
}

function isOnce(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at < 0 || text.indexOf(name, at + name.length) < 0;
}

function isSaid(text: string, end: number): boolean {
  const from = end + (BEHIND_MARK.test(text.slice(end, end + 1)) ? 1 : 0);
  return FIRM_ACTS.longestAt(text, from) !== undefined || FIRM_ACTS.longestAt(text, afterTime(text, end)) !== undefined;
}

/** The end of the words of time that begin at a place: 7月共, 2024年上半年. */
function afterTime(text: string, start: number): number {
  let at = start;
  for (let step = 0; step < MOST_TIMES; step++) {
    const number = /^\d{1,4}(?:[-—–至]\d{1,2})?/u.exec(text.slice(at, at + 8))?.[0].length ?? 0;
    const word = FIRM_TIMES.longestAt(text, at + number);
    if (word === undefined) return at;
    at = word.end;
  }
  return at;
}

/**
 * Tells whether the firm's own word is not an everyday word: unknown to the dictionary, a proper word, or one of
 * single characters.
 */
function isUnknown({ endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  const first = endOf[start] ?? end;
  return first - start === 1 || /^(?:x|ns|nz|nr|nrt|nrfg)$/u.test(tagOf[start] ?? 'x');
}
