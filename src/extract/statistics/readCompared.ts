import type { QuantityMention } from '../quantities/quantityMention.ts';
import type { ArticleReading } from './articleReading.ts';
import type { Draft } from './draft.ts';
import type { Scope } from './scope.ts';
import { sliceBetween } from './sliceBetween.ts';

const COMPARED =
  /^(?:(?:增|涨|降|跌|升|减)幅|增速|均|都|也|但|仍|略|明显|大幅|远|显著|虽|，)*(?:高于|低于|大于|小于|多于|少于|超过|快于|慢于|好于|不及)([^，。；、]{1,12}?)的$/u;

/**
 * Reads the figure of an earlier time that the last one is compared with: 涨幅为1.5%，低于前一个季度的1.8%. `null` where it is compared with
 * what was expected, which nobody measured; undefined where nothing is compared.
 */
export function readCompared(
  { text, periods }: ArticleReading,
  from: number,
  figure: QuantityMention,
  scope: Scope,
): Draft | null | undefined {
  const compared = COMPARED.exec(text.slice(from, figure.core[0]))?.[1];
  const [last] = scope.last;
  if (compared === undefined || last === undefined || scope.last.length > 1 || figure.unit !== '%') return undefined;
  if (/预期|预计|预测|目标|临界|荣枯|平均/u.test(compared)) return null;
  const named = sliceBetween(periods, from, figure.core[0]).at(-1)?.period;
  const period = named ?? (last.period === null ? null : shiftBack(last.period, compared));
  const draft = { ...last, period, start: from, end: figure.span[1] };
  if (last.figure?.unit === '%') return { ...draft, figure, change: null };
  if (last.change?.unit !== '%') return undefined;
  return { ...draft, figure: null, change: { ...last.change, value: figure.value }, changeQualifier: figure.qualifier };
}

/** Gives the time before: 前一个季度 of 2013-Q3 is 2013-Q2; null where the words name none that can be reckoned. */
function shiftBack(period: string, words: string): string | null {
  const [, year = '', rest = ''] = /^(\d{4})(?:-(.+))?$/u.exec(period) ?? [];
  if (/[上去]年|同期/u.test(words))
    return year === '' ? null : [String(Number(year) - 1), rest].filter(Boolean).join('-');
  const [, quarter] = /^Q([1-4])$/u.exec(rest) ?? [];
  if (/季/u.test(words) && quarter !== undefined)
    return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
  const [, month] = /^(\d{2})$/u.exec(rest) ?? [];
  if (!/月|前值/u.test(words) || month === undefined) return null;
  return month === '01' ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
}
