import { DAY, END_OF_MONTH, UP_TO } from '../../../periods/periodForms.ts';
import type { PeriodMention } from '../../../periods/periodMention.ts';
import { endOf, printMonths } from '../../../periods/printPeriod.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Discourse } from '../../discourse.ts';
import type { Frame } from '../../frames/frame.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { isFinished, isFrom, isTimeOfFigure } from '../reportedPeriod.ts';
import { FLOW } from './isReported.ts';
import { findClosingDay, isOfMarket, startOf } from './closingDay.ts';

const REPORTING = new RegExp(`(?<![\\p{Script=Han}\\d])(?:截至)?${anyOf('reportingTimes')}|报告期[内末]`, 'u');
/** What is there at the end of a time, not what came in it. */
const STOCK = new RegExp(`${anyOf('stocks')}$`, 'u');
const DEED_OF_MONEY = new RegExp(`${anyOf('moneyDeeds')}$`, 'u');
/** 上年同期, 上月: the time of a figure beside the one that the text is about. */
const BESIDE = new RegExp(`^(?:${anyOf('timesBeside')}|${anyOf('earlierTimes')}${anyOf('toldBeside')})`, 'u');
const THEN = /^[届到]时/u;
/** 截至收盘, 当日: figures of the day that the article named last. */
const CLOSING = new RegExp(`${anyOf('closings')}(?!在)`, 'u');
/** An interest rate that a central bank sets on a day. */
const POLICY_RATE = new RegExp(anyOf('policyRates'), 'u');

/** Takes the time that the sentence names: the period of a report, a time before the figure, the close of a trading day. */
export const SENTENCE_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'reporting-period',
    example: {
      text: '杭州云谷智能股份有限公司2023年度业绩快报\n报告期内，公司新能源锻件实现收入9亿元。',
      gives: '2023',
    },
    find: ({ annotation: { text, headPeriod, periods }, sentence, figure }, { leadPeriod }) => {
      const own = REPORTING.exec(text.slice(sentence.span[0], figure.span[0]));
      // A report without a time in its headline is on the time of its first figure.
      const reported = headPeriod ?? (leadPeriod === null || DAY.test(leadPeriod) ? null : leadPeriod);
      if (own === null || reported === null) return undefined;
      // 报告期内，…，上年同期亏损6.42亿元；现金流量净额…: the year before is that of its own figure only.
      const isTold = sliceBetween(periods, sentence.span[0] + own.index, figure.span[0]).some(
        (period) =>
          period.role === 'time' &&
          !(isYearBefore(text, period) && /[，；]/u.test(text.slice(period.span[1], figure.span[0]))),
      );
      if (isTold) return undefined;
      return own[0].includes('末') ? (endOf(reported) ?? undefined) : reported;
    },
  },
  {
    name: 'since-finished',
    example: { text: '杭州云谷风电场2023年6月全部并网，带来租金收入860万元。', gives: '' },
    find: (frame) => {
      const { annotation, sentence, clause, figure } = frame;
      const named = findNamed(frame, sentence.span[0], figure.span[0]);
      // 计划明年6月投用，届时产能由3万吨提高到5万吨: then.
      if (THEN.test(annotation.text.slice(...clause.span))) return undefined;
      return named !== undefined && isFinished(annotation.text, named) ? null : undefined;
    },
  },
  {
    name: 'stock-of-end',
    example: {
      text: '截至2022年末，云谷银行各项贷款余额386亿元，全年新增30亿元；各项存款余额420亿元。',
      gives: '2022-12-31',
    },
    find: (frame) => {
      const { annotation, sentence, figure, noun, left } = frame;
      if (left.role !== 'level' || !STOCK.test(noun)) return undefined;
      const named = findNamed(frame, sentence.span[0], figure.span[0]);
      const isOther = named !== undefined && /[，；]/u.test(annotation.text.slice(named.span[1], figure.span[0]));
      if (named?.period == null || !isOther || DAY.test(named.period)) return undefined;
      const end = sliceBetween(annotation.periods, sentence.span[0], named.span[0]).findLast(
        ({ period, role }) => role === 'time' && period !== null && END_OF_MONTH.test(period),
      );
      return end?.period?.slice(0, 4) === named.period.slice(0, 4) ? end.period : undefined;
    },
  },
  {
    name: 'named',
    example: { text: '2023年上半年，全市出口额32亿元。', gives: '2023-H1' },
    find: (frame, discourse) => {
      const { annotation, sentence, figure, before } = frame;
      const named = findNamed(frame, sentence.span[0], figure.span[0]) ?? findBehind(frame, discourse);
      if (named?.period == null) return undefined;
      // 是2015年的1.8倍: the year of what it is compared with.
      const isBase = /^(?:全年|同期)?的$/u.test(annotation.text.slice(named.span[1], figure.span[0]));
      if (figure.unit === '倍' && isBase) return discourse.sentence.last.at(-1)?.period ?? undefined;
      const isPlan = PLANNED.test(annotation.text.slice(named.span[1], figure.span[0]));
      if (named.role === 'time' && /^\d{4}$/u.test(named.period) && !isPlan) {
        const end = endBefore(annotation, sentence.span[0], named.span[0], named.period);
        if (end !== undefined) return end.endsWith('-12') ? named.period : `${named.period}-01/${end}`;
      }
      // 3月底，银行授信6000万元: something that was done about then, not a balance on that day.
      const isAbout = /底$/u.test(annotation.text.slice(...named.span)) && DEED_OF_MONEY.test(frame.noun);
      const isStrict = /[截到至]止?至?$/u.test(annotation.text.slice(Math.max(0, named.span[0] - 2), named.span[0]));
      if (isAbout && !isStrict && END_OF_MONTH.test(named.period)) return named.period.slice(0, 7);
      // 截至2024年末，存货62亿元；现金流量净额41亿元: what came in up to that day.
      const isAfter = discourse.sentence.all.some(({ start }) => start >= named.span[0]);
      if (isStrict && isAfter && FLOW.test(frame.noun) && END_OF_MONTH.test(named.period))
        return printMonths(Number(named.period.slice(0, 4)), 1, Number(named.period.slice(5, 7)));
      return DAY.test(named.period) && /每[年月天日]/u.test(before) ? null : named.period;
    },
  },
  {
    name: 'closing-day',
    example: { text: '2024年3月5日，沪指震荡走高。截至收盘，沪指报3047.79点。', gives: '2024-03-05' },
    find: (frame, discourse) => {
      const { annotation, sentence, figure } = frame;
      const before = annotation.text.slice(sentence.span[0], figure.span[0]);
      if (!isOfMarket(frame) && !CLOSING.test(before)) return undefined;
      const end = findClosingDay(frame, discourse);
      // 年内累计跌幅已近五成, 本周累计下跌1.8%: up to the day, from where the time began.
      const since = end === undefined || !DAY.test(end) ? undefined : startOf(before, end);
      return since === undefined ? end : `${since}/${end}`;
    },
  },
  {
    name: 'decided-day',
    example: { text: '2024年12月5日，欧洲中央银行宣布将存款机制利率下调25个基点至3%。', gives: '2024-12-05' },
    find: ({ annotation: { periods }, sentence, figure, naming }) =>
      POLICY_RATE.test(naming?.indicator ?? '')
        ? (sliceBetween(periods, sentence.span[0], figure.span[0]).find(
            ({ role, period }) => role === 'time' && period !== null && DAY.test(period),
          )?.period ?? undefined)
        : undefined,
  },
]);

/** 截至3月15日…；今年计划播种…: what is planned is for the whole year. */
const PLANNED = new RegExp(`^[^，。；]{0,6}${anyOf('aims')}`, 'u');

/** 村民算账：“…, 集团公布上年度运营数据：…: what was said or made known on the day. */
const ANNOUNCED = new RegExp(`：“|${anyOf('madeKnown')}[^，。；]{2,16}：`, 'u');

/** 11月14日，村民一边翻晒，一边算账：“…: the day on which someone spoke is not that of what they said. */
function isOfSpeech(text: string, { span, period }: PeriodMention, to: number): boolean {
  return (
    period !== null &&
    DAY.test(period) &&
    ANNOUNCED.test(text.slice(span[1], to)) &&
    !/[底末]$/u.test(text.slice(...span))
  );
}

/** 由上年超支2136万元转为结余1780万元: the time at which something started is not that of what it became. */
function isLeft(text: string, { span }: PeriodMention, to: number): boolean {
  return /[由从]/u.test(text.charAt(span[0] - 1)) && /[转变增减升降提扩][为至到]/u.test(text.slice(span[1], to));
}

function isYearBefore(text: string, { span }: PeriodMention): boolean {
  return BESIDE.test(text.slice(span[0], span[1] + 2)) && /[，；（]而?$/u.test(text.slice(span[0] - 2, span[0]));
}

function findNamed({ annotation: { text, periods } }: Frame, from: number, to: number): PeriodMention | undefined {
  return sliceBetween(periods, from, to).findLast(
    (period) =>
      period.span[1] <= to &&
      (period.role === 'time' || period.role === 'goal') &&
      // 毛利率39.5%，上年同期为37.2%；净利润…: the year before is that of its own figure only.
      !(isYearBefore(text, period) && /[，；]/u.test(text.slice(period.span[1], to))) &&
      // 从一季度的9.69万亿元: the time right before a figure is its own.
      (!isFrom(text, period) || text.slice(period.span[1], to) === '的') &&
      !isOfSpeech(text, period, to) &&
      !isLeft(text, period, to) &&
      isTimeOfFigure(text, period),
  );
}

/** 出口2.6万亿元——海关总署发布的数据显示，2024年…: the time comes after it, in a clause without figures. */
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

/** 截至9月底，今年新增…: from the beginning of the year to that month. */
function endBefore({ text, periods }: Frame['annotation'], from: number, to: number, year: string): string | undefined {
  const end = sliceBetween(periods, from, to).findLast(
    ({ period, span }) =>
      period?.startsWith(year) === true &&
      DAY.test(period) &&
      UP_TO.test(text.slice(Math.max(0, span[0] - 3), span[0])),
  );
  return end?.period?.slice(0, 7);
}
