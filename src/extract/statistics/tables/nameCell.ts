import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { Table, TableRow } from '../../../model/table.ts';
import { anyTableWord } from '../../../model/tableWords.ts';
import type { Annotation } from '../annotate/annotation.ts';
import { type IndicatorName, splitTrade } from '../naming/nameIndicator.ts';
import type { TableTitle } from './findTableTitle.ts';
import type { ResolvedColumn } from './resolveColumns.ts';

/** What a cell of a table is about. */
export interface CellName {
  readonly subject: SubjectFact;
  readonly indicator: string;
  readonly breakdown: string | null;
}

/**
 * Names a cell. In a table of measures the row names what is measured and the title whom it is about; in one of things
 * the column (or the title) names what is measured, and the row whom it is about: a place, a body, or a part of what
 * the title names.
 */
export function nameCell(
  { name, variant, unit }: TableRow,
  column: ResolvedColumn | undefined,
  { table, title, annotation }: { readonly table: Table; readonly title: TableTitle; readonly annotation: Annotation },
): CellName {
  const subject = subjectIn(name, annotation);
  const isOfMeasures = table.names === 'measures' && !title.hasParts;
  if (isOfMeasures && (column?.measure ?? '') === '' && subject === undefined) {
    const named = splitTrade(name, unit ?? '');
    return { subject: title.subject, ...named };
  }
  if (table.names === 'bodies' && subject === undefined)
    return { subject: { type: 'other', name }, ...nameMeasure(column, title.measure) };
  const { indicator, breakdown } = nameMeasure(column, title.measure);
  const own = title.hasVariants ? variant : null;
  if (subject !== undefined)
    return { subject, indicator, breakdown: own === null || TOTAL.test(own) ? breakdown : own };
  const part = own === null ? name : `${name}（${own}）`;
  return {
    subject: title.subject,
    indicator: (breakdown ?? '') + indicator,
    breakdown: TOTAL.test(name) ? null : part,
  };
}

/** The place or body that a row is about, if it names one. */
function subjectIn(name: string, { entities: { regions, organizations } }: Annotation): SubjectFact | undefined {
  const isNamed = (each: { readonly name: string; readonly aliases: readonly string[] }): boolean =>
    each.name === name || each.aliases.includes(name);
  const region = regions.find(isNamed);
  if (region !== undefined) return { type: 'region', name: region.name };
  const body = organizations.find(isNamed);
  return body === undefined ? undefined : { type: 'organization', name: body.name };
}

/** 零售价 under 全区汽、柴油最高零售价格 is 最高零售价格; 环比 of an index under 新建商品住宅销售价格指数 is 新建商品住宅销售价格环比指数. */
function nameMeasure(column: ResolvedColumn | undefined, measure: string | undefined): IndicatorName {
  const head = column?.measure ?? '';
  if (measure === undefined) return splitTrade(head, '');
  if (column?.column.isIndex === true && measure.endsWith(INDEX)) {
    const { indicator, breakdown } = splitTrade(measure.slice(0, -INDEX.length), '');
    return { indicator: indicator + head + INDEX, breakdown };
  }
  if (head === '') return splitTrade(measure, '');
  const stem = BARE_PRICE.test(head) ? PRICES : head.replace(PRICE_END, PRICES);
  const full = new RegExp(`${KINDS}*${stem}`, 'u').exec(measure)?.[0];
  return splitTrade(full === undefined || full.length < head.length ? head : full, '');
}

const TOTAL = new RegExp(`^${anyTableWord('totals')}$`, 'u');
const PRICES = `${anyTableWord('barePrices')}`;
const BARE_PRICE = new RegExp(`^${PRICES}$`, 'u');
const PRICE_END = new RegExp(`${PRICES}$`, 'u');
const KINDS = `${anyTableWord('priceKinds')}`;
const INDEX = '指数';
