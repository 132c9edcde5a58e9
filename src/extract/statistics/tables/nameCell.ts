import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { TableRow } from '../../../model/table.ts';
import { anyTableWord } from '../../../model/tableWords.ts';
import type { AnnotatedTable, Annotation } from '../annotate/annotation.ts';
import { type IndicatorName, splitTrade } from '../naming/nameIndicator.ts';
import { tidy } from '../naming/tidy.ts';
import type { ResolvedColumn } from './resolveColumns.ts';

/** What a cell of a table is about. */
export interface CellName {
  readonly subject: SubjectFact;
  readonly indicator: string;
  readonly breakdown: string | null;
}

/**
 * Names a cell. In a table of measures the row names what is measured and the title whose it is; in one of things the column
 * (or the title) names what is measured, and the row whose it is: a place, a body, or a part of what the title names.
 */
export function nameCell(
  { name, unit }: TableRow,
  column: ResolvedColumn | undefined,
  own: AnnotatedTable,
  annotation: Annotation,
): CellName {
  const { table } = own;
  const subject = subjectIn(name, annotation);
  if (table.names === 'measures' && (column?.measure ?? '') === '' && subject === undefined) {
    const named = splitTrade(name, unit ?? '');
    return { subject: subjectOfTable(own, annotation), ...named };
  }
  if (table.names === 'bodies' && subject === undefined)
    return { subject: { type: 'other', name }, ...nameMeasure(column, table.titles) };
  const { indicator, breakdown } = nameMeasure(column, table.titles);
  return subject === undefined
    ? {
        subject: subjectOfTable(own, annotation),
        indicator: (breakdown ?? '') + indicator,
        breakdown: TOTAL.test(name) ? null : name,
      }
    : { subject, indicator, breakdown };
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
function nameMeasure(column: ResolvedColumn | undefined, titles: readonly string[]): IndicatorName {
  const head = column?.measure ?? '';
  const titled = titles
    .filter((title) => !UNIT_LINE.test(title))
    .toReversed()
    .flatMap((title) => MEASURE_OF_TITLE.exec(title.replaceAll(/[（(][^（）()]*[）)]/gu, ''))?.[1] ?? [])[0];
  if (titled === undefined) return splitTrade(head, '');
  const measure = tidy(titled.replace(PLACES, ''));
  if (column?.column.isIndex === true && measure.endsWith(INDEX)) {
    const { indicator, breakdown } = splitTrade(measure.slice(0, -INDEX.length), '');
    return { indicator: indicator + head + INDEX, breakdown };
  }
  if (head === '') return splitTrade(measure, '');
  const stem = BARE_PRICE.test(head) ? PRICES : head.replace(PRICE_END, PRICES);
  const full = new RegExp(`${KINDS}*${stem}`, 'u').exec(measure)?.[0];
  return splitTrade(full === undefined || full.length < head.length ? head : full, '');
}

const UNIT_LINE = new RegExp(`^${anyTableWord('unitLabels')}`, 'u');
const TOTAL = new RegExp(`^${anyTableWord('totals')}$`, 'u');
const PRICES = `${anyTableWord('barePrices')}`;
const BARE_PRICE = new RegExp(`^${PRICES}$`, 'u');
const PRICE_END = new RegExp(`${PRICES}$`, 'u');
const KINDS = `${anyTableWord('priceKinds')}`;
const INDEX = '指数';
/** The measure at the end of a title: 附表 部分城市新建商品住宅销售价格指数, 9月份各县区地区生产总值情况表. */
const MEASURE_OF_TITLE = new RegExp(
  `^${anyTableWord('titleMarks')}?[\\s：:\\d]*(.{2,30}?)${anyTableWord('titleEnds')}*$`,
  'u',
);
const PLACES = new RegExp(`^(?:.{0,12}?${anyTableWord('titlePlaces')})`, 'u');

/** The body or place that the title names; else whom the article is about. */
function subjectOfTable(
  { table: { titles } }: AnnotatedTable,
  { entities: { regions, organizations }, topic, homes, signers }: Annotation,
): SubjectFact {
  const title = titles.join('\n');
  const named = (
    type: SubjectFact['type'],
    list: readonly { readonly name: string; readonly aliases: readonly string[] }[],
  ) => list.flatMap(({ name, aliases }) => [name, ...aliases].map((surface) => ({ type, name, surface })));
  const firms = organizations.filter(({ kind }) => kind === 'enterprise');
  const inTitle = [...named('organization', firms), ...named('region', regions)]
    .filter(({ surface }) => surface.length > 1 && title.includes(surface))
    .toSorted((a, b) => b.surface.length - a.surface.length)[0];
  if (inTitle !== undefined) return { type: inTitle.type, name: inTitle.name };
  const whole = WHOLE.exec(title);
  if (whole !== null) {
    const home = homes.find(({ ending }) => ending === whole[1]);
    return home === undefined ? { type: 'other', name: whole[0] } : { type: 'region', name: home.name };
  }
  const [signer] = signers;
  const firm = firms.find(({ name }) => name === signer);
  if (firm !== undefined) return { type: 'organization', name: firm.name };
  return topic?.subject ?? { type: 'other', name: titles.at(-1) ?? '—' };
}

/** 全市: the city that the article is at home in. */
const WHOLE = /[全我]([省市区县州])(?!场)/u;
