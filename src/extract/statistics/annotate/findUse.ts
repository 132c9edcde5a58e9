import type { EntityMention } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import { anyOf, setOf } from '../words.ts';
import { WHOLE_PLACE } from '../../entities/placeWords.ts';
import { SUBSIDIARIES } from '../../entities/entityLexicon.ts';
import { TITLES_BY_END } from '../../entities/personLexicon.ts';
import { GRANTS, MADE } from '../frames/parseHead.ts';
import { isRating } from './isRating.ts';
import { sliceBetween } from './sliceBetween.ts';
import type { Use } from './referent.ts';
import type { ReferentContext } from './referentContext.ts';

const ABOUT = /^对于?$/u;
const TAKEN_UP = /^，[^。；]{0,24}其/u;
const OBJECT = new RegExp(`${anyOf('objectBefore')}(?:了|着|过)?$`, 'u');
const COMPARED = new RegExp(`${anyOf('comparedBefore')}$`, 'u');
const COMPARED_END = new RegExp(`${anyOf('comparedEnds')}$`, 'u');
const ASIDE_AFTER = new RegExp(`^(?!${anyOf('measuresOfPlaces')})${anyOf('afterAside')}`, 'u');
/** 北京5月1日电; not 全国电动自行车. */
const REPORTERS = new RegExp(`^\\(?${anyOf('afterReporters')}(?!(?<=电)${anyOf('electricWords')})`, 'u');
const PLACE_AFTER = new RegExp(anyOf('placeAfter'), 'gu');
const MOST_BEFORE_PLACE = 7;
const PARTNERED = /(?:^|[，。；])[与同和跟]$/u;
const AGREES = new RegExp(`^[^，。；]{0,12}?${anyOf('agreeVerbs')}`, 'u');
const LISTED_BEFORE = /[、和及]/u;
const ALONE = new RegExp(`^${anyOf('standAfter')}?，`, 'u');
/** 5日在北京表示, 在宁波举行: where something was said or held says nothing about whom figures are about. */
const HELD = new RegExp(`^${anyOf('heldAfter')}`, 'u');
/** 纳入监测的72个景区 says nothing about who monitors. */
const SPEAKS = new RegExp(
  `^[^，。；：“”]{0,16}?(?<![简全名俗号职堪])(?!${anyOf('notSpeech')})${anyOf('speechAfter')}(?!的\\d)`,
  'u',
);
const LEARNED = new RegExp(`^[^，。；]{0,12}?${anyOf('learned')}`, 'u');
const FROM = new RegExp(`${anyOf('sourceBefore')}[^，。；]{0,10}$`, 'u');
const LONGEST_TITLE = 24;
const CLAUSE_START = /[，。；：“”‘’\n！？（）、]/u;

/** Tells which role a name has in its clause; `objects` are the ends of names before it that are objects. */
export function findUse(
  context: ReferentContext,
  [start, end]: Span,
  mention: EntityMention | null,
  objects: ReadonlySet<number>,
): Use {
  const { text, mentions } = context;
  let from = start;
  while (from > 0 && start - from < 60 && !CLAUSE_START.test(text.charAt(from - 1))) from--;
  const before = text.slice(from, mention?.kind === 'region' ? chainStart(mentions, start, from) : start);
  // 某银行（简称“甲行”）披露: what a bracket adds to the name is not part of what follows.
  const after = text
    .slice(end, end + 92)
    .replace(ALSO_CALLED, '')
    .slice(0, 30);
  // 旬阳市副市长柯尊明: a name in front of a person's is part of the title.
  if (mention?.kind !== 'person') {
    const person = sliceBetween(mentions, end, end + 24).find(({ kind }) => kind === 'person');
    if (person !== undefined && isTitles(text, [end, person.span[0]])) return 'aside';
  }
  // 《西部陆海新通道海铁联运服务标准》: a name inside the title of a work.
  const title = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  const inside = title.slice(title.lastIndexOf('《') + 1);
  const isInTitle = inside !== title && !inside.includes('》');
  if (isInTitle && !(inside === '' && text.charAt(end) === '》')) return 'aside';
  if (LEARNED.test(after) && FROM.test(before)) return 'source';
  if (before.endsWith('在') && HELD.test(after)) return 'aside';
  if ((SPEAKS.test(after) && !WHOLE.test(text.slice(start, end))) || (FROM.test(before) && /[据从]/u.test(before)))
    return mention?.kind === 'person' ? 'speaker' : 'source';
  // 甲证券预计其2024年净利润…: who rates a firm.
  if (mention?.kind === 'organization' && isRating(text, [start, end])) return 'source';
  // 与同期全国平均水平相比: what is before 相比 is compared with.
  if (/(?:^|[，。])[与同和][^，。；]{0,6}$/u.test(before) && /^[^，。；]{0,8}相比/u.test(after)) return 'compared';
  // 东盟继续为第一大贸易伙伴: a partner that the text is about. 东盟、美国、欧盟为前三大贸易伙伴: each of them.
  if ((mention === null || mention.kind === 'region') && PARTNER.test(after.replace(LISTED_AFTER, '')))
    return 'compared';
  // 某公司推出的平台: the subject is what was made, not the maker.
  if (MADE.test(after)) return 'aside';
  if (REPORTERS.test(after)) return 'aside';
  if (COMPARED.test(before) && COMPARED_END.test(before)) return 'compared';
  if (/占[^，。；]{0,8}$/u.test(before)) return 'compared';
  // 在宁波，产品共出口385亿元; 在某公司展区，一辆巴士引人注目: a place that is a clause of its own is what comes next is about.
  if (before === '在' && mention?.kind !== 'person' && ALONE.test(after)) return 'subject';
  // 对于某公司，甲证券预计其净利润…: 其 is the one that was put first.
  if (mention?.kind === 'organization' && ABOUT.test(before) && TAKEN_UP.test(after)) return 'subject';
  // 消费品以旧换新带动下，零售额…: what drives is not what is measured.
  if (mention?.kind === 'project' && DRIVES.test(after)) return 'aside';
  // 如今它叫某某有限公司: what follows is about the firm under its new name.
  if (mention?.kind === 'organization' && CALLED.test(before)) return 'subject';
  // 某国货9台: goods of a country, not the country itself.
  if (mention?.kind === 'region' && text.charAt(end) === '货' && context.words.endOf[end] === end + 1) return 'aside';
  // 走进某公司的智能工厂，: a report is about those whose factory it visits.
  if (mention?.kind === 'organization' && VISITED.test(before) && WORKS.test(after)) return 'subject';
  if (
    /(?<![现所存正])在$/u.test(before) ||
    (mention?.kind !== 'person' && !/^[是为系]/u.test(after) && isPlaceAfter(context, end))
  )
    return 'place';
  if (OBJECT.test(before)) return 'object';
  // 与某集团签订协议: a partner.
  if (mention !== null && mention.kind !== 'person' && PARTNERED.test(before) && AGREES.test(after)) return 'object';
  // 产品销往重庆、四川等地: the role of the first item applies to the whole list.
  if (mention !== null && LISTED_BEFORE.test(text.charAt(start - 1)) && objects.has(start - 1)) return 'object';
  if (text.charAt(end) === '、' || (/[和与及]/u.test(text.charAt(end)) && mention !== null)) return 'listed';
  if (text.charAt(start - 1) === '、') return 'listed';
  // 越南腰果、火龙果: where goods come from.
  if (mention?.kind === 'region' && GOODS.test(after) && isAbroad(context, mention)) return 'listed';
  // 某集团新签合同32亿元，其中非洲市场占四成半: where a firm sells.
  if (mention?.kind === 'region' && IS_MARKET.test(after) && isAbroad(context, mention, /^(?:country|bloc)$/u))
    return 'aside';
  // 国务院已批复开放区9家: what is granted is counted, not the one who grants it.
  if (mention?.kind === 'organization' && GRANTS.test(after)) return 'aside';
  // 智利铜矿企业安第斯北方: where a firm is from, by what kind of firm it is.
  const firm = mention?.kind === 'region' ? sliceBetween(mentions, end + 2, end + LONGEST_KIND).at(0) : undefined;
  if (firm?.kind === 'organization' && isKindOf(context, end, firm.span[0])) return 'aside';
  if (OWNS.test(after)) return 'owner';
  if (mention === null && ASIDE_AFTER.test(after)) return 'aside';
  // 位于月河路的项目由…, 去年上线的交易中心，…: the clause before 的 describes it.
  if (before.endsWith('的') && mention?.kind !== 'region' && mention?.kind !== 'person') return 'subject';
  // 某集团旗下新能源品牌“乘风”: the figure is about the brand.
  if (mention === null && MAKER.test(before)) return 'subject';
  // 某集团全资子公司某某公司产铜39万吨: the figure is about the subsidiary.
  if (
    mention?.kind === 'organization' &&
    !/(?:^|[，。；])[^，。；]{0,6}[对向与和为给]/u.test(before) &&
    OWNED.test(before)
  )
    return 'subject';
  // 国内快运企业某某集团今日上市: a word for its kind comes before a firm.
  if (mention?.kind === 'organization' && KIND.test(before)) return 'subject';
  // 营根镇蜂农王某某养了210群蜂, 东莞务工的石某某把…: someone's post and home come before the name.
  const post = mention?.kind === 'person' ? TITLES_BY_END.longestEndingAt(text, start)?.start : undefined;
  if (mention?.kind === 'person' && OF_PERSON.test(before)) return 'subject';
  return isLeading(context, from, Math.max(from, post ?? start), mention?.kind === 'person') ? 'subject' : 'inner';
}

/** 全市, 全国: a whole place says nothing itself; 全市发布标准32项 counts what its offices did. */
const WHOLE = new RegExp(`^${WHOLE_PLACE}$`, 'u');

/** 副局长、新闻发言人: nothing but the posts between a name and the person who holds them. */
function isTitles(text: string, [from, to]: Span): boolean {
  const between = text.slice(from, to);
  if (/[，。；：“”‘’\n\d]/u.test(between)) return false;
  const ends = Array.from(between.matchAll(/、/gu), ({ index }) => from + index);
  return ends.every((end) => (TITLES_BY_END.longestEndingAt(text, end)?.start ?? -1) >= from);
}

/** 某市境内, 某县街头, but not 规模以上 and 国内外: what makes a name a place is a word of its own. */
function isPlaceAfter({ text, words: { startOf, endOf } }: ReferentContext, end: number): boolean {
  const after = /^[一-龥]*/u.exec(text.slice(end, end + 30))?.[0] ?? '';
  return Array.from(after.matchAll(PLACE_AFTER)).some(({ 0: word, index }) => {
    const [from, to] = [end + index, end + index + word.length];
    return index < MOST_BEFORE_PLACE && startOf[from] === from && endOf[to - 1] === to;
  });
}

const WORKS = new RegExp(`^的?[^，。；的\\d]{0,8}?${anyOf('workPlaces')}(?:里|内|中)?，`, 'u');
const VISITED = new RegExp(`^(?:[^，。；]{0,6}${anyOf('visits')}(?:了)?|在)?(?:位于[^，。；]{2,16}的)?$`, 'u');
const DRIVES = new RegExp(`^(?:政策|活动)?(?:持续|加力|加快)?${anyOf('driveVerbs')}`, 'u');
const CALLED = new RegExp(`^[^，。；]{0,8}${anyOf('calledVerbs')}$`, 'u');
const ALSO_CALLED = /^（[^（）\n]{2,60}）/u;
const MAKER = new RegExp(`^[^，。；]{0,16}${anyOf('ownedBy')}的?[^，。；]{0,10}$`, 'u');
const KIND = new RegExp(`(?:^|[电讯\\s])[^，。；的\\d\\s与对向由从据在和比被给]{0,12}${anyOf('firmKinds')}$`, 'u');

/** Tells whether nothing but a trade and a word for a firm is between two places: 铜矿企业, not 引进龙头企业. */
function isKindOf({ text, words: { endOf, tagOf } }: ReferentContext, from: number, to: number): boolean {
  if (!IS_KIND.test(text.slice(from, to))) return false;
  for (let at = from; at < to; at = Math.max(at + 1, endOf[at] ?? to))
    if (/^v(?!n)|^[dp]/u.test(tagOf[at] ?? '')) return false;
  return true;
}

const LONGEST_KIND = 14;
const IS_KIND = new RegExp(`^[\\p{Script=Han}]{0,10}${anyOf('firmKinds')}$`, 'u');

const GOODS = /^[一-龥]{2,4}、/u;

function isAbroad({ entities: { regions } }: ReferentContext, { name }: EntityMention, levels = /^country$/u): boolean {
  return name !== '中国' && regions.some((region) => region.name === name && levels.test(region.level));
}

const IS_MARKET = /^市场(?!监)/u;
const OWNS = new RegExp(`^的|^${anyOf('ownedBy')}|^${SUBSIDIARIES}`, 'u');
/** 某集团全资子公司, 旗下支付公司: whose firm is named next. */
const OWNED = new RegExp(`(?:${SUBSIDIARIES}|${anyOf('ownedBy')}[^，。；、的]{0,6}(?:公司|企业|平台))$`, 'u');
const LISTED_AFTER = /^(?:[、和与及][\p{Script=Han}]{2,6}?){1,6}(?=[是为成])/u;
const PARTNER = new RegExp(`^${anyOf('staysVerbs')}+[^，。；]{0,12}?${anyOf('partners')}`, 'u');

/** Longer than any name of a place or a time. */
const LONGEST_PLACE = 40;

/**
 * 在太仓市城厢镇: where a run of places begins, each inside the previous one. Before the clause, the position does not matter.
 */
function chainStart(mentions: readonly EntityMention[], start: number, from: number): number {
  let at = start;
  for (let place = at; at > from; at = place) {
    const end = at;
    place =
      sliceBetween(mentions, end - LONGEST_PLACE, end).find(({ kind, span }) => kind === 'region' && span[1] === end)
        ?.span[0] ?? at;
    if (place === at) return at;
  }
  return at;
}

/** 东莞务工的, 来自占里村的. */
const OF_PERSON = /^(?!.*[、和与])[\p{Script=Han}]{2,12}的$/u;
const LEAD_WORDS = setOf('adverbs');
const LEAD_MARK = /^[“”‘’（(《》）)\s—·●■◆▲□◎★]$/u;

/** Tells whether only times, adverbs and other names are before a name in its clause. */
function isLeading(
  { text, words, mentions, periods }: ReferentContext,
  from: number,
  start: number,
  isPerson: boolean,
): boolean {
  let at = from;
  while (at < start) {
    const place = at;
    const period = sliceBetween(periods, place - LONGEST_PLACE, place + 1).find(({ span }) => span[1] > place);
    const mention = sliceBetween(mentions, place, place + 1).find(
      ({ span, kind }) => span[1] <= start && kind === 'region',
    );
    const end = period?.span[1] ?? mention?.span[1] ?? words.endOf[at] ?? at + 1;
    const tag = words.tagOf[at] ?? 'x';
    if (
      period === undefined &&
      mention === undefined &&
      !(isPerson ? /^(?:t|d|c|r|f|u|y|e|n|m|q|vn|b|j)/u : /^(?:t|d|c|r|f|u|y|e)/u).test(tag) &&
      !isLeadWord(text.slice(at, end)) &&
      !/^[\d年月日]+$/u.test(text.slice(at, end))
    )
      return false;
    at = Math.max(end, at + 1);
  }
  return true;
}

function isLeadWord(word: string): boolean {
  return LEAD_WORDS.has(word) || LEAD_MARK.test(word);
}
