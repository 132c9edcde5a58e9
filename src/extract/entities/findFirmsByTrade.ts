import { FIRM_ACTS, FORMERS, GENERIC_HEADS, TRADES } from './entityLexicon.ts';
import { listFirmMentions } from './listFirmMentions.ts';
import type { OrgMention } from './mentions.ts';
import type { TaggedWords } from './tagWords.ts';

/** A firm's own word has two or three signs. */
const OWN = [2, 3] as const;
/** What may be before a name: a mark, or a word that leads to one (三楼的, 隔壁的, 四楼是). */
const LEAD =
  /(?:^|[，。；：、“\n\s]|的|是|由|与|和|对|向|给|让|被|到|为|有|楼下|楼上|其中|上半年|下半年|去年|今年|[月日年])$/u;
const BEHIND_MARK = /^[，、”]/u;

/**
 * Finds firms of which the text prints only a short name, the firm's own word with its trade (云谷智能), if the text says
 * something about it that is said only about firms. The firm's own word is not in the dictionary, or it occurs twice.
 */
export function findFirmsByTrade(words: TaggedWords): OrgMention[] {
  const { text } = words;
  const names = new Set<string>();
  for (const { start, end } of TRADES.leftmost(text)) {
    const own = ownStart(words, start);
    if (own === undefined || !isSaid(text, end)) continue;
    const name = text.slice(own, end);
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
      !/^(?:m|t|d|r|p|c|v)/u.test(tagOf[start] ?? 'x'),
  );
}

function isSaid(text: string, end: number): boolean {
  const from = end + (BEHIND_MARK.test(text.slice(end, end + 1)) ? 1 : 0);
  return FIRM_ACTS.longestAt(text, from) !== undefined;
}

/**
 * Tells whether the firm's own word is not an everyday word: unknown to the dictionary, a proper word, or one of
 * single characters.
 */
function isUnknown({ endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  const first = endOf[start] ?? end;
  return first - start === 1 || /^(?:x|ns|nz|nr|nrt|nrfg)$/u.test(tagOf[start] ?? 'x');
}
