import { WHOLE_PLACE } from '../../entities/placeWords.ts';
import { parseUnit } from '../../../model/parseUnit.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import { nameBeforeBracket } from '../frames/nameBeforeBracket.ts';
import { figureAt } from '../frames/spreadFrame.ts';
import { isPoints, isRate, isSameBase } from '../naming/figureKinds.ts';
import { objectOf } from '../naming/nameIndicator.ts';
import type { Statement } from '../statement.ts';
import { anyOf } from '../words.ts';
import { ANAPHORS, DOWN, RATES_DOWN, RATES_UP, UP } from '../statisticWords.ts';
import { compareTimes } from './compareTimes.ts';
import type { Relation, RelationRule } from './relation.ts';
import { toChange } from './toChange.ts';

/** How a run of figures relates to earlier statements, in order; if no rule matches, it is a separate statistic. */
export const RELATION_RULES: readonly RelationRule[] = Object.freeze<RelationRule[]>([
  {
    name: 'compared-time',
    example: { text: '2024年2月，杭州市居民消费价格涨幅为1.5%，低于前一个月的1.8%。', gives: '2' },
    find: (frame, discourse) => compareTimes(frame, discourse),
  },
  {
    name: 'change-of-share',
    example: { text: '2023年末，杭州市城镇化率37.7%，比上年末提高0.9个百分点。', gives: '1' },
    find: (frame, { sentence: { last, all } }) => {
      const { left, figure } = frame;
      const share = last.at(-1);
      const isOfShare = isBareChange(frame) || /^(?:占比|比重|份额|比例)$/u.test(frame.noun);
      if (left.role !== 'change' || left.ofRate || left.versus !== null || !isPoints(figure) || !isOfShare)
        return undefined;
      if (share?.change !== null || share.figure === null) return undefined;
      // 中间价报6.9746元，较前一交易日调升638个基点: a rate of exchange moves by basis points too.
      if (share.figure.unit !== '%' && !(figure.unit?.endsWith('基点') === true && EXCHANGE.test(share.indicator)))
        return undefined;
      // 1年期利率3.0%，5年期利率3.5%，均下降10个基点: both fell.
      // 核心充足率128.3%，综合充足率197.5%，分别下降6.1个、8.9个百分点: each has its own.
      const { run } = frame;
      const pairs = left.each === 'respectively' && run.length > 1 ? all.slice(-run.length) : [];
      if (pairs.length > 1 && pairs.length === run.length && pairs.every(isOpenShare))
        return complete(pairs, frame, true);
      const others = left.each === 'all' ? all.slice(all.findLastIndex((other) => !isOpenShare(other)) + 1) : [];
      return complete(others.length > 1 ? others : [share], frame, false);
    },
  },
  {
    name: 'year-on-year-wins',
    example: { text: '2023年4月，杭州市进出口419.7亿元，环比增长8.2%，同比下降3.6%。', gives: '2' },
    find: (frame, { sentence: { last } }) => {
      const { left, figure } = frame;
      const [level] = last;
      if (left.role !== 'change' || left.basis !== '同比' || !isRate(figure) || !isBareChange(frame)) return undefined;
      if (last.length !== 1 || level?.figure == null || level.change?.basis !== '环比') return undefined;
      const monthly = { ...level, figure: null, measure: null };
      return {
        completed: [[level, { ...level, change: toChange(frame, figure), end: Math.max(level.end, figure.span[1]) }]],
        added: [monthly],
      };
    },
  },
  {
    name: 'twin-rates',
    example: { text: '2023年7月，杭州市进出口419.7亿元，同比、环比分别增长16.3%和4.8%。', gives: '2' },
    find: (frame, { sentence: { last } }) => {
      const { left, run, before } = frame;
      const [level] = last;
      const [yearly, monthly] = run;
      const [, first, second] = TWIN.exec(before) ?? [];
      if (left.role !== 'change' || first === undefined || second === undefined || first === second) return undefined;
      if (last.length !== 1 || run.length !== 2 || yearly === undefined || monthly === undefined) return undefined;
      if (level?.figure == null || level.change !== null || !isRate(yearly)) return undefined;
      const change = (figure: QuantityMention, basis: string) => ({ ...toChange(frame, figure), basis });
      return {
        completed: [[level, { ...level, change: change(yearly, first), end: Math.max(level.end, yearly.span[1]) }]],
        added: [{ ...level, figure: null, measure: null, change: change(monthly, second), end: monthly.span[1] }],
      };
    },
  },
  {
    name: 'rate-of-level',
    example: { text: '2023年，杭州市出口额3亿元，同比增长2%。', gives: '1' },
    find: (frame, discourse) => completeLevels(frame, discourse),
  },
  {
    name: 'rate-of-named-level',
    example: { text: '2023年末，商业银行资产总额3万亿元，占比43.2%，资产总额同比增长7.3%。', gives: '2' },
    find: (frame, { sentence: { all } }) => {
      const { left, run, figure, noun, head } = frame;
      if (left.role !== 'change' || left.ofRate || left.versus !== null || run.length > 1 || !isRate(figure))
        return undefined;
      if (noun.length < LEAST_NAME || head.topic !== null) return undefined;
      const level = all.findLast(
        ({ indicator, breakdown, change }) =>
          change === null && (indicator.endsWith(noun) || `${breakdown ?? ''}${indicator}` === noun),
      );
      return level?.figure == null || isRate(level.figure) ? undefined : complete([level], frame, true);
    },
  },
  {
    name: 'rate-reached',
    example: { text: '2023年，杭州市进口3亿元，增速加快2.5个百分点至19.6%。', gives: '2' },
    find: (frame, { sentence: { last, all } }) => {
      const { before, figure } = frame;
      const moved = last.at(-1);
      if (!/^[至到]$/u.test(before) || figure.unit !== '%' || last.length !== 1 || moved?.figure !== null)
        return undefined;
      if (moved.rules.indicator !== 'change-of-rate') return undefined;
      const end = figure.span[1];
      const level = all.findLast(
        ({ figure: own, change, indicator }) =>
          own !== null && own.unit !== '%' && change === null && moved.indicator.startsWith(indicator),
      );
      const direction = /[降跌]幅$/u.test(moved.indicator) ? 'down' : 'up';
      const change = { ...toChange(frame, figure), direction } as const;
      return {
        completed: [
          [moved, { ...moved, figure, end }],
          ...(level === undefined
            ? []
            : [[level, { ...level, change, end, rules: { ...level.rules, change: 'rate-of-level' } }] as const]),
        ],
        added: [],
      };
    },
  },
  {
    name: 'amount-reached',
    example: { text: '2023年，杭州市劳动人口增加1万人至398万人。', gives: '1' },
    find: ({ before, figure, run, annotation: { text }, from }, { sentence: { last } }) => {
      const [moved] = last;
      if (!/^[至到]$/u.test(before) || run.length > 1 || last.length > 1 || moved?.figure == null) return undefined;
      if (moved.rules.indicator !== 'amount-grown' || !isSameBase(figure, moved.figure)) return undefined;
      const down = new RegExp(`(?:${DOWN})(?:了|约|近|超)?$`, 'u').test(
        text.slice(Math.max(0, from - 24), moved.figure.span[0]),
      );
      const { value, unit, core } = moved.figure;
      const change = { value, unit: unit ?? '', direction: down ? 'down' : 'up', basis: null, span: core } as const;
      const level = {
        ...moved,
        indicator: moved.indicator.replace(/(?:增加|减少)额$/u, ''),
        figure,
        change,
        end: figure.span[1],
        rules: { ...moved.rules, indicator: 'grown', change: 'rate-of-level' },
      };
      return { completed: [[moved, level]], added: [] };
    },
  },
  {
    name: 'level-of-rate',
    example: { text: '2023年，杭州市出口额同比增长5%，达3亿元。', gives: '1' },
    find: (frame, { sentence }) => {
      const { left, noun, counted, figure, run } = frame;
      if (left.role !== 'level' || !isBare(noun) || counted !== '' || figure.kind === 'time') return undefined;
      const open = sentence.last.filter((statement) => statement.figure === null);
      const [first] = open;
      if (open.length !== run.length || open.length !== sentence.last.length || first?.change == null) return undefined;
      const { unit } = first.change;
      const isOwnUnit = isRateUnit(unit) || parseUnit(unit).base === parseUnit(figure.unit).base;
      const isRateOfRate =
        (unit === '个百分点' || unit?.endsWith('基点') === true || unit === 'BP') && figure.unit === '%';
      if (!isRateOfRate && (!isOwnUnit || figure.unit === '%')) return undefined;
      // 板块上涨2.1%，某某股份涨停，报14元: the level is that of who was named since.
      const isOther = [...frame.earlier, ...frame.near].some(
        ({ span, use, entity, kind, subject }) =>
          use === 'subject' &&
          (entity === 'organization' || kind === 'thing') &&
          span[0] >= first.end &&
          subject.name !== first.subject.name,
      );
      if (isOther) return undefined;
      return {
        completed: open.map((statement, place) => {
          const own = run[place] ?? figure;
          return [statement, { ...statement, figure: own, end: Math.max(statement.end, own.span[1]) }] as const;
        }),
        added: [],
      };
    },
  },
  {
    name: 'exact-after-bound',
    example: { text: '2023年，杭州市出口额首次突破2万亿元，达2.1万亿元。', gives: '1' },
    find: ({ left, noun, counted, figure, run }, { sentence: { last } }) => {
      const [first] = last;
      if (left.role !== 'level' || !isBare(noun) || counted !== '' || first?.figure == null) return undefined;
      if (last.length > 1 || run.length > 1 || first.change !== null || !isBound(first.figure)) return undefined;
      if (!isSameBase(figure, first.figure) || figure.unit !== first.figure.unit || figure.value < first.figure.value)
        return undefined;
      return { completed: [[first, { ...first, figure, end: Math.max(first.end, figure.span[1]) }]], added: [] };
    },
  },
]);

const isOpenShare = ({ change, figure }: Statement): boolean => change === null && figure?.unit === '%';

/** 同比、环比分别增长16.3%和4.8%. */
const TWIN = /(同比|环比)[、和与](同比|环比)[^，。；]{0,8}$/u;
const EXCHANGE = new RegExp(`${anyOf('exchangeRates')}$`, 'u');

/** 资产总额, and not 总额 alone. */
const LEAST_NAME = 3;

function isBound({ qualifier }: QuantityMention): boolean {
  return qualifier === '超' || qualifier === '以上';
}

function isRateUnit(unit: string | null): boolean {
  return unit === '%' || unit === '倍' || unit === '成';
}

const isBare = (noun: string): boolean => noun === '' || ANAPHORS.has(noun);

function isBareChange({ noun, figure, counted }: Frame): boolean {
  return isBare(objectOf(noun) || (isRate(figure) ? counted : ''));
}

const RATE_NEXT = new RegExp(
  `^[，、（](?:同比|环比|[比较][^，。；]{1,8})?(?:${UP}|${DOWN}|${RATES_UP}|${RATES_DOWN})[^，。；]{0,6}$`,
  'u',
);

/** 减少751万亩，下降1.7%: the rate of the same growth follows at once. */
export function isRateNext({ next, figure, annotation: { text } }: Frame): boolean {
  return next !== undefined && isRate(next) && RATE_NEXT.test(text.slice(figure.span[1], next.span[0]));
}

/** Gives the growth rates to the levels of the last run, where each has none yet. */
function completeLevels(frame: Frame, { sentence }: Discourse): Relation | undefined {
  const { left, run, figure, head, isPart } = frame;
  if (
    left.role !== 'change' ||
    left.ofRate ||
    left.versus !== null ||
    isPoints(figure) ||
    isPart ||
    head.topic !== null ||
    nameBeforeBracket(frame.annotation, figure.span[0]) !== undefined
  )
    return undefined;
  if (!isBareChange(frame)) return undefined;
  // 周期长达210天，比行业平均多45天: a difference, no growth.
  if (!isRate(figure) && AVERAGE.test(left.basis ?? '')) return undefined;
  // 2023年收入215亿元；2024年预期目标增长5%: how much is to be grown in another time.
  if (isOfLaterTime(frame, sentence.last)) return undefined;
  // 年均增长6.1%: the growth of many years is a statistic of its own.
  if (/年均$/u.test(left.basis ?? '')) return undefined;
  // 接待游客30万人次，旅游收入2亿元，分别增长9.6%和12.3%: as many levels as the run has figures.
  const isSpread = left.each === 'respectively' && run.length > sentence.last.length;
  // 完成27904万元，完成年度任务的80%，同比增长2.3%: what grew is the level, not its share of a plan.
  const isOfPlan =
    isRate(figure) && run.length === 1 && sentence.last.length === 1 && sentence.last[0]?.measure === 'share';
  const level = isOfPlan
    ? sentence.all.findLast(
        ({ measure, figure: own, indicator, rules }) =>
          measure !== 'share' && own !== null && !PLANNED.test(indicator) && rules.indicator !== 'amount-grown',
      )
    : undefined;
  const asked = level !== undefined ? [level] : isSpread ? sentence.all.slice(-run.length) : sentence.last;
  const open = asked.filter((statement) => statement.change === null && statement.figure !== null);
  if (open.length === 0 || open.length !== asked.length) return undefined;
  const base = open.at(-1)?.figure ?? null;
  // 每公斤30.7元，同比提高1.2元: the price of one is told, and so much more of it.
  const isOfOne = base?.unit?.startsWith(`${figure.unit ?? ''}/`) === true;
  // 分别比上年增加12万亩、5.3亿斤: each in the unit of its level.
  const isPaired = isSpread && run.every((own, place) => isSameBase(own, open[place]?.figure ?? null));
  if (!isRate(figure) && !isOfOne && !isPaired && !isSameBase(figure, base)) return undefined;
  // 较5月末上升80亿美元，升幅为0.9%: the rate belongs to the level, so an amount of money waits for none.
  if (!isRate(figure) && figure.kind !== 'count' && isRateNext(frame)) return undefined;
  const targets = open.length === run.length || left.each === 'all' ? open : open.slice(-1);
  if (targets.length !== run.length && left.each !== 'all' && run.length > 1) return undefined;
  return complete(targets, frame, true);
}

const AIMED = new RegExp(anyOf('aims'), 'u');

function isOfLaterTime({ annotation: { text, periods }, clause, figure }: Frame, last: readonly Statement[]): boolean {
  const from = Math.max(clause.span[0], last.at(-1)?.end ?? 0);
  if (!AIMED.test(text.slice(from, figure.span[0]))) return false;
  const own = sliceBetween(periods, from, figure.span[0]).at(-1)?.period;
  return own !== undefined && own !== last.at(-1)?.period;
}

const PLANNED = new RegExp(`${anyOf('plannedSums')}$`, 'u');

function complete(targets: readonly Statement[], frame: Frame, spread: boolean): Relation {
  return {
    completed: targets.map((statement, place) => {
      const own = figureAt(frame.run, spread ? place : 0);
      return [
        statement,
        {
          ...statement,
          change: toChange(frame, own),
          changeQualifier: own.qualifier,
          end: Math.max(statement.end, own.span[1]),
          rules: { ...statement.rules, change: spread ? 'rate-of-level' : 'change-of-share' },
        },
      ] as const;
    }),
    added: [],
  };
}

/** 比行业平均, 较全省平均水平: what is compared with is not an earlier time. */
export const AVERAGE = new RegExp(`^[比较](?:行业|同行|同类|${WHOLE_PLACE}|[^，。；]{0,8}平均)`, 'u');
