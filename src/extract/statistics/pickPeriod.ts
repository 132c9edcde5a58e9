import type { SubjectFact } from '../../model/pageFacts.ts';
import type { PeriodMention } from '../periods/periodMention.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentences.ts';
import { tidy } from './nameIndicator.ts';
import { FLOWS } from './statisticWords.ts';
import { sliceBetween } from './sliceBetween.ts';

/** What the time of a figure depends on in its article. */
interface TimedArticle {
  readonly text: string;
  readonly periods: readonly PeriodMention[];
  readonly reportedPeriod: string | null;
  readonly isReview: boolean;
}

/** 13日发布, 1月5日召开: the day of a report, never of its figures. */
const EVENT =
  /^[^，。；]{0,6}(?:发布|公布|表示|介绍|召开|举行|印发|电|讯|报道|开幕|摄|获悉|消息|通报|披露|出台|实施|生效|上线|投产|揭牌|成立|启动|开工)/u;
const STANDING = /累计|已|目前|总投资|注册|共有|现有|拥有|总数|每年|每月|每天|每日|每小时/u;
/** What is added up over the time named before: 累计完成投资. */
const ADDED_UP = /^[^，]{0,12}累计(?:完成|实现|发送|发放|上缴|达)/u;
const ACHIEVED = /解决|办结|办理|完成|落实|撮合|交易额|销售额|成交额|吸引|接待|帮扶|化解|盘活/u;
/** An article that names a year so often looks back on it. */
const REVIEWED = 3;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MONTH = /^\d{4}-\d{2}$/u;

/** The figure whose time is asked for. */
export interface TimedFigure {
  /** Where the words before it begin. */
  readonly from: number;
  readonly figure: QuantityMention;
  readonly subject: SubjectFact | null;
  readonly head: string;
  /** The words of its own clause alone. */
  readonly bare: string;
  readonly role: 'level' | 'change' | 'share';
}

/**
 * Picks the time of a figure: the last one named before it in its sentence, else the one its paragraph goes on from, else the
 * one its article reports on. What stands (已累计, 总投资, 目前) takes no time from another sentence, and counts, companies and
 * projects take none from another paragraph.
 */
export function pickPeriod(article: TimedArticle, sentence: Sentence, asked: TimedFigure, scope: Scope): string | null {
  const { text } = article;
  const to = asked.figure.span[0];
  const said = text.slice(asked.from, to);
  // 净利润3亿元，上年同期亏损2亿元: the same time a year before.
  const before = scope.last.at(-1)?.period ?? scope.period;
  if (/^(?:而|，)?[上去]年同[期月]/u.test(text.slice(asked.from, to)) && before != null)
    return before.replace(/\d{4}/gu, (year) => String(Number(year) - 1));
  const named = findNamed(article, sentence.span[0], to) ?? findBehind(article, sentence, to, scope);
  if (named?.period != null) {
    if (/以来/u.test(text.slice(...named.span)) && STANDING.test(said)) return null;
    return DAY.test(named.period) && /每[年月天日]/u.test(said) ? null : named.period;
  }
  if (CLOSING.test(text.slice(sentence.span[0], to))) return findDay(article, to) ?? scope.period;
  // 装机600万千瓦，占全国的16%: a share holds when its part does.
  const last = scope.last.at(-1);
  if (asked.role === 'share' && tidy(asked.bare) === '' && last !== undefined) return last.period;
  // 现有市场123处，摊位6万个: what stands beside what has no time has none.
  if (scope.sentence.length > 0 && last?.period === null && asked.figure.kind === 'count') return null;
  if (STANDING.test(said) && !(ADDED_UP.test(said) && scope.period !== null && isReported(asked, said))) return null;
  return scope.period ?? (isReported(asked, said) || isAchieved(asked, said, article) ? article.reportedPeriod : null);
}

/** Leaves the last time of a sentence to its paragraph; a single day is that of an event. */
export function carryPeriod(article: TimedArticle, sentence: Sentence, scope: Scope): void {
  const named = findNamed(article, sentence.span[0], sentence.span[1]);
  if (named?.period == null || named.role !== 'time') return;
  const { text } = article;
  // 分季度看，一季度…，二季度…: the quarters are parts of the time that the paragraph goes on with.
  if (
    /^(?:分季度|分季|分月|逐季|逐月|按季|从季度|从月度|从环比|环比)/u.test(
      text.slice(sentence.span[0], sentence.span[0] + 4),
    )
  )
    return;
  // 1—5月平均, 截至目前: an average is an aside, a day is an event, but the end of a month is when stocks are counted.
  if (/^，?(?:将|还将|预计|计划|力争|有望)/u.test(text.slice(named.span[1], named.span[1] + 4))) return;
  if (/^(?:平均|累计)/u.test(text.slice(named.span[1], named.span[1] + 2))) return;
  if (!DAY.test(named.period) || /[底末]$/u.test(text.slice(...named.span))) scope.period = named.period;
}

/** Finds the time that an article reports on: the one it names most, unless it names many. */
export function findReportedPeriod(text: string, periods: readonly PeriodMention[]): string | null {
  const counts = new Map<string, number>();
  for (const mention of periods)
    if (
      mention.role === 'time' &&
      mention.period !== null &&
      !DAY.test(mention.period) &&
      isTimeOfFigure(text, mention) &&
      !/以来/u.test(text.slice(...mention.span))
    )
      counts.set(mention.period, (counts.get(mention.period) ?? 0) + 1);
  const total = counts.values().reduce((sum, count) => sum + count, 0);
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (best === undefined || (best[1] < 2 && total > 1)) return null;
  const isClear = best[1] * 2 >= total || (best[1] >= 3 && best[1] * 2 >= 3 * (second?.[1] ?? 0));
  return isClear ? best[0] : null;
}

/** Tells whether an article looks back on one year: the one it reports on, named often. */
export function isYearReview(reported: string | null, periods: readonly PeriodMention[]): boolean {
  if (reported === null || !/^\d{4}$/u.test(reported)) return false;
  return periods.filter(({ period }) => period === reported).length >= REVIEWED;
}

/** 截至收盘, 当日: figures of the day that the article named last. */
const CLOSING = /收盘|收报|收涨|收跌|当[日天]|全天/u;

function findDay({ periods }: TimedArticle, to: number): string | undefined {
  return (
    sliceBetween(periods, 0, to).findLast(({ period }) => period !== null && DAY.test(period))?.period ?? undefined
  );
}

function findNamed({ text, periods }: TimedArticle, from: number, to: number): PeriodMention | undefined {
  return sliceBetween(periods, from, to).findLast(
    (period) =>
      period.span[1] <= to && (period.role === 'time' || period.role === 'goal') && isTimeOfFigure(text, period),
  );
}

/** 出口2.6万亿元——海关总署发布的数据显示，2024年…: the time comes behind, in a clause without figures. */
function findBehind(
  { text, periods }: TimedArticle,
  sentence: Sentence,
  from: number,
  scope: Scope,
): PeriodMention | undefined {
  if (scope.period !== null) return undefined;
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

/** Verbs of series; what an invention does (缩短80%) has no time. */
const GREW = /增长|上涨|下降|回落|下跌|上升|增速|[增涨降跌]幅/u;

/** What statistics offices report for a place and a time: trade, output, prices, revenue. */
function isReported({ figure, subject, head, role }: TimedFigure, said: string): boolean {
  if (figure.kind === 'time' || (subject !== null && subject.type !== 'region' && subject.type !== 'organization'))
    return false;
  const noun = tidy(head);
  return (
    role === 'share' ||
    (role === 'change' && figure.unit === '%' && GREW.test(said)) ||
    (!noun.startsWith('年') && FLOWS.some((word) => noun.includes(word)))
  );
}

/** In a review of one year (解决难题300个, 交易额5亿元) what was done was done in that year, whoever did it. */
function isAchieved({ figure, role }: TimedFigure, said: string, { isReview }: TimedArticle): boolean {
  return isReview && figure.kind !== 'time' && role !== 'share' && ACHIEVED.test(said);
}

function isTimeOfFigure(text: string, { span, period }: PeriodMention): boolean {
  if (/《[^》]*$/u.test(text.slice(Math.max(0, span[0] - 30), span[0]))) return false;
  // 2024年一季度重点项目开工动员大会: the time of a meeting.
  if (/^度?[^，。；]{0,16}(?:大会|会议|动员|发布会|行动方案|工作报告)/u.test(text.slice(span[1], span[1] + 24)))
    return false;
  const isShort = period !== null && (DAY.test(period) || MONTH.test(period));
  return !isShort || !EVENT.test(text.slice(span[1], span[1] + 12)) || /[底末]$/u.test(text.slice(...span));
}
