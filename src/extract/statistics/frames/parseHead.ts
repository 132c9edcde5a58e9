import { SUBSIDIARIES } from '../../entities/entityLexicon.ts';
import type { PeriodMention } from '../../periods/periodMention.ts';
import type { Referent } from '../annotate/referent.ts';
import { isNamed } from '../naming/isNamed.ts';
import { anyOf } from '../words.ts';
import { LEADS } from '../statisticWords.ts';

/** The noun phrase before a figure, with the subject that was before it. */
export interface HeadParse {
  readonly noun: string;
  /** Place in the text where the noun begins. */
  readonly start: number;
  /** A name right before the noun: 浙江进出口总额, 全市用电量. */
  readonly topic: Referent | null;
  /** What is described between the name and a time: 杭州市湖滨商圈2023年销售额. */
  readonly owner: string | null;
}

const LEAD = new RegExp(
  `^(?:该股(?!权|份|东)|[这该此本]一?${anyOf('pointedKinds')}(?=.{2})|首${anyOf('firstCounters')}(?=.{2})|${LEADS}|[AB](?=\\p{Script=Han}|20\\d\\d年)(?![股轮类级座端])|\\d{1,2}、(?=\\p{Script=Han})|\\d{1,2}月[份末底]?(?![一-龥]?产)|占(?=[^，。；占]{0,8}${anyOf('plannedSums')}$)|公司(?![债股治法信])|集团(?=[^军])|20\\d\\d财年(?:第?[一二三四]季度)?|${anyOf('passingLeads')}(?=.{2})|国内(?!${anyOf('domesticNouns')})(?=.{2})|【[^【】]{1,12}】|${anyOf('ranksFirst')}|[，；：:”’、—…•▶►●■◆·\\s])`,
  'u',
);
/** 某公司推出的平台: the maker is not the subject, what it made is. */
export const MADE = new RegExp(`^(?:自主|联合|首次)?${anyOf('madeVerbs')}的`, 'u');
/** 国务院已批复开放区9家: what is granted is counted, not the one who grants it. */
export const GRANTS = new RegExp(`^(?:已|共|先后|累计)*${anyOf('grantVerbs')}`, 'u');
/** 在建的, 控股子公司: what stands before a name and only says what kind of thing it names. */
const KIND = new RegExp(`^(?:${anyOf('buildStates')}的?|${SUBSIDIARIES})`, 'u');
const SUBSIDIARY = new RegExp(`${SUBSIDIARIES}$`, 'u');
const PART_OF = new RegExp(`^的?(?:${anyOf('ownedBy')}的?|${SUBSIDIARIES}|股市)`, 'u');
const MOST_STEPS = 16;
/** 旗下新能源品牌“御风”: the description of a brand before its name. */
const LONGEST_KIND = 10;
/** 首个, 全球最大的: words between 推出的 and the name of what was made. */
const MOST_BETWEEN = 6;

/** Removes periods, connectives, adverbs and the subject from the left end of a head. */
export function parseHead(
  text: string,
  from: number,
  head: string,
  periods: readonly PeriodMention[],
  mentions: readonly Referent[],
): HeadParse {
  const to = from + head.length;
  // “今年我们计划新增…”: the words of a speaker begin with his mark.
  let start = text.charAt(from) === '“' && !head.includes('”') ? from + 1 : from;
  let topic: Referent | null = null;
  for (let step = 0; step < MOST_STEPS && start < to; step++) {
    const period = periods.find(({ span }) => span[0] <= start && span[1] > start && span[1] <= to);
    if (period !== undefined) {
      start = period.span[1];
      continue;
    }
    // 新建庐新高速铁路: the state of a work before its name.
    const kindWord = KIND.exec(text.slice(start, to))?.[0].length ?? 0;
    if (
      kindWord > 0 &&
      mentions.some(({ span, kind }) => kind !== 'deictic' && span[0] === start + kindWord && span[1] <= to)
    ) {
      start += kindWord;
      continue;
    }
    // 甲证券将其净利润预测下调: who says it is not part of what is measured.
    const teller = mentions.find(
      ({ span, use, entity }) => span[0] === start && use === 'source' && entity === 'organization',
    );
    if (teller !== undefined && teller.span[1] < to) {
      start = teller.span[1];
      continue;
    }
    const isFirm = SUBSIDIARY.test(text.slice(Math.max(0, start - 6), start));
    const mention = mentions.find(
      ({ span, entity }) => span[0] === start && span[1] <= to && (!isFirm || entity === 'organization'),
    );
    if (mention !== undefined && (topic === null || isWithin(topic, mention)) && isTopic(mention, text, to)) {
      // 鄂尔多斯的民营企业某某集团: the place only says where the firm is.
      const housed =
        mention.entity === 'region' && text.charAt(mention.span[1]) === '的'
          ? mentions.find(
              ({ entity, span }) =>
                entity === 'organization' &&
                span[1] < to &&
                span[0] > mention.span[1] &&
                span[0] - mention.span[1] <= MOST_BETWEEN + 1 &&
                text.charAt(span[1]) !== '的',
            )
          : undefined;
      if (housed !== undefined) {
        topic = housed;
        start = housed.span[1];
        continue;
      }
      // 集团所属某某公司: the figure is about the firm of a group, not the group.
      const at = mention.span[1] + (PART_OF.exec(text.slice(mention.span[1], to))?.[0].length ?? 0);
      const part =
        at > mention.span[1]
          ? mentions.find(({ entity, kind, span }) =>
              entity === 'organization'
                ? span[0] === at && span[1] < to
                : kind === 'thing' && span[0] >= at && span[0] - at <= LONGEST_KIND && span[1] <= to,
            )
          : undefined;
      topic = part ?? mention;
      start = topic.span[1];
      continue;
    }
    // 临泉县杨桥镇芥菜基地: in a chain of places, the last one is meant.
    if (
      mention !== undefined &&
      topic?.entity === 'region' &&
      topic.span[1] === start &&
      mention.kind === 'named' &&
      mention.entity === 'region' &&
      isTopic(mention, text, to)
    ) {
      topic = mention;
      start = mention.span[1];
      continue;
    }
    // 某公司推出的首个平台: what it made is the subject.
    const made = mention === undefined ? null : MADE.exec(text.slice(mention.span[1], mention.span[1] + 8));
    const product: Referent | undefined =
      mention === undefined || made === null || topic !== null
        ? undefined
        : mentions.find(
            ({ span, entity }) =>
              entity === 'project' &&
              span[0] >= mention.span[1] + made[0].length &&
              span[0] - mention.span[1] - made[0].length <= MOST_BETWEEN &&
              span[1] < to,
          );
    if (product !== undefined) {
      topic = product;
      start = product.span[1];
      continue;
    }
    const lead = LEAD.exec(text.slice(start, to));
    // 进口 is not a lead though 进 may be one; a word of the noun is never cut in two: leads are whole words of two signs,
    // or marks.
    if (lead === null || (mention === undefined && isNounStart(text.slice(start, to), lead[0]))) break;
    // 共建“一带一路”国家: 共 is the beginning of a name.
    if (mention !== undefined && mention.span[1] > start + lead[0].length) break;
    start += lead[0].length;
  }
  const time = periods.findLast(({ span }) => span[0] > start && span[1] < to)?.span;
  const owner = time === undefined ? '' : text.slice(start, time[0]);
  if (time !== undefined && OWNER.test(owner)) {
    const from = time[1] + (ACHIEVED.exec(text.slice(time[1], to))?.[0].length ?? 0);
    const rest = text.slice(from, to);
    // 新能源汽车10月份销售12480辆: what was done in that time, by or with what is named before it.
    if (topic === null && DONE.test(rest)) return { noun: rest + owner, start, topic, owner: null };
    if (isNamed(rest)) return { noun: rest, start: from, topic, owner };
  }
  return { noun: text.slice(start, to), start, topic, owner: null };
}

const DONE = new RegExp(`^(?:共|累计)?${anyOf('firmDeeds')}$`, 'u');
const ACHIEVED = new RegExp(`^(?:共|累计|已)*${anyOf('gotVerbs')}(?!率|时|度)`, 'u');
/** Words that name something, without a verb or a preposition. */
const OWNER = new RegExp(
  `^(?!.*${anyOf('noOwnerSigns')})(?!.*(?:${anyOf('issueVerbs')}|${anyOf('moneyVerbs')}|${anyOf('adverbs')})$)[\\p{Script=Han}\\dA-Z“”]{2,14}$`,
  'u',
);

/**
 * 上海市闸北区税收收入, 上海期货交易所黄金主力合约, 临泉县杨桥镇芥菜基地: of two places, one right after the other, the second is the
 * subject, and so is a thing after a body or a place.
 */
function isWithin(topic: Referent, { entity, kind, span }: Referent): boolean {
  if (span[0] !== topic.span[1]) return false;
  return kind === 'thing'
    ? topic.entity === 'organization' || topic.entity === 'region'
    : topic.entity === 'region' && entity === 'region' && kind === 'named';
}

/** A mention is the subject unless it is an object (对东盟) or the only word there is. */
function isTopic({ entity, span, use }: Referent, text: string, to: number): boolean {
  const after = text.slice(span[1], span[1] + 8);
  if (use === 'source' || use === 'speaker' || use === 'aside' || use === 'object' || use === 'compared') return false;
  // 中国籍员工: the place is the first half of a word. 西安至延安的时间: it is one end of a way.
  if (after.startsWith('籍') || WAY.test(after)) return false;
  if (MADE.test(after) || (entity === 'organization' && GRANTS.test(after))) return false;
  return !(/^[、和与及]/u.test(text.slice(span[1], span[1] + 1)) && span[1] < to);
}

const WAY = /^[至到]\p{Script=Han}{2,}的/u;

/** Words that look like loose words but begin a noun: 能繁母猪, 就业人数. */
const NOUN_STARTS = new RegExp(`^${anyOf('nounStarts')}`, 'u');

function isNounStart(rest: string, lead: string): boolean {
  const match = NOUN_STARTS.exec(rest);
  return match !== null && match[0].length > lead.length;
}
