import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { EntityMention } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import { isPointedPlace, POINTED_PLACE, SPOKEN_PLACE } from '../../entities/placeWords.ts';
import { anyOf, HAN_DIGITS, wordsOf } from '../words.ts';
import { findThings } from './findThings.ts';
import { findUse } from './findUse.ts';
import type { Referent } from './referent.ts';
import type { ReferentContext } from './referentContext.ts';
import { resolveDefinite } from './resolveDefinite.ts';
import { resolveDeictic } from './resolveDeictic.ts';

const DEICTIC = new RegExp(
  `${POINTED_PLACE}|全国|我国|我省|全球(?!发售)|全世界|(?<!其)中国|全线|(?<=^|[，。；：“\\n]|[今去明]年)${SPOKEN_PLACE}(?=[^，。；])`,
  'gu',
);
/** 沪镍主力2305合约, 沪锡主力合约. */
const CONTRACT = `(?<=^|[，。；：、\\n日]|${anyOf('exchanges')})[\\p{Script=Han}A-Z]{1,8}?(?:期货)?${anyOf('contractHeads')}(?:\\d{3,4})?合约`;
/** 东证指数大跌: an index that no list names, before its move. */
const INDEX = `(?<=^|[，。；：、\\n年月日]|股市|[年月]末)(?!板块|[末初]|预计|\\d{1,4}[年月日])(?:(?!股市)[\\p{Script=Han}A-Za-z\\d]){2,9}?${anyOf('indexNames')}(?=${anyOf('dayWords')}*(?:${anyOf('marketMoves')}|${anyOf('closings')}|报))`;
/** 离岸人民币对美元, 英国10年期国债收益率: what is quoted. */
const QUOTED = `${anyOf('quotedSides')}?${anyOf('monies')}(?=[对兑]${anyOf('monies')}(?:${anyOf('quotedAfter')}|\\d))|(?<=^|[，。；：、\\n]|预计)(?!预计)[\\p{Script=Han}]{0,4}\\d{1,2}${anyOf('bonds')}(?=${anyOf('bondYields')})`;
/** 浙南茶叶市场交易量: a market place, before what is dealt there. */
const MARKET = `(?<=^|[，。；：\\n的]|全天)(?!(?!国内期货)${anyOf('kinds')}|全天)[\\p{Script=Han}]{3,8}市场(?=${anyOf('marketDeeds')})`;
/** 247家钢厂日均铁水产量, 45个港口库存: those whose sum a survey gives. */
const SURVEYED = `\\d{2,3}[家个]${anyOf('surveyedKinds')}(?=(?:进口|日均)?[^，。；\\d的]{2,8}${anyOf('grownMeasures')})`;
/** 磨憨铁路口岸日均验放列车: a port of entry by its own name. */
const PORT = `(?<=^|[，。；：\\n])[\\p{Script=Han}]{2,6}口岸(?=${anyOf('portDeeds')})`;
/** 一线城市, 央企, 100强企业: groups that figures are about but that no list names. */
const GROUP_NAMES = new RegExp(
  `${anyOf('groupNames')}|\\d{2,3}个大中城市|(?:\\d{2,4}|百)强(?:民营)?(?:企业|县市|县|区|镇)(?!数)|${CONTRACT}|${QUOTED}|${INDEX}|${MARKET}|${SURVEYED}|${PORT}`,
  'gu',
);
const POINTING = new RegExp(`(?:${anyOf('pointing')}|这)家?$`, 'u');
const POINTED = new RegExp(
  `(?:${anyOf('pointing')}(?:家|座|个|条)?|这[家座条个处](?:[^，。；“”]{1,10}的)?)${anyOf('definite')}`,
  'gu',
);
const OPENING = new RegExp(
  `(?<=^|[，。；：“”\\n！？、]|${anyOf('beforeOpening')})${anyOf('opening')}(?![一-龥]?们|信用类|${anyOf('afterOpening')})`,
  'gu',
);

/** 企业去年…, in a story about one firm. */
const OF_FIRM = new RegExp(`(?<=^|[，。；：“”\\n]|[年月日]|目前|眼下|如今)企业(?=${anyOf('ofFirmAfter')})`, 'gu');

/** 项目总投资…, 项目投产后…: a clause that continues about the project named before. */
const BARE_PROJECT = new RegExp(`(?<=^|[，。；\\n])(?:项目|工程)(?=${anyOf('projectFacts')})`, 'gu');

/**
 * Finds every name, pointing word and thing of a text that a figure may be about, with its meaning and its role in
 * the clause.
 */
export function findReferents(context: ReferentContext): Referent[] {
  const { text, mentions } = context;
  const named = mentions.filter(
    ({ surface, span }) =>
      // （以下简称“公司”）…某某公司成立于2016年，该公司…: pointed at, it is another firm.
      !(wordsOf('company').includes(surface) && POINTING.test(text.slice(Math.max(0, span[0] - 3), span[0]))) &&
      !new RegExp(`^(?:${DEICTIC.source})$`, 'u').test(surface) &&
      surface.length > 1 &&
      surface !== '国内',
  );
  const free = (start: number, end: number): boolean => !named.some(({ span }) => span[0] < end && span[1] > start);
  const raw: { span: Span; kind: Referent['kind']; mention: EntityMention | null }[] = named.map((mention) => ({
    span: mention.span,
    kind: 'named',
    mention,
  }));
  for (const { 0: surface, index } of text.matchAll(DEICTIC))
    if (free(index, index + surface.length))
      raw.push({ span: [index, index + surface.length], kind: 'deictic', mention: null });
  for (const { 0: surface, index } of text.matchAll(BARE_PROJECT))
    if (free(index, index + surface.length))
      raw.push({ span: [index, index + surface.length], kind: 'definite', mention: null });
  const taken = new Set<number>();
  for (const form of isFirmStory(context) ? [POINTED, OPENING, OF_FIRM] : [POINTED, OPENING])
    for (const { 0: surface, index } of text.matchAll(form)) {
      const end = index + surface.length;
      if (taken.has(end) || !free(index, end) || isPointedPlace(surface)) continue;
      // 中心城区, 公司债: the word continues.
      if (form === OPENING && (surface.length === 1 || (context.words.endOf[end - 1] ?? end) !== end)) continue;
      taken.add(end);
      raw.push({ span: [index, end], kind: 'definite', mention: null });
    }
  const groups = Array.from(
    text.matchAll(GROUP_NAMES),
    ({ 0: surface, index }) => [index, index + surface.length] as const,
  );
  const listed = listedPlaces(text, named);
  for (const thing of [...groups, ...findThings(text, context.words, named, context.periods), ...listed]) {
    for (let i = raw.length - 1; i >= 0; i--) {
      const other = raw[i];
      if (other !== undefined && other.span[0] < thing[1] && other.span[1] > thing[0]) raw.splice(i, 1);
    }
    raw.push({ span: thing, kind: 'thing', mention: null });
  }
  raw.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const found: Referent[] = [];
  const objects = new Set<number>();
  for (const { span, kind, mention } of raw) {
    const surface = text.slice(...span);
    const use = findUse(context, span, mention, objects);
    if (use === 'object') objects.add(span[1]);
    const base = { span, surface, kind, use };
    if (mention !== null) {
      const governed = /^(?:subject|inner|owner)$/u.test(use) ? placeGoverned(mention, context) : undefined;
      const subject = governed ?? subjectOf(mention);
      found.push({ ...base, entity: governed === undefined ? mention.kind : 'region', subject, meaning: 'named' });
    } else if (kind === 'thing')
      found.push({
        ...base,
        // 强降雨造成榕江、从江、黎平三县线路停运: places that the text sums up are what it is about, wherever they are.
        ...(listed.includes(span) && base.use === 'inner' ? { use: 'subject' } : {}),
        entity: 'other',
        subject: { type: listed.includes(span) ? 'other' : 'project', name: surface },
        meaning: 'named',
      });
    else if (kind === 'deictic')
      found.push({ ...base, entity: 'region', ...resolveDeictic(surface, span, found, context) });
    else {
      const antecedent = resolveDefinite(surface, span, found, context);
      if (antecedent !== undefined) found.push({ ...base, ...antecedent });
    }
  }
  return found;
}

/** 企业 may mean many firms: only in a story that names one again and again is it that one. */
function isFirmStory({ mentions, principal }: ReferentContext): boolean {
  return mentions.filter(({ kind, name }) => kind === 'organization' && name === principal?.name).length >= OFTEN;
}

const OFTEN = 3;
const GOVERNMENT = new RegExp(`${anyOf('governments')}$|^中共.*委$`, 'u');

/** 县委县政府新增茶园1100亩: what the government of a place brings about is about the place. */
function placeGoverned({ kind, name }: EntityMention, { entities }: ReferentContext): SubjectFact | undefined {
  if (kind !== 'organization' || !GOVERNMENT.test(name)) return undefined;
  const region = entities.organizations.find((each) => each.name === name)?.region;
  return region == null ? undefined : { type: 'region', name: region };
}

function subjectOf({ kind, name }: EntityMention): SubjectFact {
  return { type: kind === 'person' ? 'other' : kind, name };
}

const SUM = new RegExp(`^[${HAN_DIGITS}][省市县区州盟旗镇乡村]`, 'u');

/** 榕江、从江、黎平三县: places in a list that says how many they are. */
function listedPlaces(text: string, named: readonly EntityMention[]): Span[] {
  return named.flatMap((last, place): Span[] => {
    if (last.kind !== 'region') return [];
    const sum = SUM.exec(text.slice(last.span[1], last.span[1] + 2))?.[0];
    if (sum === undefined) return [];
    let start = last.span[0];
    for (let at = place - 1; at >= 0 && at > place - MOST_LISTED; at--) {
      const before = named[at];
      if (before?.kind !== 'region' || !/^[、和]$/u.test(text.slice(before.span[1], start))) break;
      start = before.span[0];
    }
    return start < last.span[0] ? [[start, last.span[1] + sum.length]] : [];
  });
}

const MOST_LISTED = 10;
