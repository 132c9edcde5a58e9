import { sliceBetween } from '../annotate/sliceBetween.ts';
import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import { nameBeforeBracket } from '../frames/nameBeforeBracket.ts';
import { isPoints, isRate, isSameBase } from '../naming/figureKinds.ts';
import type { Statement } from '../statement.ts';
import { anyOf } from '../words.ts';
import { complete } from './complete.ts';
import { isAverage } from './isAverage.ts';
import { isBareChange } from './isBareChange.ts';
import { isRateNext } from './isRateNext.ts';
import type { Relation } from './relation.ts';

/** Gives the growth rates to the levels of the last run if none of them has one yet. */
export function completeLevels(frame: Frame, { sentence }: Discourse): Relation | undefined {
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
  // 周期长达210天，比行业平均多45天: a difference, not growth.
  if (!isRate(figure) && isAverage(left.basis)) return undefined;
  // 2023年收入215亿元；2024年预期目标增长5%: the growth that is planned for another time.
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
  // 每公斤30.7元，同比提高1.2元: the price of one unit, and by how much it rose.
  const isOfOne = base?.unit?.startsWith(`${figure.unit ?? ''}/`) === true;
  // 分别比上年增加12万亩、5.3亿斤: each in the unit of its level.
  const isPaired = isSpread && run.every((own, place) => isSameBase(own, open[place]?.figure ?? null));
  if (!isRate(figure) && !isOfOne && !isPaired && !isSameBase(figure, base)) return undefined;
  // 较5月末上升80亿美元，升幅为0.9%: the rate belongs to the level, so an amount of money does not wait for one.
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
