import { GENERIC_HEADS } from './entityLexicon.ts';
import { formalizeBody } from './formalizeBody.ts';
import { beginsZone } from './findZones.ts';
import { CHINA, nameApart } from './gazetteer.ts';
import { growOrgName, findBareLevel } from './growOrgName.ts';
import type { GrownName, Head, Heads } from './growOrgName.ts';
import type { OrgMention } from './mentions.ts';
import type { OrgEnding } from './organizationWords.ts';
import { TITLES } from './personLexicon.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

/** A name grown from an ending; unless `sure`, another sign is needed. */
export interface MatchedEnding {
  readonly mention: OrgMention;
  readonly sure: boolean;
}

// Endings that are words of their own in these: 会客厅 is not a 厅.
const NOT_BODIES =
  /(?:会客厅|客厅|餐厅|大厅|展厅|音乐厅|布局|格局|结局|大局|全局|开局|战局|当局|变局|僵局|困局|破局|时局|上司|东部|西部|南部|北部|中部|内部|外部|全部|总部|局部|大部|干部|俱乐部|一部|[省市县区]委书记|[省市县区州]委常委|政治局常委|政治局委员)$/u;
// What praises or counts a body, and so does not name it.
const NO_NAME =
  /最|股东拟|增持|一流|世界级|国家级|首个|首家|影响力|当地|多个|多家|各地|各级|有关|相关|所谓|^非|新一轮|[两三四五六七八九十几]个|一批|众多|^第[一二三]产业|^重组|^优化/u;
const NO_CENTER = /(?:国际|全球|区域|世界|消费|金融|航运|贸易|科创|政治|经济|文化|交通|交往)中心$/u;
const FIRM_CONTEXT =
  /^”?(?:集团|董事长|创始人|总裁|CEO|首席|副总|总经理|联合创始人|高级副|高级经理|相关负责人|有关负责人|负责人|工作人员|(?:[\u4e00-\u9fff]{2,4})?(?:研究员|分析师)|研究部|投研部|研究院|研究所|监测数据|数据显示|公告|发布公告|推出|股价|工厂|车间|展区|展台|展厅|研发人员)/u;

/** The longest official names have about 50 characters. A page of nothing but endings would have each name grow through all of it. */
const LONGEST_NAME = 80;

/** Reads the name that an ending ends; undefined if no name can be read. */
export function matchOrgEnding(words: TaggedWords, ending: OrgEnding, heads: Heads): MatchedEnding | undefined {
  const { text } = words;
  const { end, suffix } = ending;
  if (suffix.text.length <= 2 && !isWordStart(words, end) && !beginsTitle(text, end)) return undefined;
  for (const grown of [growOrgName(words, ending, heads), findBareLevel(text, ending, heads)]) {
    if (grown === undefined || end - grown.from > LONGEST_NAME) continue;
    const printed = text.slice(grown.from, end);
    // 为本公司出具…: not a name.
    if (suffix.text === '公司' && /[本该我贵各子母分两]$/u.test(text.slice(grown.from, end - 2))) continue;
    // 某某鞋业智能工厂: the kind of works, not the end of a name.
    if (suffix.text === '智能' && /^(?:工厂|车间|产线)/u.test(text.slice(end, end + 2))) continue;
    if (NOT_BODIES.test(printed) || NO_NAME.test(printed) || (suffix.text.endsWith('中心') && NO_CENTER.test(printed)))
      continue;
    const accepted = judge(words, ending, grown);
    if (accepted === 'no') continue;
    const mention: OrgMention = {
      start: grown.from,
      end,
      name: nameBody(printed, grown),
      kind: kindOf(grown, suffix),
      region: grown.head?.region ?? grown.meant?.name ?? null,
      confidence: grown.head === undefined && grown.meant === undefined ? 0.7 : 0.85,
    };
    return { mention, sure: accepted === 'yes' };
  }
  return findNamelessCommittee(text, ending);
}

/** 中国人民银行西安分行: a branch of an office is an office. */
function kindOf({ isPart, head }: GrownName, suffix: OrgEnding['suffix']): OrgMention['kind'] {
  const house = isPart ? head?.body?.kind : undefined;
  return house === 'party' || (house === 'government' && /[分支]行$/u.test(suffix.text)) ? house : suffix.kind;
}

/** 市委书记某某 if nothing names the city: the committee keeps the name that is printed. */
function findNamelessCommittee(text: string, { start, end, suffix }: OrgEnding): MatchedEnding | undefined {
  if (!/^[省市县区州]委$/u.test(suffix.text) || /[\u4e00-\u9fff]/u.test(text[start - 1] ?? '')) return undefined;
  if (!/^(?:副?书记|常委)/u.test(text.slice(end, end + 3))) return undefined;
  const mention = { start, end, name: suffix.text, kind: suffix.kind, region: null, confidence: 0.6 };
  return { mention, sure: true };
}

function judge(
  words: TaggedWords,
  { start, end, suffix }: OrgEnding,
  { from, head, meant }: GrownName,
): 'yes' | 'maybe' | 'no' {
  const { text } = words;
  const own = head?.end ?? from;
  const is = (accepted: boolean): 'yes' | 'no' => (accepted ? 'yes' : 'no');
  switch (suffix.head) {
    case 'place':
      if (meant !== undefined) return 'yes';
      // 陇原能源集团: a group has a word of its own instead of a place.
      if (head === undefined) return is(suffix.text.endsWith('集团') && hasNameWord(words, own, start, true));
      // 大学党委书记 is a post at the university, not at its committee.
      if (head.body !== undefined && OWN_POSTS.test(suffix.text) && beginsTitle(text, end)) return 'no';
      if (/(?:街道|[镇乡村])$/u.test(head.region ?? '') && /^[局厅司处科部]$/u.test(suffix.text)) return 'no';
      if (head.place === undefined) return is(suffix.kind !== 'government' || start >= head.end);
      if (suffix.text === '委') return is(start - own >= 2);
      if (head.place.level === 'bloc' && !/会$|小组|办公室$/u.test(suffix.text)) return 'no';
      if (suffix.text === '中心') return is(start - own >= 2);
      return is(head.place.level !== 'country' || start > own || (head.place !== CHINA && suffix.text === '政府'));
    case 'foreign':
      // 巴西央行: a central bank needs no more than its country.
      return is(
        head?.place?.level === 'country' &&
          head.place !== CHINA &&
          (start - own >= 2 || (start === own && suffix.text.endsWith('行'))),
      );
    case 'known':
      return is(head?.body !== undefined && start > own);
    case 'name':
      if (head !== undefined && /公司$/u.test(suffix.text) && suffix.text.length >= 4) return 'yes';
      return is(start - from >= 2 && (hasNameWord(words, own, start, false) || head?.body !== undefined));
    case 'proper':
      if (meant !== undefined && OF_PLACES.test(suffix.text)) return 'yes';
      if (head !== undefined && start === own)
        return is(OF_PLACES.test(suffix.text) || head.body !== undefined || (isZone(head) && suffix.text === '集团'));
      if (hasNameWord(words, own, start, head === undefined)) return 'yes';
      // 陇原能源集团: everyday words are the name of a group if the text prints it again.
      return suffix.text === '集团' && start - own >= 2 && hasNameWord(words, own, start, false) ? 'maybe' : 'no';
    case 'rare':
      return is(start - from >= 2 && head?.place?.level !== 'country' && hasNameWord(words, own, start, false));
    case 'context': {
      if (beginsZone(text, start)) return 'no';
      if (head?.body?.kind === 'enterprise' && start === own)
        return is(
          /^(?:医疗|能源|科技|数科|动力|半导体|物流|医药|重工|电气|化学|矿业|证券|信托|期货|人寿)$/u.test(suffix.text),
        );
      if (start === from || !hasNameWord(words, own, start, true)) return 'no';
      const isQuoted = text[from - 1] === '“' && text[end] === '”';
      if (isQuoted || FIRM_CONTEXT.test(text.slice(end, end + 8))) return 'yes';
      return isUnknownWord(words, own, start) ? (OFTEN_FIRMS.test(suffix.text) ? 'yes' : 'maybe') : 'no';
    }
  }
}

const OWN_POSTS = /^(?:党委|党组|纪委|党支部)$/u;
const OF_PLACES = /银行|大学|学院|医院|日报|电视台/u;
const isZone = (head: Head): boolean => head.body === undefined && head.place === undefined;

/** 区委书记, 大学教授: the tagger runs a body and a post together. */
function beginsTitle(text: string, place: number): boolean {
  return TITLES.longestAt(text, text.startsWith('副', place) ? place + 1 : place) !== undefined;
}

// After a word that no dictionary holds these are nearly always a firm's trade.
const OFTEN_FIRMS = /^(?:科技|电器|医药|生物|股份|电气|光电|机床|传媒|新材|汽车|客车|证券|重汽)$/u;

/** Tells whether one word that the dictionary does not know fills the space. */
function isUnknownWord({ startOf, endOf, tagOf }: TaggedWords, start: number, end: number): boolean {
  const isOne = startOf[start] === start && endOf[start] === end;
  return isOne && end - start >= 2 && end - start <= 4 && /^(?:x|nr|nz)$/u.test(tagOf[start] ?? '');
}

/** Tells whether any word between two places could be a proper name; `strict` wants one that is not a common word. */
function hasNameWord({ text, endOf, tagOf }: TaggedWords, from: number, to: number, strict: boolean): boolean {
  for (let at = from; at < to; at = Math.max(at + 1, Math.min(endOf[at] ?? to, to))) {
    const word = text.slice(at, Math.min(endOf[at] ?? to, to));
    if (GENERIC_HEADS.has(word) || !/[\u4e00-\u9fffA-Za-z]/u.test(word)) continue;
    if (!strict || /^(?:x|n[rztsx]|nrt|nrfg|eng|g)$/u.test(tagOf[at] ?? 'x')) return true;
  }
  return false;
}

/**
 * Gives the common name for the surfaces of one body: 市委 with its city, 政府 as 人民政府, a part by its parent's full name.
 */
function nameBody(printed: string, { from, head, meant, isPart }: GrownName): string {
  if (meant !== undefined)
    // Papers write 黔东南州, never the whole name of an autonomous prefecture.
    return formalizeBody(
      (meant.name.endsWith('自治州') ? `${meant.shortName}州` : nameApart(meant)) + printed.slice(1),
    );
  if (head?.body === undefined || !isPart) return formalizeBody(printed);
  if (head.body.kind === 'party') return formalizeBody(printed);
  const part = printed.slice(head.end - from);
  // 中国远洋海运集团: the full name has the word already.
  return /^(?:集团|公司|集团公司)$/u.test(part) && /集团|公司$/u.test(head.body.name)
    ? head.body.name
    : head.body.name + part;
}
