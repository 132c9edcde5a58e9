import { anyOf } from '../words.ts';
import { DAY, UP_TO } from '../../periods/periodForms.ts';
import type { PeriodMention } from '../../periods/periodMention.ts';
import type { Annotation } from '../annotate/annotation.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import { isFinished, isFrom, isTimeOfFigure } from './reportedPeriod.ts';

const AHEAD = new RegExp(`^，?${anyOf('aheadWords')}`, 'u');
const PLAN = new RegExp(`^[^，。；\\d]{0,6}${anyOf('plannedSums')}`, 'u');
const STEPS = new RegExp(`^${anyOf('timeSteps')}`, 'u');

/**
 * Finds the time that a sentence leaves to its paragraph: the last one it names of those that its figures have
 * (`stated`), else the last one; a single day is that of an event. `goesOn`: the
 * paragraph already has a time that is no day.
 */
export function carryPeriod(
  { text, periods }: Annotation,
  [from, to]: readonly [number, number],
  stated: readonly (string | null)[],
  goesOn: boolean,
): string | null {
  const times = sliceBetween(periods, from, to).filter(
    (period) =>
      (period.role === 'time' || period.role === 'goal') &&
      // 完成全年销售目标的93%: the time of the plan.
      !PLAN.test(text.slice(period.span[1], period.span[1] + 10)) &&
      !isFrom(text, period) &&
      !isBeside(text, period) &&
      isTimeOfFigure(text, period),
  );
  // 一季度投资增长2.1%，扭转了去年全年下降的局面。: the year before has no figure.
  const named = times.findLast(({ period }) => stated.includes(period)) ?? times.at(-1);
  if (named?.period == null || named.role !== 'time') return null;
  // 首台机组计划2027年投产。: when a project is finished.
  if (isFinished(text, named)) return null;
  // 分季度看，一季度…，二季度…: the quarters are parts of the time that the paragraph continues with.
  if (STEPS.test(text.slice(from, from + 4))) return null;
  // 上半年…。其中，二季度增长4.9%。工业…; 9月当月进出口390亿元。: what is said of a part of the time is said in passing.
  if (
    goesOn &&
    (PART.test(text.slice(from, from + 4)) ||
      IN_PASSING.test(text.slice(Math.max(0, named.span[0] - 2), named.span[1] + 2)))
  )
    return null;
  if (AHEAD.test(text.slice(named.span[1], named.span[1] + 4))) return null;
  if (/^(?:平均|累计)/u.test(text.slice(named.span[1], named.span[1] + 2))) return null;
  // 截至5月20日: the state on that day.
  const isStand = UP_TO.test(text.slice(Math.max(0, named.span[0] - 3), named.span[0]));
  return !DAY.test(named.period) || isStand || /[底末]$/u.test(text.slice(...named.span)) ? named.period : null;
}

const PART = /^[\s\u3000]*其中/u;
const IN_PASSING = new RegExp(`[月度]${anyOf('singleTimes')}`, 'u');
const EARLIER = new RegExp(`^${anyOf('earlierTimes')}$`, 'u');
const IS_TOLD = new RegExp(`^${anyOf('toldBeside')}`, 'u');

/** 价格上涨0.1%，上月为下降0.1%。: an earlier time has only the figure beside the one that the text is about. */
function isBeside(text: string, { span }: PeriodMention): boolean {
  return (
    EARLIER.test(text.slice(...span)) &&
    /[，；（]/u.test(text.charAt(span[0] - 1)) &&
    IS_TOLD.test(text.slice(span[1], span[1] + 4))
  );
}
