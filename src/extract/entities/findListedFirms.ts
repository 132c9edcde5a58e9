import { GENERIC_HEADS, UNIT_HEADS } from './entityLexicon.ts';
import { beginsZone } from './findZones.ts';
import { growLeft } from './growName.ts';
import type { TaggedWords } from './tagWords.ts';
import type { OrgMention } from './mentions.ts';

const MOST_ITEMS = 12;
const LONGEST_ITEM = 14;
const FIRM_END =
  /(?:证券|银行|集团|股份|科技|汽车|电器|电子|药业|医药|能源|重工|期货|基金|保险|人寿|航空|快递|传媒|食品|钢铁)$/u;
const NO_NAME = /^(?:n|vn|v|vd|a|ad|an|b|l|i|j|m|mq|t|s|f|d|z|ns|nt)$/u;

/** Finds short names of firms that only their list shows: 大东、太湖雪、苏美达等20多家企业. */
export function findListedFirms(words: TaggedWords): OrgMention[] {
  const { text } = words;
  const found: OrgMention[] = [];
  for (let at = text.indexOf('等'); at >= 0; at = text.indexOf('等', at + 1)) {
    if (!endsInFirms(text, at + 1)) continue;
    const items = readItems(words, at);
    const named = items.filter(([start, end]) => isNameLike(words, start, end));
    if (items.length < 2 || named.length * 2 < items.length) continue;
    for (const [start, end] of named)
      found.push({ start, end, name: text.slice(start, end), kind: 'enterprise', region: null, confidence: 0.7 });
  }
  return found;
}

function endsInFirms(text: string, from: number): boolean {
  for (let at = from; at < from + 9 && !/[，。；、\n]/u.test(text[at] ?? '\n'); at++)
    if (UNIT_HEADS.longestAt(text, at) !== undefined) return true;
  return false;
}

/** Reads the items of a list to the left of 等; the first one begins where a name grown to the left begins. */
function readItems(words: TaggedWords, listEnd: number): (readonly [number, number])[] {
  const { text } = words;
  const items: (readonly [number, number])[] = [];
  let end = listEnd;
  while (items.length < MOST_ITEMS) {
    let start = end;
    while (start > 0 && end - start <= LONGEST_ITEM && !/[、，。；：！？“”（）\n]/u.test(text[start - 1] ?? '\n'))
      start--;
    const isMiddle = text[start - 1] === '、';
    if (!isMiddle) start = Math.max(start, growLeft(words, end, { longest: LONGEST_ITEM }));
    if (end - start < 2 || end - start > LONGEST_ITEM) break;
    items.push([start, end]);
    if (!isMiddle) break;
    end = start - 1;
  }
  return items;
}

/** A name is no word of the dictionary, and not made of common words alone, unless it ends as firms do (国投证券). */
function isNameLike({ text, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  if (beginsZone(text, end - 2) || beginsZone(text, end - 3)) return false;
  const prefix = FIRM_END.exec(text.slice(start, end));
  if (prefix !== null && prefix.index >= 2 && !GENERIC_HEADS.has(text.slice(start, start + prefix.index))) return true;
  if (!/^[\u4e00-\u9fffA-Za-z0-9·&-]+$/u.test(text.slice(start, end))) return false;
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    const isCommon = (endOf[at] ?? end) - at >= 2 && NO_NAME.test(tagOf[at] ?? 'x');
    if (!isCommon) return true;
  }
  return false;
}
