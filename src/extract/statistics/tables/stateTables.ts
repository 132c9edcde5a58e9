import lexicon from '../../../../seeds/lexicons/tableWords.json' with { type: 'json' };
import type { ChangeFact, SubjectFact } from '../../../model/pageFacts.ts';
import type { Span } from '../../../model/span.ts';
import type { Table, TableCell, TableColumn, TableRow } from '../../../model/table.ts';
import { joinAlternatives } from '../../../util/joinAlternatives.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { AnnotatedTable, Annotation } from '../annotate/annotation.ts';
import type { Discourse } from '../discourse.ts';
import type { Statement } from '../statement.ts';
import { findTableSources } from './findTableSources.ts';
import { nameCell, type CellName } from './nameCell.ts';
import { type ResolvedColumn, resolveColumns } from './resolveColumns.ts';

/** States the figures of the article's tables: of the thing that the row names, else of the place in the title. */
export function stateTables(annotation: Annotation, discourse: Discourse): readonly Statement[] {
  const told = discourse.leadPeriod ?? annotation.reportedPeriod ?? annotation.headPeriod;
  return annotation.tables
    .flatMap((own) => {
      const columns = resolveColumns(own, told);
      const sources = findTableSources(own, annotation);
      return own.table.rows.flatMap((row) =>
        columns.length === 0
          ? own.table.columns.map((_, at) => stateCell(row, { own, annotation, sources, told, growth: at }))
          : columns.flatMap((column) => stateColumn(row, column, { own, annotation, sources, told })),
      );
    })
    .filter((statement) => statement !== undefined);
}

interface TableTraits {
  readonly own: AnnotatedTable;
  readonly annotation: Annotation;
  readonly sources: readonly string[];
  readonly told: string | null;
}

/** A level with its growth; a second growth (环比 beside 同比) is a statement of its own. */
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
  { own, annotation, sources, told, column, growth, isGrowthAlone = false }: CellTraits,
): Statement | undefined {
  const { toClean, table } = own;
  const rowSpan = toClean(row.span);
  const first = column === undefined || isGrowthAlone ? null : (row.cells[column.at] ?? null);
  // 1—4月主要指标同比增速（%）: the table's figures are growths.
  const isRates =
    first !== null && column?.column.kind === 'measure' && column.column.unit === null && isOfRates(table);
  const level = isRates ? null : first;
  const risen = isRates ? first : growth === undefined ? null : (row.cells[growth] ?? null);
  const unit = level === null || column === undefined ? '' : unitOf(level, row, column, own);
  const span = level === null ? undefined : toClean(level.span);
  if (rowSpan === undefined || (level === null && risen === null) || unit === undefined) return undefined;
  const name = nameCell(row, column, own, annotation);
  // 国家 增长率: a rate of growth that neither row nor title says what of is a figure by itself.
  const alone = table.columns[growth ?? -1];
  if (name.indicator === '' && column === undefined && alone !== undefined && risen?.value != null)
    return stateRate(risen, alone, {
      ...name,
      span: rowSpan,
      period: own.period ?? told,
      sources,
      place: toClean(risen.span),
    });
  const head = isRates ? (table.titles.at(-1) ?? '') : (table.columns[growth ?? 0]?.head ?? '');
  const change =
    risen === null
      ? null
      : changeOf(
          risen,
          { head, unit: isRates ? '%' : (table.columns[growth ?? 0]?.unit ?? null) },
          { row, column, own, unit: unit ?? '' },
        );
  const figure = level?.value == null || span === undefined ? null : figureOf(level.value, unit, span);
  if (figure === null && change === null) return undefined;
  return {
    ...toStatement(name),
    figure,
    change,
    period: column?.period ?? own.period ?? told,
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
    ...toStatement({ ...name, indicator: head }),
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

function toStatement({ subject, indicator, breakdown }: CellName & { readonly subject: SubjectFact }) {
  return {
    subject,
    indicator,
    breakdown,
    changeQualifier: null,
    measure: null,
    whole: null,
    status: 'actual' as const,
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

const COMMON_UNIT = new RegExp(`(?:${joinAlternatives(lexicon.groups.unitLabels)})\\s*([^\\s，,、）)]{1,8})`, 'u');
const TITLE_UNIT = /[（(]([^（）()]{1,8})[）)]$/u;
const COUNT_UNITS: readonly (readonly [string, string])[] = Object.entries(lexicon.countUnits);

/** The unit of a level: its own, its row's, its column's, the table's; null for an index, undefined where none is known. */
function unitOf(
  { unit }: TableCell,
  row: TableRow,
  column: ResolvedColumn,
  { table: { titles } }: AnnotatedTable,
): string | null | undefined {
  if (column.column.isIndex) return null;
  const counted = COUNT_UNITS.find(([head]) => column.measure.endsWith(head))?.[1];
  const common = COMMON_UNIT.exec(titles.join('\n'))?.[1] ?? TITLE_UNIT.exec(titles.at(-1) ?? '')?.[1];
  return unit ?? row.unit ?? column.column.unit ?? counted ?? common ?? null;
}

const { rates, bases, baseTimes } = lexicon.groups;
const BASIS = new RegExp(
  `${joinAlternatives(rates)}|(?:${joinAlternatives(bases)})(?:${joinAlternatives(baseTimes)})`,
  'u',
);
const RATES = new RegExp(
  `(?:${joinAlternatives(lexicon.groups.growthNouns)}|${joinAlternatives(rates)})[（(][%％][）)]$`,
  'u',
);

function isOfRates({ titles }: Table): boolean {
  return RATES.test(titles.at(-1) ?? '');
}

/** The growth in a cell, in the unit that it, its head or its level shows. */
function changeOf(
  { value, unit: printed, span }: TableCell,
  head: Pick<TableColumn, 'head' | 'unit'>,
  { row, column, own, unit }: Pick<CellTraits, 'own' | 'column'> & { readonly row: TableRow; readonly unit: string },
): ChangeFact {
  const basis = BASIS.exec(head.head)?.[0] ?? null;
  const place = own.toClean(span);
  const spanned = place === undefined ? {} : { span: place };
  if (value === null || value === 0)
    return { value, unit: value === null ? null : '%', direction: 'flat', basis, ...spanned };
  // 比上周 +120, beside a price per ton: as much money. A ratio that the table itself shows to have moved by so many points.
  const isDifference = unit.includes('/') && !RATE.test(head.head);
  const fitting = isDifference ? unit : unit === '%' && movesBy(row, column, value) ? '个百分点' : '%';
  return {
    value: Math.abs(value),
    unit: printed ?? head.unit ?? fitting,
    direction: value < 0 ? 'down' : 'up',
    basis,
    ...spanned,
  };
}

const RATE = new RegExp(joinAlternatives(lexicon.groups.rateNouns), 'u');

function movesBy({ cells }: TableRow, column: ResolvedColumn | undefined, by: number): boolean {
  const level = cells[column?.at ?? -1]?.value;
  return (
    level != null &&
    cells.some((cell) => cell?.value != null && cell.value !== level && Math.abs(level - cell.value - by) < 0.006)
  );
}
