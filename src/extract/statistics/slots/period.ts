import type { PeriodMention } from '../../periods/periodMention.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import type { Rule } from '../rule.ts';
import { DOWN, FLAT, FLOWS, UP } from '../statisticWords.ts';
import { anyOf } from '../words.ts';
import { isFrom, isTimeOfFigure } from './reportedPeriod.ts';
import { shiftBack } from './shiftBack.ts';

const STANDING = new RegExp(anyOf('standingWords'), 'u');
/** What holds whenever it is told: plans of a project, what is there now. */
const TIMELESS = new RegExp(anyOf('timelessWords'), 'u');
/** What is added up over the time named before: 累计完成投资. */
const ADDED_UP = new RegExp(`^[^，]{0,12}累计${anyOf('addedVerbs')}`, 'u');
/** 三年前只有52条，眼下是78条: what is now is no more of the time before. */
const NOW = /^[^，]{0,4}(?:眼下|如今|现在|目前|至今)/u;
/** 已累计注册企业: counted from the beginning, whatever time the clause before named. */
const SINCE_FOUNDED = /^(?:已经?|至今)累计/u;
/** 截至收盘, 当日: figures of the day that the article named last. */
const CLOSING = new RegExp(anyOf('closings'), 'u');
/** What a project will take and bring: 占地, 新增产值, 带动就业. */
const PLANNED_FACT = new RegExp(anyOf('planFacts'), 'u');
const ACHIEVED = new RegExp(anyOf('achievedDeeds'), 'u');
/** An article that names a year so often looks back on it. */
const REVIEWED = 3;
/** A plan of the year, told beside what part of it is done. */
const YEARLY_PLAN = new RegExp(`^占(?:年初|全年|年度|计划)*${anyOf('plannedSums')}$`, 'u');
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** 出口市场遍及100多个国家: how far something reaches, at no time. */
const REACHES = new RegExp(`${anyOf('reachVerbs')}[^，。；]{0,16}$`, 'u');
const GREW = /增长|上涨|下降|回落|下跌|上升|增速|[增涨降跌]幅/u;

/** The period of a figure, in order of the rules; `null` means that it is known to have none. */
export const PERIOD_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'listed-time',
    example: { text: '2023年，全市二、三季度出口额分别增长3.1%和4.2%。', gives: '2023-Q2' },
    find: ({ itemPeriod }) => itemPeriod ?? undefined,
  },
  {
    name: 'year-before',
    example: { text: '2023年上半年，全市出口额32亿元，上年同期为28亿元。', gives: '2022-H1' },
    find: ({ before }, { sentence, paragraph }) => {
      const last = sentence.last.at(-1)?.period ?? sentence.period ?? paragraph.period;
      return /^(?:而|，)?[上去]年同[期月]/u.test(before) && last != null ? addYears(last, -1) : undefined;
    },
  },
  {
    name: 'span-of-growth',
    example: {
      text: '杭州市地区生产总值由2018年的1.4万亿元增加到2023年的1.9万亿元，按可比价格计算，年均增长6.1%。',
      gives: '2018/2023',
    },
    find: ({ naming }, { sentence: { all } }) => {
      if (!/年均增速$/u.test(naming?.indicator ?? '')) return undefined;
      const years = all.flatMap(({ period }) =>
        period === null ? [] : [period.slice(0, 4), period.slice(-10).slice(0, 4)],
      );
      const [from, to] = [years.toSorted()[0], years.toSorted().at(-1)];
      return from === undefined || to === undefined || from === to || !/^\d{4}$/u.test(to)
        ? undefined
        : `${from}/${to}`;
    },
  },
  {
    name: 'from-time',
    example: { text: '2023年，杭州市偿债支出占财政收入的比重由2015年的6.8%升至14.2%。', gives: '2015' },
    find: ({ annotation: { text, periods }, from, figure, before, next, clause }, { sentence, paragraph }) => {
      const start = /(?:由|从)[^，。；由从]{0,24}$/u.exec(before);
      const isMoved =
        next !== undefined && next.span[0] < clause.span[1] && MOVED_TO.test(text.slice(figure.span[1], next.span[0]));
      if (start === null || !isMoved) return undefined;
      const at = from + start.index;
      const own = sliceBetween(periods, at, figure.span[0]).at(-1)?.period;
      if (own !== undefined) return own;
      const now = sentence.last.at(-1)?.period ?? sentence.period ?? paragraph.period;
      return now === null ? null : (shiftBack(now, start[0]) ?? null);
    },
  },
  {
    name: 'to-time',
    example: {
      text: '2023年3至5月，全市失业率由上月的3.0%微降至2.9%。就业不足率由1.1%下降至1.0%。',
      gives: '2023-03/2023-05',
    },
    find: ({ before, figure }, { sentence, paragraph }) => {
      if (sentence.last.at(-1)?.rules.period !== 'from-time' || figure.unit !== '%' || !MOVED.test(before))
        return undefined;
      const now = sentence.period ?? paragraph.period;
      return now === null || DAY.test(now) ? undefined : now;
    },
  },
  {
    name: 'since-end',
    example: { text: '截至2023年11月末，杭州市存款余额3万亿元，较10月末增加70亿元，增幅为2.3%。', gives: '2023-11' },
    find: ({ left, figure }, { sentence: { last } }) => {
      const end = last.at(-1)?.period;
      const isMonth = /^[比较](?:上月|\d{1,2}月)[末底]$/u.test(left.basis ?? '');
      return isMonth && left.role === 'change' && figure.kind === 'measure' && end != null && DAY.test(end)
        ? end.slice(0, 7)
        : undefined;
    },
  },
  {
    name: 'year-of-plan',
    example: { text: '2023年1—9月，杭州市财政收入32亿元，占年初预算数40亿元的80%。', gives: '2023' },
    find: ({ before }, { sentence: { last } }) =>
      YEARLY_PLAN.test(before) ? (last.at(-1)?.period?.slice(0, 4) ?? undefined) : undefined,
  },
  {
    name: 'of-last',
    example: { text: '2023年，杭州市出口额增长5%，增速加快1个百分点。', gives: '2023' },
    find: (frame, { sentence: { last, all } }) => {
      const {
        annotation: { periods },
        figure,
        noun,
      } = frame;
      // 占年初预算数40亿元的80%: the share is of the time of what was reached, not of the plan's.
      const isPlan = last.at(-1)?.rules.period === 'year-of-plan';
      const previous = (isPlan ? all.at(-2) : undefined) ?? last.at(-1) ?? all.at(-1);
      if (
        previous === undefined ||
        NOW.test(frame.before) ||
        (noun !== '' && !/^[日月年周人户亩]均$/u.test(noun) && frame.left.rateWord === null)
      )
        return undefined;
      const isTold = sliceBetween(periods, previous.end, figure.span[0]).some(
        ({ role }) => role === 'time' || role === 'goal',
      );
      return isTold || previous.rules.period === 'from-time' ? undefined : previous.period;
    },
  },
  {
    name: 'event',
    example: {
      text: '2月19日，云州市2024年一季度重大项目集中开工活动举行。\n此次集中开工项目125个，总投资738亿元。',
      gives: '2024-Q1',
    },
    find: ({ before, annotation: { referents, periods }, figure, left }, { sentence, paragraph, said }) => {
      const last = sentence.all.at(-1) ?? said.findLast(({ start }) => start >= paragraph.start);
      if (left.role === 'level' && last?.rules.period === 'event' && /^(?:count|measure)$/u.test(figure.kind))
        return last.period ?? undefined;
      if (!THIS_EVENT.test(before)) return undefined;
      const event = sliceBetween(referents, 0, figure.span[0]).findLast(
        ({ entity, surface }) => entity === 'project' && EVENT.test(surface),
      );
      return event === undefined ? undefined : (sliceBetween(periods, ...event.span)[0]?.period ?? undefined);
    },
  },
  {
    name: 'timeless',
    example: { text: '2023年5月，杭州云谷产业园项目开工，总投资12亿元。', gives: '' },
    find: ({ annotation: { periods }, before, clause, figure }) =>
      TIMELESS.test(before) &&
      !sliceBetween(periods, clause.span[0], figure.span[0]).some(({ role }) => role !== 'basis')
        ? null
        : undefined,
  },
  {
    name: 'beside-plan',
    example: {
      text: '2023年5月，杭州云谷产业园项目开工，总投资12亿元，占地45亩，新增产值4亿元。',
      gives: '',
    },
    find: ({ annotation: { periods }, figure, noun, left, counted }, { sentence: { all } }) => {
      const last = all.at(-1);
      return last !== undefined &&
        last.subject.type !== 'region' &&
        /^(?:timeless|beside-plan)$/u.test(last.rules.period) &&
        left.role === 'level' &&
        PLANNED_FACT.test(noun + counted) &&
        !sliceBetween(periods, last.end, figure.span[0]).some(({ role }) => role !== 'basis')
        ? null
        : undefined;
    },
  },
  {
    name: 'standing-since',
    example: { text: '2023年以来，杭州云谷产业园逐渐成形，已经累计注册企业200家。', gives: '' },
    find: ({ figure, before, annotation: { periods }, clause }) =>
      figure.kind === 'count' &&
      SINCE_FOUNDED.test(before) &&
      sliceBetween(periods, clause.span[0], figure.span[0]).length === 0
        ? null
        : undefined,
  },
  {
    name: 'reporting-period',
    example: {
      text: '杭州云谷智能股份有限公司2023年度业绩快报\n报告期内，公司新能源锻件实现收入9亿元。',
      gives: '2023',
    },
    find: ({ annotation: { text, headPeriod }, sentence, figure }) => {
      const own = REPORTING.exec(text.slice(sentence.span[0], figure.span[0]))?.[0];
      if (own === undefined || headPeriod === null) return undefined;
      return /末/u.test(own) ? endOf(headPeriod) : headPeriod;
    },
  },
  {
    name: 'named',
    example: { text: '2023年上半年，全市出口额32亿元。', gives: '2023-H1' },
    find: (frame, discourse) => {
      const { annotation, sentence, figure, before } = frame;
      const named = findNamed(frame, sentence.span[0], figure.span[0]) ?? findBehind(frame, discourse);
      if (named?.period == null) return undefined;
      if (named.role === 'time' && /^\d{4}$/u.test(named.period)) {
        const end = endBefore(annotation, sentence.span[0], named.span[0], named.period);
        if (end !== undefined) return `${named.period}-01/${end}`;
      }
      // 3月底，银行授信6000万元: something that was done about then, not what stood there on the day.
      const isAbout = /底$/u.test(annotation.text.slice(...named.span)) && DEED_OF_MONEY.test(frame.noun);
      const isStrict = /[截到至]止?至?$/u.test(annotation.text.slice(Math.max(0, named.span[0] - 2), named.span[0]));
      if (isAbout && !isStrict && END_OF_MONTH.test(named.period)) return named.period.slice(0, 7);
      return DAY.test(named.period) && /每[年月天日]/u.test(before) ? null : named.period;
    },
  },
  {
    name: 'closing-day',
    example: { text: '2024年3月5日，沪指震荡走高。截至收盘，沪指报3047.79点。', gives: '2024-03-05' },
    find: ({ annotation, sentence, figure }, { paragraph }) =>
      CLOSING.test(annotation.text.slice(sentence.span[0], figure.span[0]))
        ? (sliceBetween(annotation.periods, 0, figure.span[0]).findLast(
            ({ period, role }) => period !== null && role !== 'basis' && DAY.test(period),
          )?.period ??
          paragraph.period ??
          undefined)
        : undefined,
  },
  {
    name: 'beside-timeless',
    example: { text: '全市现有市场123处，摊位6万个。', gives: '' },
    find: ({ figure }, { sentence: { all, last } }) =>
      all.length > 0 && last.at(-1)?.period === null && figure.kind === 'count' ? null : undefined,
  },
  {
    name: 'standing',
    example: { text: '2023年，公司出口额3亿元。已服务企业120家。', gives: '' },
    find: (frame) =>
      STANDING.test(frame.before) && !(ADDED_UP.test(frame.before) && isReported(frame)) ? null : undefined,
  },
  {
    name: 'stock',
    example: {
      text: '截至2022年末，云谷银行资产总额386亿元。全年实现净利润2亿元。不良贷款率1.74%，较年初下降0.29个百分点。',
      gives: '2022-12-31',
    },
    find: ({ noun, left, annotation: { periods }, sentence, figure }, { said }) => {
      if (left.role !== 'level' || !STOCK.test(noun)) return undefined;
      if (sliceBetween(periods, sentence.span[0], figure.span[0]).some(({ role }) => role === 'time')) return undefined;
      return said.findLast(({ period }) => period !== null && END_OF_MONTH.test(period))?.period ?? undefined;
    },
  },
  {
    name: 'paragraph',
    example: { text: '2023年，全市出口额32亿元。进口额15亿元。', gives: '2023' },
    find: (frame, { paragraph, main }) =>
      // 截至6月末，总资产48亿元。现金流量净额…: what came in over the time is not of its last day.
      paragraph.period !== null &&
      !(END_OF_MONTH.test(paragraph.period) && FLOW.test(frame.noun)) &&
      (isReported(frame) || main?.period === paragraph.period)
        ? paragraph.period
        : undefined,
  },
  {
    name: 'article',
    example: { text: '2023年，全市外贸平稳。2023年，全市出口额32亿元。\n全市进口额15亿元。', gives: '2023' },
    find: (frame, { annotation, leadPeriod }) => {
      const { headPeriod, reportedPeriod } = annotation;
      // The day of an event says nothing of what is told next; that of a bulletin is the only one it names.
      const lead = leadPeriod !== null && (!DAY.test(leadPeriod) || isOnly(leadPeriod, annotation)) ? leadPeriod : null;
      return isReported(frame) ? (lead ?? headPeriod ?? reportedPeriod ?? undefined) : undefined;
    },
  },
  {
    name: 'review',
    example: {
      text: '2024年，云州市推进改革。2024年，全市新设窗口。2024年，全市改进服务。\n启动联络机制，解决经营难题305个。',
      gives: '2024',
    },
    find: ({ before, figure, left, annotation: { reportedPeriod, periods } }) =>
      reportedPeriod !== null &&
      /^\d{4}$/u.test(reportedPeriod) &&
      figure.kind !== 'time' &&
      left.role !== 'share' &&
      ACHIEVED.test(before) &&
      periods.filter(({ period }) => period === reportedPeriod).length >= REVIEWED
        ? reportedPeriod
        : undefined,
  },
  {
    name: 'beside-reported',
    example: {
      text: '发布机构：杭州市统计局\n一季度全市经济平稳\n2023年一季度，全市地区生产总值187亿元，增长6%。\n规模以上工业增加值增长9%。有26个行业实现增长。',
      gives: '2023-Q1',
    },
    find: ({ before, figure, left }, { sentence, paragraph, said, annotation: { signer } }) => {
      if (signer === null) return undefined;
      if (figure.kind === 'time' || left.role === 'change' || STANDING.test(before)) return undefined;
      const last = sentence.all.at(-1) ?? said.findLast(({ start }) => start >= paragraph.start);
      return last !== undefined && REPORTED.test(last.rules.period) ? (last.period ?? undefined) : undefined;
    },
  },
  { name: 'untold', example: { text: '全市有景区12处。', gives: '' }, find: () => null },
]);

function findNamed({ annotation: { text, periods } }: Frame, from: number, to: number): PeriodMention | undefined {
  return sliceBetween(periods, from, to).findLast(
    (period) =>
      period.span[1] <= to &&
      (period.role === 'time' || period.role === 'goal') &&
      // 从一季度的9.69万亿元: the time right before a figure is its own.
      (!isFrom(text, period) || text.slice(period.span[1], to) === '的') &&
      isTimeOfFigure(text, period),
  );
}

/** 此次集中开工项目125个: counted for the event that was just named. */
const THIS_EVENT = new RegExp(`(?:此次|本次|这次)[^，。；]{0,4}${anyOf('events')}`, 'u');
const EVENT = new RegExp(`${anyOf('events')}$`, 'u');
/** What is there at the end of a time, not what came in it. */
const STOCK = new RegExp(`${anyOf('stocks')}$`, 'u');
const DEED_OF_MONEY = new RegExp(`${anyOf('moneyDeeds')}$`, 'u');
const REPORTED = /^(?:article|paragraph|of-last|beside-reported)$/u;
const FLOW = new RegExp(`${anyOf('flowMeasures')}$`, 'u');
const END_OF_MONTH = /^\d{4}-(?:0[13578]-31|1[02]-31|0[469]-30|11-30|02-2[89])$/u;
const LONGEST_COMPARISON = 30;
const COMPARISON = new RegExp(
  `^[，、（]?(?:(?:同比|环比|按年|按季|[比较与][^，。；]{1,12}?)(?:基本|大致|大体)?(?:${UP}|${DOWN}|${FLAT})|(?:${UP}|${DOWN})了?(?:约|近)?[\\d.]+(?:%|个))`,
  'u',
);
const REPORTING = /^(?:本)?报告期(?:内|末)?|(?<=[，、])本?报告期(?:内|末)|截至(?:本)?报告期末|本报告期末?/u;
const MOVED = /^(?:[^，。；]{0,6})(?:至|到|为)$/u;
const MOVED_TO = /(?:至|到|为|成)(?:了)?(?:[^，。；]{1,10}的)?(?:约|近|超|同比|环比|增长|下降|上涨|下跌)*$/u;

/** 截至9月底，今年新增…: from the beginning of the year to that month. */
function endBefore({ text, periods }: Frame['annotation'], from: number, to: number, year: string): string | undefined {
  const end = sliceBetween(periods, from, to).findLast(
    ({ period, span }) =>
      period?.startsWith(year) === true &&
      DAY.test(period) &&
      /截[至止]到?$/u.test(text.slice(Math.max(0, span[0] - 3), span[0])),
  );
  return end?.period?.slice(0, 7);
}

/** 出口2.6万亿元——海关总署发布的数据显示，2024年…: the time comes behind, in a clause without figures. */
function findBehind({ annotation, sentence, from }: Frame, { paragraph }: Discourse): PeriodMention | undefined {
  if (paragraph.period !== null) return undefined;
  const { text, periods } = annotation;
  const clause = sentence.clauses.find(
    ({ span, runs }) =>
      span[0] > from && runs.length === 0 && /(?:数据|统计)[^，。]{0,6}$|获悉$/u.test(text.slice(...span)),
  );
  return clause === undefined
    ? undefined
    : sliceBetween(periods, clause.span[0], sentence.span[1]).find(
        (period) => period.role === 'time' && isTimeOfFigure(text, period),
      );
}

/** What statistics offices report for a place and a time: trade, output, prices, revenue. */
function isReported(frame: Frame): boolean {
  const { figure, left, noun, before } = frame;
  if (figure.kind === 'time' || (figure.kind === 'count' && REACHES.test(before))) return false;
  return (
    left.role === 'share' ||
    isCompared(frame) ||
    ((figure.unit ?? '').includes('/') && !before.startsWith('按')) ||
    (left.role === 'change' && figure.unit === '%' && (before === '' || GREW.test(before))) ||
    (!/^年(?!度)/u.test(noun) && FLOWS.some((word) => noun.includes(word)))
  );
}

/** 拨备覆盖率188.6%，上升21.4个百分点: what has grown since another time was counted at a time. */
function isCompared({ end, annotation: { text }, left }: Frame): boolean {
  return left.role === 'level' && COMPARISON.test(text.slice(end, end + LONGEST_COMPARISON));
}

/** Tells whether an article names no other time for its figures. */
function isOnly(day: string, { periods }: Frame['annotation']): boolean {
  return periods.every(({ role, period }) => role === 'basis' || period === null || period === day);
}

/** The last day of a time that is a year, a half, a quarter or a month. */
function endOf(period: string): string | undefined {
  const [, year = '', half, quarter, month] = /^(\d{4})(?:-H([12])|-Q([1-4])|-(\d{2}))?$/u.exec(period) ?? [];
  if (year === '') return undefined;
  const last = Number(
    month ?? (half === undefined ? (quarter === undefined ? 12 : Number(quarter) * 3) : Number(half) * 6),
  );
  return `${year}-${String(last).padStart(2, '0')}-${new Date(Date.UTC(Number(year), last, 0)).getUTCDate()}`;
}

/** Gives the same time of another year. */
export function addYears(period: string, by: number): string {
  return period.replace(/\d{4}/gu, (year) => String(Number(year) + by));
}
