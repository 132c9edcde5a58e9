import type { ChangeFact } from '../../../model/pageFacts.ts';
import type { Span } from '../../../model/span.ts';
import type { Table, TableCell, TableColumn, TableRow } from '../../../model/table.ts';
import { anyTableWord, COUNT_UNITS } from '../../../model/tableWords.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { AnnotatedTable, Annotation } from '../annotate/annotation.ts';
import type { Discourse } from '../discourse.ts';
import type { Statement } from '../statement.ts';
import { findTableSources } from './findTableSources.ts';
import { findTableTitle, type TableTitle } from './findTableTitle.ts';
import { nameCell, type CellName } from './nameCell.ts';
import { type ResolvedColumn, resolveColumns } from './resolveColumns.ts';

/**
 * States the figures of the article's tables: about the thing that the row names, else about the place in the title.
 */
export function stateTables(annotation: Annotation, discourse: Discourse): readonly Statement[] {
  const told = discourse.leadPeriod ?? annotation.reportedPeriod ?? annotation.headPeriod;
  return annotation.tables
    .flatMap((own) => {
      const columns = resolveColumns(own, told);
      const sources = findTableSources(own, annotation);
      const title = findTableTitle(own, annotation);
      return own.table.rows.flatMap((row) =>
        columns.length === 0
          ? own.table.columns.map((_, at) => stateCell(row, { own, title, annotation, sources, told, growth: at }))
          : columns.flatMap((column) => stateColumn(row, column, { own, title, annotation, sources, told })),
      );
    })
    .filter((statement) => statement !== undefined);
}

interface TableTraits {
  readonly own: AnnotatedTable;
  readonly title: TableTitle;
  readonly annotation: Annotation;
  readonly sources: readonly string[];
  readonly told: string | null;
}

/** A level with its growth; a second growth (环比 next to 同比) is a statement of its own. */
function stateColumn(row: TableRow, column: ResolvedColumn, traits: TableTraits): readonly (Statement | undefined)[] {
  const [growth, ...others] = column.growths;
  return [
    stateCell(row, { ...traits, column, growth }),
    ...others.map((other) => stateCell(row, { ...traits, column, growth: other, isGrowthAlone: true })),
  ];
}

interface CellTraits extends TableTraits {
  readonly column?: ResolvedColumn;
  /** The column of its growth. */
  readonly growth: number | undefined;
  readonly isGrowthAlone?: boolean;
}

function stateCell(
  row: TableRow,
  { own, title, annotation, sources, told, column, growth, isGrowthAlone = false }: CellTraits,
): Statement | undefined {
  const { toClean, table } = own;
  const rowSpan = toClean(row.span);
  const first = column === undefined || isGrowthAlone ? null : (row.cells[column.at] ?? null);
  // 1—4月主要指标同比增速（%）: the table's figures are growths.
  const isRates = first !== null && column?.column.kind === 'measure' && column.column.unit === null && title.isOfRates;
  const level = isRates ? null : first;
  const risen = isRates ? first : growth === undefined ? null : (row.cells[growth] ?? null);
  const unit = level === null || column === undefined ? '' : unitOf(level, row, column, title);
  const span = level === null ? undefined : toClean(level.span);
  if (rowSpan === undefined || (level === null && risen === null)) return undefined;
  const name = nameCell(row, column, { table, title, annotation });
  // 国家 增长率: if neither the row nor the title says what grows, the rate itself is the figure.
  const grown = table.columns[growth ?? -1];
  if (name.indicator === '' && column === undefined && grown !== undefined && risen?.value != null)
    return stateRate(risen, grown, {
      ...name,
      span: rowSpan,
      period: own.period ?? told,
      sources,
      place: toClean(risen.span),
    });
  const head = isRates ? (table.titles.at(-1) ?? '') : (grown?.head ?? '');
  const change =
    risen === null
      ? null
      : changeOf(risen, { head, unit: isRates ? '%' : (grown?.unit ?? null) }, { row, column, own, unit: unit ?? '' });
  const figure = level?.value == null || span === undefined ? null : figureOf(level.value, unit, span);
  if (figure === null && change === null) return undefined;
  return {
    ...toStatement(name, statusOf(table, column)),
    figure,
    change,
    // 上周 without a time of its own has none; that of the table is for the column next to it.
    period: column === undefined ? (own.period ?? told) : column.period,
    sources,
    start: rowSpan[0],
    end: Math.max(span?.[1] ?? rowSpan[1], change?.span?.[1] ?? 0),
  };
}

function stateRate(
  { value, unit }: TableCell,
  { head, unit: inHead }: TableColumn,
  {
    span,
    place,
    period,
    sources,
    ...name
  }: CellName & Pick<Statement, 'period' | 'sources'> & { readonly span: Span; readonly place: Span | undefined },
): Statement | undefined {
  if (value === null || place === undefined) return undefined;
  return {
    ...toStatement({ ...name, indicator: head }, 'actual'),
    figure: figureOf(value, unit ?? inHead ?? '%', place),
    change: null,
    period,
    sources,
    start: span[0],
    end: place[1],
  };
}

const RULES = {
  subject: 'table',
  indicator: 'table',
  breakdown: 'table',
  period: 'table',
  source: 'table',
  status: 'table',
  change: 'table',
} as const;

function toStatement({ subject, indicator, breakdown }: CellName, status: Statement['status']) {
  return {
    subject,
    indicator,
    breakdown,
    status,
    changeQualifier: null,
    measure: null,
    whole: null,
    relayedBy: [],
    isPart: false,
    rules: RULES,
  };
}

function figureOf(value: number, unit: string | null, span: Span): QuantityMention {
  return {
    span,
    core: span,
    kind: 'measure',
    value,
    valueTo: null,
    unit,
    qualifier: null,
    printed: null,
  };
}

const RATIO = new RegExp(`${anyTableWord('ratios')}$`, 'u');
const COUNT = new RegExp(`${anyTableWord('counts')}$`, 'u');

/**
 * The unit of a level: its own, its row's, its column's, else the table's if it fits; null if none is known, and for an
 * index.
 */
function unitOf({ unit }: TableCell, row: TableRow, column: ResolvedColumn, title: TableTitle): string | null {
  if (column.column.isIndex) return null;
  const own = unit ?? row.unit ?? column.column.unit;
  if (own !== null) return own;
  // 资产负债率 and 员工人数 under 单位：万元 are not money.
  const measure = column.measure === '' ? row.name : column.measure;
  if (RATIO.test(measure)) return '%';
  const counted = COUNT_UNITS.find(([head]) => measure.endsWith(head))?.[1];
  return counted ?? (COUNT.test(measure) ? null : title.unit);
}

const BASIS = new RegExp(`${anyTableWord('rates')}|${anyTableWord('bases')}${anyTableWord('baseTimes')}`, 'u');
/** The change in a cell, in the unit that it, its head or its level shows; null if no unit is known. */
function changeOf(
  { value, unit: printed, span }: TableCell,
  { head, unit: inHead }: Pick<TableColumn, 'head' | 'unit'>,
  { row, column, own, unit }: Pick<CellTraits, 'own' | 'column'> & { readonly row: TableRow; readonly unit: string },
): ChangeFact | null {
  const place = own.toClean(span);
  const common = { basis: BASIS.exec(head)?.[0] ?? null, ...(place === undefined ? {} : { span: place }) };
  if (value === null) return { value: null, unit: null, direction: 'flat', ...common };
  const changed = printed ?? inHead ?? unitOfChange(head, value, { row, column, unit });
  if (changed === null) return null;
  return {
    value: Math.abs(value),
    unit: changed,
    direction: value < 0 ? 'down' : value > 0 ? 'up' : 'flat',
    ...common,
  };
}

/** The unit of a change printed without one: the level's if the table shows a difference or a price moves, else %. */
function unitOfChange(
  head: string,
  value: number,
  { row, column, unit }: Pick<CellTraits, 'column'> & { readonly row: TableRow; readonly unit: string },
): string | null {
  if (movesBy(row, column, value)) return unit === '%' ? '个百分点' : unit === '' ? null : unit;
  if (RATE.test(head)) return '%';
  // 比上周 +120 next to a price: an amount of money.
  const isPrice = unit.includes('/') || PRICE.test(column?.measure ?? '');
  if (isPrice) return unit === '' ? null : unit;
  return DIFFERENCE.test(head) ? null : '%';
}

const RATE = new RegExp(anyTableWord('rateNouns'), 'u');
const DIFFERENCE = new RegExp(`${anyTableWord('differences')}$`, 'u');
const PRICE = new RegExp(`${anyTableWord('prices', 'barePrices')}$`, 'u');

function movesBy({ cells }: TableRow, column: ResolvedColumn | undefined, by: number): boolean {
  const level = cells[column?.at ?? -1]?.value;
  return (
    level != null &&
    cells.some((cell) => cell?.value != null && cell.value !== level && Math.abs(level - cell.value - by) < 0.006)
  );
}

/** A table of goals says what is intended, one of forecasts what is expected. */
function statusOf({ titles }: Table, column: ResolvedColumn | undefined): Statement['status'] {
  // 一般公共预算收入 is the name of a measure, not a plan.
  const words = `${titles.join('')}${column?.column.head ?? ''}`.replaceAll(BUDGETS, '');
  if (FORECAST.test(words)) return 'forecast';
  return GOAL.test(words) ? 'target' : 'actual';
}

const BUDGETS = new RegExp(anyTableWord('budgetMeasures'), 'gu');
const GOAL = new RegExp(anyTableWord('goals'), 'u');
const FORECAST = new RegExp(anyTableWord('forecasts'), 'u');
