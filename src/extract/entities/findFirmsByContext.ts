import { DIGEST_OPENERS, SUBSIDIARIES } from './entityLexicon.ts';
import { growLeft, isBorder } from './growName.ts';
import type { OrgMention } from './mentions.ts';
import { TITLES_BY_END } from './personLexicon.ts';
import type { TaggedWords } from './tagWords.ts';

// 格林美（002340）, 格林美发布公告
const STOCK_CODE =
  /（(?:股票代码|证券代码|代码)?[:：]?(?:[\dX]{6}|\d{4,5}\.HK|S[HZ]\d{6}|(?:NASDAQ|NYSE|HKEX|HK|AMEX)[.:：]? ?[\dA-Z]{2,6})/gu;
const ANNOUNCES = /(?:发布公告|公告称|晚间公告|公告显示|披露(?:公告|半年报|年报|业绩)|发布(?:半年报|年报|财报|业绩))/gu;
const PAPER = /《([\u4e00-\u9fff]{2,14}(?:日报|晚报|晨报|时报|商报|周报|学报|报|周刊|杂志|月刊))》/gu;
// 甲银电力、乙源电力涨停: shares of a list of firms.
const SHARES = /(?<=^|[，。；：])((?:[一-龥]{3,4}、){0,8}[一-龥]{3,4})等?(?:[多数]股)?(?:涨停|封板|跌停|一字涨停)/gu;
// 控股子公司云谷智能在报告期内: a firm named right after its kind.
const SUBSIDIARY = new RegExp(`${SUBSIDIARIES}(?=[\\u4e00-\\u9fff]{3})`, 'gu');
// 旗下支付公司LumoraPay: a name in Latin letters.
const LATIN = new RegExp(
  `(?:${SUBSIDIARIES}|旗下[\\u4e00-\\u9fff]{2,6}(?:公司|企业))([A-Z][A-Za-z\\d]{2,20})(?![A-Za-z\\d.])`,
  'gu',
);
// 松江电子：前三季度净亏损2.45亿元: the items of a digest of announcements.
const ITEM = new RegExp(`(?<=^|\\n)([\\u4e00-\\u9fff]{3,5})：(?=(?:20\\d\\d年)?${DIGEST_OPENERS})`, 'gu');
/** So many items make a digest. */
const LEAST_ITEMS = 3;
const LONGEST = 12;
/** The name of a listed firm may consist of everyday words, if nothing else is between a mark and its code. */
const LISTED = /(?<=^|[，。；：、（“\s])[\u4e00-\u9fffA-Za-z]{3,8}$/u;

/** Finds firms that only their context shows (a stock code, an announcement), and papers titled in 《》. */
export function findFirmsByContext(words: TaggedWords): OrgMention[] {
  const { text } = words;
  const found: OrgMention[] = [];
  const add = (start: number, end: number): void => {
    found.push({ start, end, name: text.slice(start, end), kind: 'enterprise', region: null, confidence: 0.7 });
  };
  for (const pattern of [STOCK_CODE, ANNOUNCES])
    for (const { index } of text.matchAll(pattern)) {
      const end = skipTime(words, index);
      const start = growLeft(words, end, { longest: LONGEST });
      const listed = pattern === STOCK_CODE ? LISTED.exec(text.slice(Math.max(0, index - LONGEST), index)) : null;
      // 8月28日晚发布半年报: the rest of a date is no name.
      if (/\d/u.test(text.charAt(start - 1))) continue;
      if (isUnknown(words, start, end)) add(start, end);
      else if (listed !== null) add(index - listed[0].length, index);
    }
  const items = [...text.matchAll(ITEM)];
  if (items.length >= LEAST_ITEMS) for (const { 1: name = '', index } of items) add(index, index + name.length);
  for (const { 0: kind, index } of text.matchAll(SUBSIDIARY)) {
    const start = index + kind.length;
    const end = growRight(words, start);
    if (end - start >= 3 && isUnknown(words, start, end)) add(start, end);
  }
  for (const { 0: printed, 1: name = '', index } of text.matchAll(LATIN)) {
    const first = index + printed.length - name.length;
    for (let at = first; at >= 0; at = text.indexOf(name, at + name.length)) add(at, at + name.length);
  }
  for (const { index, 1: list = '' } of text.matchAll(SHARES)) {
    let start = index;
    for (const name of list.split('、')) {
      if (!/(?:板块|概念|个股|指数|股票|方向)$|[\d百千]股$/u.test(name))
        found.push({ start, end: start + name.length, name, kind: 'enterprise', region: null, confidence: 0.7 });
      start += name.length + 1;
    }
  }
  for (const { index, 1: name = '' } of text.matchAll(PAPER))
    if (!/^(?:关于|政府|工作|调查|研究)/u.test(name))
      found.push({
        start: index + 1,
        end: index + 1 + name.length,
        name,
        kind: 'media',
        region: null,
        confidence: 0.8,
      });
  return found;
}

/** 格林美晚间发布公告: the time between the firm and the verb is not part of its name. */
function skipTime({ text, startOf, tagOf }: TaggedWords, place: number): number {
  let end = place;
  for (let i = 0; i < 3 && end > 0; i++) {
    const from = startOf[end - 1] ?? end - 1;
    const word = text.slice(from, end);
    if (/^[，。；：\s]/u.test(word) || !isBorder(word, tagOf[from] ?? 'x')) break;
    end = from;
  }
  return end;
}

/** The end of a name that begins at a place: at a mark, a number, a time, a verb or a particle. */
function growRight({ text, endOf, tagOf }: TaggedWords, start: number): number {
  let end = start;
  while (end < text.length) {
    const next = endOf[end] ?? end + 1;
    const word = text.slice(end, next);
    // 子公司副总经理林小满: one of its people, not its name.
    if (TITLES_BY_END.longestEndingAt(text, next) !== undefined) return start;
    if (next - start > LONGEST || !/^[\u4e00-\u9fffA-Za-z]+$/u.test(word) || isBorder(word, tagOf[end] ?? 'x')) break;
    end = next;
  }
  return end;
}

function isUnknown({ text, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  if (end - start < 2 || !/^[\u4e00-\u9fffA-Za-z]+$/u.test(text.slice(start, end))) return false;
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    if (/^(?:x|nr|nz|nrt|eng)$/u.test(tagOf[at] ?? 'x')) return true;
  }
  return false;
}
