/** One column of a table: its name, where its value is in a GraphQL answer, and what it is. */
export interface Column {
  readonly name: string;
  /** A path of field names (`article.page.file`); lists along it are joined with `；`. */
  readonly path: string;
  /** Frictionless Table Schema types. */
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'boolean';
  readonly title: string;
}

const column = (name: string, path: string, title: string, type: Column['type'] = 'string'): Column => ({
  name,
  path,
  type,
  title,
});

const ID = column('id', 'id', 'Id in this graph, e.g. sta_0f3a5c1b2d4e6f708192a3b4');
const NAME = column('name', 'name', 'Name');
const LINK = column('link', 'url', 'Address of the thing in this graph');

const PAGE_NUMBER = 'Which page of the newspaper it is';
const SOURCE_PAGE = column('pageNumber', 'article.page.pageNumber', PAGE_NUMBER);

const SOURCE = [
  column('publication', 'article.page.publication.name', 'Newspaper or agency that printed the page'),
  column('date', 'article.partialDate.text', 'Date of the article; a bare year if the page says no more'),
  column('headline', 'article.headline', 'Headline of the article'),
  column('file', 'article.page.file', 'File of the page'),
];

/**
 * The columns of each type that can be exported, in order. A new field of the schema is one line here, after all others:
 * programs that read a table by position must still find what they read before.
 */
export const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  Statistic: [
    ID,
    column('subject', 'subject.name', 'Who or what the figure is about'),
    column('subjectId', 'subject.id', 'Id of the subject'),
    column('indicator', 'indicator.name', 'What is measured, by its canonical name'),
    column('printedIndicator', 'printedIndicator', 'What is measured, in the words of the page'),
    column('part', 'breakdown', 'The part of the subject that the figure covers'),
    column('partName', 'part.name', 'The part by its canonical name'),
    column('partId', 'part.id', 'Id of the part'),
    column('display', 'display', 'The figure as one string, including hedge and unit'),
    column('measure', 'measure', 'What kind of figure it is, e.g. LEVEL'),
    column('status', 'status', 'ACTUAL, TARGET or FORECAST'),
    column('value', 'value.value', 'The value in its base unit', 'number'),
    column('low', 'value.low', 'Lower end of a printed range', 'number'),
    column('high', 'value.high', 'Upper end of a printed range', 'number'),
    column('unit', 'value.unit', 'Base unit'),
    column('printedUnit', 'value.printedUnit', 'Unit as printed'),
    column('qualifier', 'qualifier', 'Hedging word next to the number, e.g. 超'),
    column('period', 'period.text', 'The time that the figure covers'),
    column('periodStart', 'period.start', 'First day of the period', 'date'),
    column('periodEnd', 'period.end', 'Last day of the period', 'date'),
    column('change', 'change.text', 'Growth printed with the figure, in the words of the page'),
    column('changeValue', 'change.value', 'The growth as a number', 'number'),
    column('changeUnit', 'change.unit', 'Unit of the growth'),
    column('changeDirection', 'change.direction', 'UP, DOWN or FLAT'),
    column('changeBasis', 'change.basis', 'What the growth compares with, e.g. 同比'),
    column(
      'verdict',
      'agreements.verdict',
      'How it compares with the preferred figure of each of its slots, e.g. RESTATED',
    ),
    column('rejected', 'rejected', 'Whether an editor rejected it', 'boolean'),
    column('corrected', 'corrected', 'Whether an editor corrected it', 'boolean'),
    column('speaker', 'attributedTo.name', 'The sources that the text names; empty if it names none'),
    ...SOURCE,
    column('quote', 'quote', 'The exact words of the page'),
    column('start', 'source.start', 'Where the quote begins in the page text, in UTF-16 code units', 'integer'),
    column('end', 'source.end', 'Where the quote ends', 'integer'),
    column('confidence', 'confidence', 'Confidence of the reader, 0 to 1; empty if a person read the page', 'number'),
    LINK,
    SOURCE_PAGE,
  ],
  Organization: [
    ID,
    NAME,
    column('kind', 'kind', 'Kind, e.g. ENTERPRISE'),
    column('region', 'region.name', 'The region it is located in'),
    LINK,
  ],
  Person: [
    ID,
    NAME,
    column('official', 'official', 'Whether any of the posts is public', 'boolean'),
    column('posts', 'posts.title', 'Posts'),
    column('organizations', 'posts.organization.name', 'Organizations of the posts'),
    LINK,
  ],
  Project: [ID, NAME, column('kind', 'kind', 'Kind'), column('region', 'region.name', 'Region'), LINK],
  Region: [
    ID,
    NAME,
    column('code', 'code', 'Code of GB/T 2260 or ISO 3166-1'),
    column('level', 'level', 'Level, e.g. PROVINCE'),
    column('parent', 'parent.name', 'The region that contains it'),
    LINK,
  ],
  Group: [ID, NAME, LINK],
  Indicator: [
    ID,
    NAME,
    column('dimension', 'dimension', 'Dimension, e.g. MONEY'),
    column('baseUnit', 'baseUnit', 'Base unit'),
    LINK,
  ],
  Article: [
    ID,
    column('headline', 'headline', 'Headline'),
    column('kind', 'kind', 'Kind, e.g. ARTICLE'),
    column('date', 'partialDate.text', 'Date; a bare year if the page says no more'),
    column('publication', 'page.publication.name', 'Newspaper or agency that printed the page'),
    column('agency', 'agency', 'Agency that sent it out'),
    column('reporters', 'reporters.name', 'Reporters'),
    column('file', 'page.file', 'File of the page'),
    LINK,
    column('pageNumber', 'page.pageNumber', PAGE_NUMBER),
  ],
  Quotation: [
    ID,
    column('speaker', 'speaker.name', 'Who said it'),
    column('text', 'text', 'The words'),
    column('form', 'form', 'DIRECT or REPORTED'),
    ...SOURCE,
    LINK,
    SOURCE_PAGE,
  ],
  Series: [
    ID,
    NAME,
    column('subject', 'subject.name', 'Who or what the series is about'),
    column('indicator', 'indicator.name', 'What is measured'),
    column('part', 'breakdown', 'The part of the subject that it covers'),
    column('measure', 'measure', 'The kind of figures it contains'),
    column('unit', 'unit', 'Base unit'),
    LINK,
  ],
};

/** A value of a cell, as CSV and JSON Lines print it. */
export type Cell = string | number | boolean | null;

/**
 * Creates the reader of a column's value in an answered node. Lists along the path are joined, each different value once.
 * The path is taken apart once and not for each of a million rows.
 */
export function createCellReader(path: string): (node: unknown) => Cell {
  const names = path.split('.');
  return (node) => {
    let value = node;
    for (let at = 0; at < names.length; at += 1) {
      if (value === null || value === undefined) return null;
      if (Array.isArray(value)) return joinValues(follow(value, names.slice(at)));
      value = (value as Readonly<Record<string, unknown>>)[names[at] ?? ''];
    }
    return Array.isArray(value) ? joinValues(follow(value, [])) : ((value ?? null) as Cell);
  };
}

function joinValues(values: readonly Exclude<Cell, null>[]): Cell {
  if (values.length < 2) return values[0] ?? null;
  const different = [...new Set(values)];
  return different.length === 1 ? (different[0] ?? null) : different.join('；');
}

function follow(value: unknown, path: readonly string[]): Exclude<Cell, null>[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => follow(each, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value as Exclude<Cell, null>];
  return follow((value as Readonly<Record<string, unknown>>)[name], rest);
}

/** Prints the selection set that the columns of a type need, without its braces: `id subject { name id }`. */
export function printSelection(columns: readonly Column[]): string {
  return printLevel(columns.map(({ path }) => path.split('.')));
}

function printLevel(paths: readonly (readonly string[])[]): string {
  return [...Map.groupBy(paths, ([name = '']) => name)]
    .map(([name, group]) => {
      const below = group.map(([, ...rest]) => rest).filter((rest) => rest.length > 0);
      return below.length === 0 ? name : `${name} { ${printLevel(below)} }`;
    })
    .join(' ');
}
