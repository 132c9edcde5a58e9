import { DAY, MONTH } from '../../periods/periodForms.ts';
import type { PeriodMention } from '../../periods/periodMention.ts';
import { anyOf, HAN_DIGITS } from '../words.ts';

/** 13日发布, 1月5日召开: the day of a report, never of its figures. */
const EVENT = new RegExp(`^[^，。；]{0,6}${anyOf('reportDeeds')}`, 'u');
/** 2月2日，记者从市文旅局获悉: the day on which the reporter was informed. */
const TOLD = new RegExp(`^，[^，。；\\d]{0,24}${anyOf('tellingDeeds')}`, 'u');
const DUE = new RegExp(`^${anyOf('dueWords')}`, 'u');
const FOUNDED_IN = new RegExp(`${anyOf('foundedVerbs')}于$`, 'u');
const FOUNDED = new RegExp(
  `^(?:\\d{1,2}月)?(?:正式)?${anyOf('foundedVerbs')}(?!额|量|率|项目|的?(?:[一-龥]{0,4}(?:企业|主体|公司)))`,
  'u',
);
const REACHED = new RegExp(`${anyOf('reachedUntil')}了?$`, 'u');

/** 6月全部并网，…; 铁路专用线直通码头后，…: when something was finished is not when it took effect. */
const FINISHED = new RegExp(
  `^(?:[^，。；\\d]{0,8}?(?:${anyOf('finishedVerbs')}){1,2}|[^，。；\\d]{2,14}(?:${anyOf('finishedVerbs')})[^，。；\\d]{0,4}后)(?=[，。；后])`,
  'u',
);
const MEETING = new RegExp(`^度?[^，。；]{0,16}${anyOf('meetingNames')}`, 'u');
const NUMBERED = new RegExp(`^度?第[${HAN_DIGITS}\\d]{1,2}${anyOf('issueUnits')}`, 'u');
const FINISHED_REACH = 26;

/** Finds the time that an article reports on: the one it names most, unless it names many. */
export function findReportedPeriod(text: string, periods: readonly PeriodMention[]): string | null {
  const counts = new Map<string, number>();
  for (const mention of periods)
    if (
      mention.role === 'time' &&
      mention.period !== null &&
      !DAY.test(mention.period) &&
      isTimeOfFigure(text, mention) &&
      !isFrom(text, mention) &&
      !/以来/u.test(text.slice(...mention.span))
    )
      counts.set(mention.period, (counts.get(mention.period) ?? 0) + 1);
  const total = counts.values().reduce((sum, count) => sum + count, 0);
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (best === undefined || (best[1] < 2 && total > 1)) return null;
  const isClear = best[1] * 2 >= total || (best[1] >= 3 && best[1] * 2 >= 3 * (second?.[1] ?? 0));
  return isClear ? best[0] : null;
}

/** Tells whether a time may be that of a figure: not that of a meeting, a title or the day of a report. */
export function isTimeOfFigure(text: string, { span, period }: PeriodMention): boolean {
  if (/《[^》]*$/u.test(text.slice(Math.max(0, span[0] - 30), span[0]))) return false;
  // 2024年一季度重点项目开工动员大会: the time of a meeting.
  if (MEETING.test(text.slice(span[1], span[1] + 24))) return false;
  // 发行2021年度第一期中期票据, 中标2025年第五批采购项目: part of a name.
  if (NUMBERED.test(text.slice(span[1], span[1] + 6))) return false;
  // 订单已经排到明年5月: how far something reaches.
  if (REACHED.test(text.slice(Math.max(0, span[0] - 3), span[0]))) return false;
  // 12月交货的原油期货: when something is due.
  if (DUE.test(text.slice(span[1], span[1] + 6))) return false;
  // 成立于2003年，注册资本6.5亿元: the founding of a firm is not the time of any of its figures.
  if (FOUNDED_IN.test(text.slice(Math.max(0, span[0] - 6), span[0])) || FOUNDED.test(text.slice(span[1], span[1] + 8)))
    return false;
  const after = text.slice(span[1], span[1] + 30);
  if (period !== null && DAY.test(period) && TOLD.test(after) && !/[底末]$/u.test(text.slice(...span))) return false;
  const isShort = period !== null && (DAY.test(period) || MONTH.test(period));
  return !isShort || !EVENT.test(text.slice(span[1], span[1] + 12)) || /[底末]$/u.test(text.slice(...span));
}

/** 由上年的22.4调整为21.9: the time at which something started is not the time of the figure. */
export function isFrom(text: string, { span }: PeriodMention): boolean {
  return (
    /[由从]$/u.test(text.slice(span[0] - 1, span[0])) &&
    /^(?:的|下降|上升|增长|下跌|上涨|持平|末的|底的)/u.test(text.slice(span[1], span[1] + 2))
  );
}

/** Tells whether a time is when a project was finished, which is said before the figures begin. */
export function isFinished(text: string, { span }: PeriodMention): boolean {
  return FINISHED.test(text.slice(span[1], span[1] + FINISHED_REACH));
}
