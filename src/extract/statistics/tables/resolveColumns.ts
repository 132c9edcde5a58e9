import type { TableColumn } from '../../../model/table.ts';
import { anyTableWord } from '../../../model/tableWords.ts';
import { dayBefore, lastDayOf, moveToYear } from '../../periods/printPeriod.ts';
import type { AnnotatedTable } from '../annotate/annotation.ts';

/** A column of levels with its time, and the places of the columns that say how its figures have grown. */
export interface ResolvedColumn {
  readonly column: TableColumn;
  readonly at: number;
  /** What its head, or that of the column it repeats for another time, says is measured: 本月销量, 去年同期 are both 销量. */
  readonly measure: string;
  readonly period: string | null;
  readonly growths: readonly number[];
}

const TIME = new RegExp(
  `^(?:[\\d年月日—–~-]{2,12}(?:[一二三四]季度|[上下]半年|半年度)?|${anyTableWord('present', 'priors', 'previous', 'nexts', 'cumulative')})+`,
  'u',
);
const PRIOR = new RegExp(`^${anyTableWord('priors')}`, 'u');
const PRESENT = new RegExp(`^${anyTableWord('present')}`, 'u');
const PREVIOUS = new RegExp(`^${anyTableWord('previous')}`, 'u');
const NEXT = new RegExp(`^${anyTableWord('nexts')}`, 'u');
const AT_END = new RegExp(`${anyTableWord('atEnd')}`, 'u');
const WHOLE_MONTH = new RegExp(`^${anyTableWord('wholeMonths')}`, 'u');
const END = new RegExp(`^${anyTableWord('ends')}`, 'u');
const START = new RegExp(`^${anyTableWord('starts')}`, 'u');
const CUMULATIVE = new RegExp(anyTableWord('cumulative'), 'u');

/** Gives each column of levels its time and its growth. `told` is the time that the article is about, for a table that names none. */
export function resolveColumns(
  { table, period, columns: named }: AnnotatedTable,
  told: string | null,
): readonly ResolvedColumn[] {
  const base = period ?? told;
  const hasPresent = table.columns.some(({ kind, head }) => kind !== 'growth' && PRESENT.test(head));
  const resolved: ResolvedColumn[] = [];
  let first: string | null = null;
  let measure = '';
  for (const [at, column] of table.columns.entries()) {
    if (column.kind === 'growth') {
      const isOver = CUMULATIVE.test(column.head);
      const own =
        resolved.findLast(({ column: { head } }) => !isPrior(head) && (!isOver || CUMULATIVE.test(head))) ??
        resolved.findLast(({ column: { head } }) => !isPrior(head)) ??
        resolved.at(-1);
      // 2022年, 2021年, 本年比上年增减: the growth is that of the later year.
      const isEarlier = (own?.period ?? '').slice(0, 4) < (first ?? '').slice(0, 4);
      const [latest] = resolved;
      const of = isEarlier && own?.period != null && latest?.growths.length === 0 ? latest : own;
      if (of !== undefined) resolved.splice(resolved.indexOf(of), 1, { ...of, growths: [...of.growths, at] });
      continue;
    }
    const rest = column.head.replace(TIME, '');
    // 数量, 绝对额: of what the row or the title names. A head that is only a time repeats the measure before it.
    if (column.kind === 'measure') measure = rest === '' ? column.head : rest;
    else if (rest !== '') measure = '';
    const before = resolved.findLast(({ column: { head } }) => !isPrior(head))?.period ?? base;
    // 昨日价格 in the first column is the time of the table, unless there is one for 今日.
    const isTold = PREVIOUS.test(column.head) && resolved.length === 0 && !hasPresent;
    const time = named[at] ?? (isTold ? base : timeOfWord(column.head, base, before));
    first ??= time;
    resolved.push({ column, at, measure, period: time, growths: [] });
  }
  return resolved;
}

const LAST_ONE = /^上期/u;
const isPrior = (head: string): boolean => PRIOR.test(head) || PREVIOUS.test(head);

/** 本期 and heads without a time are the table's own; 上年同期 is a year before the column before it, 期末 its last day. */
function timeOfWord(head: string, base: string | null, before: string | null): string | null {
  if (base === null || NEXT.test(head)) return null;
  // 上季度末 next to 本季度末: the day before the quarter.
  if (PREVIOUS.test(head)) return AT_END.test(head) ? dayBefore(base) : null;
  const year = Number(base.slice(0, 4));
  if (START.test(head)) return `${year - 1}-12-31`;
  if (PRIOR.test(head)) {
    const of = CUMULATIVE.test(head) ? sumUp(base) : (before ?? base);
    // 上期 of ten days or a month is not a year before.
    if (LAST_ONE.test(head) && !/^\d{4}$/u.test(of)) return null;
    return moveToYear(of, Number(of.slice(0, 4)) - 1);
  }
  if (END.test(head)) return lastDayOf(base);
  // 1-11月: 本月 is the last of them.
  if (WHOLE_MONTH.test(head) && !CUMULATIVE.test(head)) return base.split('/').at(-1) ?? base;
  return CUMULATIVE.test(head) ? sumUp(base) : base;
}

/** The months of the year up to one: 2024-11 gives 2024-01/2024-11. */
function sumUp(period: string): string {
  return /^\d{4}-(?!01)\d{2}$/u.test(period) ? `${period.slice(0, 4)}-01/${period}` : period;
}
