import type { SubjectFact } from '../../../model/pageFacts.ts';
import { isUnit } from '../../../model/isUnit.ts';
import { anyTableWord } from '../../../model/tableWords.ts';
import type { AnnotatedTable, Annotation } from '../annotate/annotation.ts';
import { tidy } from '../naming/tidy.ts';

/** What the lines above a table say about all its cells. */
export interface TableTitle {
  /** The unit of cells that show none: 单位：亿元. */
  readonly unit: string | null;
  /** What is measured, if the rows are things: 最高零售价格; undefined if no line names it. */
  readonly measure: string | undefined;
  /** Its figures are growth rates: 主要指标同比增速（%）. */
  readonly isOfRates: boolean;
  /** The body or place that is named, or else whom the article is about. */
  readonly subject: SubjectFact;
  /** 6月汽车销量, 单位：辆: the title says what is measured, and the rows (类别: 乘用车, 商用车, 合计) are parts of it. */
  readonly hasParts: boolean;
  /** Rows of one name (松江区 工业, 松江区 建筑业) are told apart by the word next to it. */
  readonly hasVariants: boolean;
}

/** Finds what the titles of a table say and how its rows are named, once for all of its cells. */
export function findTableTitle(own: AnnotatedTable, annotation: Annotation): TableTitle {
  const { titles, rows } = own.table;
  const unit = findCommonUnit(titles);
  const measure = findMeasure(titles) ?? (unit === null ? undefined : findInHeadline(annotation));
  return {
    unit,
    measure,
    hasParts:
      unit !== null &&
      measure !== undefined &&
      MEASURE.test(measure) &&
      rows.every((row) => row.unit === null && !MEASURE.test(row.name)),
    hasVariants: new Set(rows.map(({ name }) => name)).size < rows.length,
    isOfRates: RATES.test(titles.at(-1) ?? ''),
    subject: findSubject(titles, annotation),
  };
}

const MEASURE = new RegExp(`${anyTableWord('measureEndings')}$`, 'u');
const UNIT_LABEL = new RegExp(`(?<!\\p{Script=Han})${anyTableWord('unitLabels')}`, 'u');
const COMMON_UNIT = new RegExp(`${UNIT_LABEL.source}\\s*([^\\s，,、）)]{1,8})`, 'u');
const TITLE_UNIT = /[（(]([^（）()]{1,8})[）)]$/u;

/** The unit in the label or the brackets of the title that is right above the head. */
function findCommonUnit(titles: readonly string[]): string | null {
  const last = titles.findLastIndex((title) => !UNIT_LABEL.test(title));
  const own = titles.slice(Math.max(0, last)).join('\n');
  const found = [COMMON_UNIT.exec(own)?.[1], TITLE_UNIT.exec(titles[last] ?? '')?.[1]];
  return found.find((unit) => unit !== undefined && isUnit(unit)) ?? null;
}

const RATES = new RegExp(`${anyTableWord('growthNouns', 'rates')}[（(][%％][）)]$`, 'u');

function findMeasure(titles: readonly string[]): string | undefined {
  const titled = titles
    .filter((title) => !UNIT_LINE.test(title))
    .toReversed()
    .flatMap(
      (title) => MEASURE_OF_TITLE.exec(title.replaceAll(/[（(][^（）()]*[）)]/gu, '').replace(TIME, ''))?.[1] ?? [],
    )[0];
  return titled === undefined ? undefined : tidy(titled.replace(PLACES, ''));
}

/** 2025年6月汽车销量, as the headline of a notice: what its table shows, if no line above the table says it. */
function findInHeadline({ article }: Annotation): string | undefined {
  return IN_HEADLINE.exec(article.fact.headline ?? '')?.[1];
}

const IN_HEADLINE = new RegExp(`(?<=[月度年])([一-龥]{1,8}${anyTableWord('measureEndings')})(?:公告|快报)?$`, 'u');
/** 2025年6月汽车销量: when it was measured is not part of the measure. */
const TIME = /^\d{4}年(?:\d{1,2}(?:[—–~至-]\d{1,2})?月份?)?/u;
const UNIT_LINE = new RegExp(`^${anyTableWord('unitLabels')}`, 'u');
/** The measure at the end of a title: 附表 部分城市新建商品住宅销售价格指数, 9月份各县区地区生产总值情况表. */
const MEASURE_OF_TITLE = new RegExp(
  `^${anyTableWord('titleMarks')}?[\\s：:\\d]*(.{2,30}?)${anyTableWord('titleEnds')}*$`,
  'u',
);
const PLACES = new RegExp(`^(?:.{0,12}?${anyTableWord('titlePlaces')})`, 'u');

/** The body or place that the title names; else whom the article is about. */
function findSubject(
  titles: readonly string[],
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

/** 全市: the city where the article is at home. */
const WHOLE = /[全我]([省市区县州])(?!场)/u;
