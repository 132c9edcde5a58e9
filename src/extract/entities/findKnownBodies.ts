import { PLACE_INDEX } from './gazetteer.ts';
import { isBorder } from './growName.ts';
import { KNOWN_BODIES, WEAK_NAMES } from './organizationWords.ts';
import type { KnownBody } from './organizationWords.ts';
import { TITLES } from './personLexicon.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

/** A known body at a place of a text. */
export interface KnownMatch {
  readonly start: number;
  readonly end: number;
  readonly body: KnownBody;
}

// State builders are numbered: 中铁十四局, 中建三局, 中交一航局.
const BUILDERS =
  /中(?:铁[一二三四五六七八九十]{1,3}局|建[一二三四五六七八]局|交[一二三四]航局|交[一二三四]公局|国电建[一二三四五六七八九十]{1,3}局|国水电[一二三四五六七八九十]{1,3}局)(?:集团)?(?:有限公司)?/gu;
/** 国网浙江电力, 国网温州供电公司: a firm of the grid in a place, not the State Grid itself. */
const GRID = /国网(?=[一-龥]{2,8}?(?:电力|供电))/gu;
const GRID_END = /^[省市县区州]?(?:电力|供电)(?:有限)?(?:公司)?/u;
const FIRM_NOUN =
  /^(?:集团|公司|汽车|方面|董事长|创始人|总裁|CEO|首席|副总|总经理|高级|相关负责人|发布|公告|宣布|旗下|股价)/u;
const FIRM_LIST = /^[^，。；！？\n]{0,30}?等[^，。；！？\n、]{0,8}(?:企业|公司|车企|品牌|厂商|巨头|平台|银行)/u;

/** Finds the bodies of the lexicon. Short surfaces must be words; those that are common words need a sign of a firm as well. */
export function findKnownBodies(words: TaggedWords): KnownMatch[] {
  const { text } = words;
  const matches: KnownMatch[] = [];
  for (const { start, end, value } of KNOWN_BODIES.leftmost(text)) {
    const surface = text.slice(start, end);
    const apart =
      (isWordStart(words, start) || text.startsWith('中国', start - 2)) &&
      (isWordStart(words, end) || text.startsWith('集团', end) || beginsPost(text, end));
    if (surface.length <= 3 && !apart && !(words.tagOf[start] === 'x' && surface.length === 3)) continue;
    // 财政部门 is not a ministry.
    if (surface.endsWith('部') && text[end] === '门') continue;
    if (GENERIC_ALSO.test(surface) && !followsBorder(words, start)) continue;
    if (WEAK_NAMES.has(surface) && !(apart && hasFirmSign(text, start, end))) continue;
    matches.push({ start, end, body: value });
  }
  for (const { 0: name, index } of text.matchAll(BUILDERS))
    matches.push({ start: index, end: index + name.length, body: { name, kind: 'enterprise', region: '中国' } });
  for (const { 0: house, index } of text.matchAll(GRID)) {
    const place = PLACE_INDEX.longestAt(text, index + house.length);
    const rest = place === undefined ? null : GRID_END.exec(text.slice(place.end, place.end + 8));
    if (place === undefined || rest === null) continue;
    const end = place.end + rest[0].length;
    const name = text.slice(index, end);
    matches.push({ start: index, end, body: { name, kind: 'enterprise', region: '中国' } });
  }
  return matches;
}

/** 财政部副部长: the tagger reads 部副. */
function beginsPost(text: string, place: number): boolean {
  return text[place] === '副' && TITLES.longestAt(text, place + 1) !== undefined;
}

// 央行 after 全球, 各国 or a country is another one.
const GENERIC_ALSO = /^(?:央行|人行|总台|白宫|中央银行)$/u;

function followsBorder({ text, startOf, tagOf }: TaggedWords, start: number): boolean {
  if (start === 0) return true;
  const word = text.slice(startOf[start - 1] ?? start - 1, start);
  return /^[\s\p{P}]+$/u.test(word) || isBorder(word, tagOf[start - 1] ?? 'x');
}

/** Looks for what shows that an ambiguous word is a body: a firm's noun or a title after it, or a list of firms around it. */
function hasFirmSign(text: string, start: number, end: number): boolean {
  if (FIRM_NOUN.test(text.slice(end, end + 6))) return true;
  // 据海关统计, 华能与10家企业
  if (/[据]$/u.test(text.slice(start - 1, start)) && /^(?:统计|数据|发布)/u.test(text.slice(end, end + 2))) return true;
  const isListed = text[end] === '、' || text[start - 1] === '、';
  return isListed && FIRM_LIST.test(text.slice(end, end + 48));
}
