import { GENERIC_HEADS, UNIT_HEADS } from './entityLexicon.ts';
import { beginsZone } from './findZones.ts';
import { growLeft } from './growName.ts';
import type { TaggedWords } from './tagWords.ts';
import type { OrgMention, ProjectMention } from './mentions.ts';

const MOST_ITEMS = 12;
const LONGEST_ITEM = 14;
const FIRM_END =
  /(?:证券|银行|集团|股份|科技|汽车|电器|电子|药业|医药|能源|重工|期货|基金|保险|人寿|航空|快递|传媒|食品|钢铁)$/u;
const NO_NAME = /^(?:n|vn|v|vd|a|ad|an|b|l|i|j|m|mq|t|s|f|d|z|ns|nt)$/u;

/** Names that only their list shows: firms (大东、太湖雪等20多家企业), or platforms (…等电商平台). */
export interface ListedNames {
  readonly firms: readonly OrgMention[];
  readonly platforms: readonly ProjectMention[];
}

/** Finds names that nothing but their list shows, by the noun that sums the list up. */
export function findListedNames(words: TaggedWords): ListedNames {
  const { text } = words;
  const firms: OrgMention[] = [];
  const platforms: ProjectMention[] = [];
  for (let at = text.indexOf('等'); at >= 0; at = text.indexOf('等', at + 1)) {
    const unit = findUnit(text, at + 1);
    if (unit === undefined) continue;
    const items = findItems(words, at);
    const named = items.filter(([start, end]) => isNameLike(words, start, end));
    if (items.length < 2 || named.length * 2 < items.length) continue;
    for (const [start, end] of named) {
      const mention = { start, end, name: text.slice(start, end), confidence: 0.7 };
      if (unit.endsWith('平台')) platforms.push({ ...mention, kind: 'platform' });
      else firms.push({ ...mention, kind: 'enterprise', region: null });
    }
  }
  return { firms, platforms };
}

/** Finds the noun that sums a list up: the noun of firms within a few characters after 等. */
function findUnit(text: string, from: number): string | undefined {
  for (let at = from; at < from + 9 && !/[，。；、\n]/u.test(text[at] ?? '\n'); at++) {
    const unit = UNIT_HEADS.longestAt(text, at);
    if (unit !== undefined) return text.slice(unit.start, unit.end);
  }
  return undefined;
}

/** Reads the items of a list to the left of 等; the first one begins where a name grown to the left begins. */
function findItems(words: TaggedWords, listEnd: number): (readonly [number, number])[] {
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

/** A name is not a word of the dictionary, and not made of common words alone, unless it ends as firms do (国投证券). */
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
