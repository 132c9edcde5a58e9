import { WHOLE_PLACE } from '../../entities/placeWords.ts';
import { anyOf as group } from '../words.ts';
import { BASES, directionOf, DOWN, FLAT, RATES_DOWN, RATES_UP, SINGLE, TAILS, UP } from '../statisticWords.ts';

/** The role that the words before a figure give to it. */
export interface LeftParse {
  /** `level`: so much of it; `change`: grown by so much; `share`: so much of a whole. */
  readonly role: 'level' | 'change' | 'share';
  /** The words before the predicate, the basis and the adverbs: the noun phrase, not yet cleaned at its left end. */
  readonly head: string;
  readonly direction: 'up' | 'down' | 'flat';
  readonly basis: string | null;
  /** Of a share: the whole, as printed (全国GDP), or '' if the text leaves it out. */
  readonly whole: string;
  /** The change is one of a rate (增速加快0.3个百分点). */
  readonly ofRate: boolean;
  /** The noun of that rate: 增速, 降幅. */
  readonly rateWord: string | null;
  /** What the figure is compared with, if a verb of comparison is before it: 高于全省平均水平. */
  readonly versus: string | null;
  /** 分别 pairs each figure of the run with an item, 均 gives one figure to all. */
  readonly each: 'respectively' | 'all' | null;
}

const VERB = new RegExp(`(${UP}|${DOWN})(?:了|幅度|率)?(?:分别|均|都)?(?:为|达|达到|高达|是|约|有|近|仅)?$`, 'u');
const SHORT_VERB = new RegExp(
  `(?:(?<=(?:同比|环比|比|较|按年|按月).{0,16})(${SINGLE})|(?:(?<=[指价股额量润])(?=[涨跌升降增])|^(?=[涨跌]))(${SINGLE}))了?(?:分别|均)?(?:约|近)?$`,
  'u',
);
const VERSUS = new RegExp(
  `^[比较]((?:${WHOLE_PLACE}|[^，。；]{0,8}平均|国标|国家标准|行业)[^，。；]{0,6}|[^，。；、\\d]{0,8}${group('wholeTrades')}|[^，。；、\\d]{2,12}(?<!本)${group('rateNouns')})$`,
  'u',
);
/** 板块涨4.1%, 股份跌8.7%: in the market's words the verb needs no noun of a measure before it. */
const MOVED = new RegExp(`(?<=\\p{Script=Han}{2})([涨跌])${group('aboutWords')}?$`, 'u');
/** 山羊减了一半, 价格涨了两成: a short verb with 了 before a share. */
const HALVED = new RegExp(`(?<=\\p{Script=Han}{2})(${SINGLE})了${group('aboutWords')}?$`, 'u');
const RATE = new RegExp(`(${RATES_UP}|${RATES_DOWN})([^、，。；“”]{0,14})$`, 'u');
const OBJECT = new RegExp(`(${group('changeVerbs')})(?!到|至|为|值)([^，。；、到至为达超]{2,12})$`, 'u');
const OVER = new RegExp(`(${group('overVerbs')})([^，。；]{1,16})$`, 'u');
/** 扣除留抵退税因素后, 按自然口径计算, 以美元计价: how a change was calculated, which no list of words could cover. */
const RECKONED = `${group('reckonVerbs')}[^，。；、\\d]{2,12}(?:后|因素|影响)|按[^，。；、\\d]{2,8}${group('reckonNouns')}|以[^，。；、\\d]{2,4}计(?:价|算)?|经季节调整后?`;
/** 比 and 较 where they begin a comparison: not in 占比, 对比 and 同比. */
const THAN = '(?<![占对同环可])[比较]';
const BASIS = new RegExp(
  `(?:${BASES}|${RECKONED}|${THAN}[^，。；、比较]{1,8}${group('earlierEnds')}|${THAN}[^，。；、比较\\d]{2,10}平均${group('averageNouns')}?|${THAN}(?=[\\d“]|${group('compareBases')})[^，。；、]{1,18}(?:、[^，。；、\\d]{1,10})?|与[^，。；\\d]{2,16}相比|^[，、]?[比较](?!${group('wordsOfThan')})[^，。；、\\d的]{2,10})$`,
  'u',
);
/** 占年初预算数60000万元的75.5%: the sum is the plan, named in full. */
const OF_PLAN = new RegExp(`占[^，。；占]{0,8}${group('plannedSums')}$`, 'u');
const SOFT = new RegExp(`(?:${group('softAdverbs')}|(?<![年月日人户亩平时周])均)+$`, 'u');
const WHOLE =
  /占(?!比|股|有率|有量|率|用(?!工总)|领|地(?![区方])|优)([^占，。；]{0,30}?)(?:的)?(比重|比例|份额|比|权重)?$/u;
/** 完成全年目标的109%, 达到汽车总销量的39.6%: a share whose whole is after another verb than 占. */
const PART_OF = new RegExp(`(${group('shareReachVerbs')})了?([^，。；、\\d]{2,20})的$`, 'u');
const RECOVERED = new RegExp(`(${group('recoveryVerbs')})([^，。；、]{2,20})的$`, 'u');
const WITHIN = /在([^，。；、]{2,16})中的?(?:占比|(比重|份额|比例))$/u;
const RATIO = new RegExp(`${group('shareNouns')}$`, 'u');

/** 完成 and 恢复至 stay in the name: 完成全年目标的比例. */
const STAGES = /^(?:完成|恢复)/u;

function isWhole(verb: string, whole: string): boolean {
  if (verb === '完成') return PLANNED.test(whole);
  return STAGES.test(verb) ? /期|年|水平|月/u.test(whole) : NAMED_WHOLE.test(whole);
}

const PLANNED = new RegExp(group('plannedWholes'), 'u');
const NAMED_WHOLE = new RegExp(`${group('namedWholes')}$`, 'u');

/** Reads the words between the start of a clause and its figure. Linear: each pattern is anchored at the end and bounded. */
export function parseLeft(text: string, unit: string | null): LeftParse {
  const said = text.slice(-80);
  // 占财政收入的比重由2015年的6.8%提高到14.2%: the time of the first figure is not part of what it measures.
  const left = said.replace(FORMER, '');
  const cut = text.length - said.length;
  const reading = parseChange(left, unit) ?? parseShare(left, unit) ?? parseLevel(left);
  return { ...reading, head: text.slice(0, cut) + reading.head };
}

const NATURAL_GROWTH = /自然增长率[为是达约]?$/u;

const FORMER = new RegExp(
  `(?<=${group('shareNouns')})已?[由从](?:20\\d\\d|${group('formerTimes')})[^，。；]{0,8}的$`,
  'u',
);

function parseChange(left: string, unit: string | null): LeftParse | undefined {
  // 自然增长率-2.64‰: a measure of its own, with its sign.
  if (NATURAL_GROWTH.test(left)) return undefined;
  const each = parseEach(left);
  const rate = RATE.exec(left);
  const verb =
    VERB.exec(left) ??
    SHORT_VERB.exec(left) ??
    (isRateUnit(unit) ? (HALVED.exec(left) ?? MOVED.exec(left)) : null) ??
    new RegExp(`(${FLAT})$`, 'u').exec(left);
  const isPoints =
    unit === '个百分点' || unit === '个基点' || unit === '个千分点' || unit === '基点' || unit === '百分点';
  // 对经济增长贡献0.8个百分点: so much of it, not a change of the contribution.
  if (isPoints && /(?:贡献|拉动|拖累)(?:了|率)?(?:约|近|超)?$/u.test(left)) return undefined;
  if (verb !== null && !/(?:贡献|拉动|影响)[^，。；]{0,20}$/u.test(left.slice(0, verb.index))) {
    const { head, basis } = parseBasis(left.slice(0, verb.index));
    // 比全市平均水平高出6.5个百分点: a difference from another place, not a change over time.
    const versus =
      isPoints && /^(?:高|低|快|慢|多|少)/u.test(verb[1] ?? verb[2] ?? '')
        ? VERSUS.exec(comparison(basis ?? ''))
        : null;
    return {
      role: 'change',
      head: dropRate(head),
      basis,
      direction: directionOf(verb[1] ?? verb[2] ?? ''),
      whole: '',
      ofRate: isPoints && rate !== null,
      rateWord: rate?.[1] ?? null,
      versus: versus?.[1] ?? null,
      each,
    };
  }
  const over = OVER.exec(left);
  if (over !== null && isPoints)
    return {
      role: 'change',
      head: dropRate(left.slice(0, over.index)),
      basis: `比${over[2] ?? ''}`,
      direction: directionOf(over[1] ?? ''),
      whole: '',
      ofRate: RATE.test(left.slice(0, over.index)),
      rateWord: RATE.exec(left.slice(0, over.index))?.[1] ?? null,
      versus: over[2] ?? null,
      each,
    };
  if (rate !== null && isRateUnit(unit)) {
    const { head, basis } = parseBasis(left.slice(0, rate.index));
    return {
      role: 'change',
      head,
      basis,
      direction: directionOf(rate[1] ?? ''),
      whole: '',
      ofRate: false,
      rateWord: rate[1] ?? null,
      versus: null,
      each,
    };
  }
  // 帮助企业降低劳动力成本32%: the verb is before what has changed. 下调存款准备金率0.5个百分点: a rate moves by points; this is not a growth
  // of 38%.
  const object = isRateUnit(unit) ? OBJECT.exec(left) : null;
  if (object !== null && !WHOLE.test(left) && (isPoints || !/(?:比重|占比|比例|率)[^，。；]{0,4}$/u.test(left)))
    return {
      role: 'change',
      head: left,
      basis: null,
      direction: directionOf(object[1] ?? ''),
      whole: '',
      ofRate: false,
      rateWord: null,
      versus: null,
      each,
    };
  return undefined;
}

/** 与全国平均水平相比 is 比全国平均水平. */
function comparison(basis: string): string {
  return basis.replace(/^与(.+)相比$/u, '比$1');
}

function isRateUnit(unit: string | null): boolean {
  return unit === '%' || unit === '成' || unit === '倍' || unit === '‰' || unit === '个百分点';
}

/** Removes 增速 from a head whose change is expressed by a verb: 增速比上月加快 is a change of the growth rate. */
function dropRate(head: string): string {
  return head.replace(new RegExp(`(?:${RATES_UP}|${RATES_DOWN})$`, 'u'), '');
}

function parseShare(left: string, unit: string | null): LeftParse | undefined {
  if (unit !== '%' && unit !== '成' && unit !== '‰') return undefined;
  const each = parseEach(left);
  // 占总人口比重（常住人口城镇化率）为58%: the other name of the share is not part of its whole.
  const head = dropTail(dropTail(left).replace(/（[^（）]{2,16}）$/u, ''));
  const share = {
    role: 'share',
    direction: 'up',
    basis: null,
    ofRate: false,
    rateWord: null,
    versus: null,
    each,
  } as const;
  const whole = WHOLE.exec(head) ?? WHOLE.exec(left);
  if (whole !== null)
    return {
      ...share,
      head: dropTail(left.slice(0, whole.index)),
      whole: (whole[1] ?? '').replace(/的$/u, '') + (whole[2] === undefined ? '' : `的${whole[2]}`),
    };
  // 在业务收入中占比为19.5%.
  const within = WITHIN.exec(head);
  if (within !== null)
    return { ...share, head: left.slice(0, within.index), whole: `${within[1]}的${within[2] ?? '比重'}` };
  const part = PART_OF.exec(left) ?? RECOVERED.exec(left);
  if (part !== null && isWhole(part[1] ?? '', part[2] ?? ''))
    return {
      ...share,
      head: dropTail(left.slice(0, part.index)),
      whole: STAGES.test(part[1] ?? '') ? `${part[1]}${part[2]}` : (part[2] ?? ''),
    };
  return RATIO.test(head) ? { ...share, head, whole: '' } : undefined;
}

function parseLevel(left: string): LeftParse {
  const { head, basis } = parseBasis(OF_PLAN.test(left) ? left : dropTail(left.replace(MOVED_TO, '')));
  return {
    role: 'level',
    head,
    direction: 'up',
    basis,
    whole: '',
    ofRate: false,
    rateWord: null,
    versus: null,
    each: parseEach(left),
  };
}

/** Removes predicates and adverbs from the right end: 首次突破, 达到, 已累计完成, 进一步提升至. */
function dropTail(left: string): string {
  let head = left;
  for (let round = 0; round < 6; round++) {
    const match = TAIL.exec(head);
    if (match === null || match[0] === '') return head;
    // 主力合约: a contract, not a hedge.
    if (match[0].startsWith('约') && /[合签条节公契]$/u.test(head.slice(0, match.index))) return head;
    // 年产能由3000万粒: 能 is half a word.
    if (match[0] === '能' && /[产功性智节储热光势动技职效]$/u.test(head.slice(0, match.index))) return head;
    // 收入总计7亿元: the sum of a budget is called so.
    if (match[0] === '总计' && /[收支][入出]$/u.test(head.slice(0, match.index))) return head;
    // 自有45架: 有 is half a word.
    if (match[0] === '有' && /[自国私民公]$/u.test(head.slice(0, match.index))) return head;
    // 已下达1725亿元: 达 is half a word.
    if (match[0].startsWith('达') && /[下送表直抵]$/u.test(head.slice(0, match.index))) return head;
    head = head.slice(0, match.index);
  }
  return head;
}

const TAIL = new RegExp(`(?:${TAILS}|(?<![年月日人户亩平时周])均在?|(?:${UP}|${DOWN})(?:至|到|为))$`, 'u');

function parseBasis(text: string): { readonly head: string; readonly basis: string | null } {
  // 两年平均增长6.1%: how the growth is calculated.
  const span = /[两三四五2-5]年(?:平均|年均)$/u.exec(text);
  if (span !== null) return { head: text.slice(0, span.index).replace(SOFT, ''), basis: span[0] };
  let head = text.replace(SOFT, '');
  const match = BASIS.exec(head);
  if (match === null) return { head, basis: null };
  head = head.slice(0, match.index).replace(SOFT, '');
  // 同比分别, 比上年同期实际: the second word of two belongs to the basis too.
  const before = BASIS.exec(head);
  return before === null
    ? { head, basis: match[0].replace(/分别$/u, '') }
    : { head: head.slice(0, before.index).replace(SOFT, ''), basis: (before[0] + match[0]).replace(/分别$/u, '') };
}

/** 跌到去年底的7.6万元: when it got there. */
const MOVED_TO = new RegExp(`(?<=${group('movedTo')}[至到])[^，。；、]{0,8}${group('timeEnds')}的$`, 'u');
const AVERAGED = new RegExp(`${group('perAverages')}[^均都]{0,10}$`, 'u');

function parseEach(left: string): LeftParse['each'] {
  if (/分别/u.test(left)) return 'respectively';
  return /(?:均|都)[^均都、，。；]{0,10}$/u.test(left) && !AVERAGED.test(left) ? 'all' : null;
}
