import { sliceBetween } from '../annotate/sliceBetween.ts';
import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import { isSameBase } from '../naming/figureKinds.ts';
import { shiftBack } from '../slots/shiftBack.ts';
import { anyOf } from '../words.ts';
import type { Relation } from './relation.ts';

const COMPARED = new RegExp(`^${anyOf('comparisonLeads')}*${anyOf('comparingVerbs')}([^，。；、]{1,12}?)的$`, 'u');

const GROWN_FROM = /^，?[较比]([^，。；、]{1,12}?)的$/u;

/** 涨幅为1.5%，低于前一个季度的1.8%: the same measure of an earlier time; what was expected nobody measured. */
export function compareTimes(
  { annotation: { text, periods }, from, figure, run }: Frame,
  { sentence: { last } }: Discourse,
): Relation | undefined {
  const [first] = last;
  const words = text.slice(from, figure.core[0]);
  // 净值35万亿元，较6月底的34万亿元增长2%: the level that it grew from.
  const isLevel = first?.figure != null && first.change === null && isSameBase(figure, first.figure);
  const compared = (COMPARED.exec(words) ?? (isLevel && figure.unit !== '%' ? GROWN_FROM.exec(words) : null))?.[1];
  if (compared === undefined || first === undefined || last.length > 1 || run.length > 1) return undefined;
  if (figure.unit !== '%' && !isLevel) return undefined;
  if (/预期|预计|预测|目标|临界|荣枯|平均/u.test(compared)) return { completed: [], added: [] };
  const named = sliceBetween(periods, from, figure.core[0]).at(-1)?.period;
  const period = named ?? (first.period === null ? null : shiftBack(first.period, compared));
  const same = { ...first, period, start: from, end: figure.span[1] };
  if (first.figure?.unit === '%' || figure.unit !== '%')
    return { completed: [], added: [{ ...same, figure, change: null }] };
  if (first.change?.unit !== '%') return undefined;
  const change = { ...first.change, value: figure.value, span: figure.span };
  return { completed: [], added: [{ ...same, figure: null, change, changeQualifier: figure.qualifier }] };
}
