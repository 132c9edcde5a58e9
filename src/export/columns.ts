/** One column of a table: its name, where its value is in a GraphQL answer, and what it is. */
export interface Column {
  readonly name: string;
  /** A path of fields (`article.page.file`, `below: statistics(scope: BELOW).totalCount`); lists along it are joined with `；`. */
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

const AT = column('at', 'at', 'When, in UTC');

const SOURCE = [
  column('publication', 'article.page.publication.name', 'Newspaper or agency that printed the page'),
  column('date', 'article.partialDate.text', 'Date of the article; a bare year if the page says no more'),
  column('headline', 'article.headline', 'Headline of the article'),
  column('file', 'article.page.file', 'File of the page'),
];

const FIGURE = [
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
];

/**
 * The columns of each type that can be exported, in order. A new field of the schema is one line here, after all
 * others: programs that read a table by position must still find what they found before.
 */
export const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  Statistic: FIGURE,
  CheckInput: [
    column('role', 'role', 'Role of the figure in the equation, e.g. tested'),
    ...FIGURE.map((each) => ({ ...each, path: `statistic.${each.path}` })),
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
    column(
      'figures',
      'below: statistics(scope: BELOW).totalCount',
      'How many figures are about it and what is in it',
      'integer',
    ),
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
  Slot: [
    ID,
    column('kind', 'kind', 'What its figures state, e.g. LEVEL'),
    column('part', 'part', 'The part of the subject that they cover'),
    column('unit', 'unit', 'Base unit'),
    column('periodStart', 'period.start', 'First day of the period', 'date'),
    column('periodEnd', 'period.end', 'Last day of the period', 'date'),
    column('preferred', 'preferred.display', 'The figure to quote'),
    column('preferredId', 'preferred.id', 'Id of the figure to quote'),
    column('preferredBecause', 'preferredBecause', 'Why it ranks above the next one, e.g. EXACT'),
    column('witnesses', 'witnesses', 'How many independent sources the slot has', 'integer'),
    column('figures', 'figureCount', 'How many figures are in it', 'integer'),
    LINK,
  ],
  Check: [
    ID,
    column('rule', 'rule', 'The equation, e.g. growth'),
    column('verdict', 'verdict', 'The result, e.g. CONSISTENT'),
    column('arithmetic', 'arithmetic', 'The arithmetic with the numbers as printed'),
    column('gap', 'gap', 'How far apart the two sides are, in the base unit', 'number'),
    column('unit', 'unit', 'Base unit'),
    LINK,
  ],
  Part: [ID, NAME, column('axis', 'axis', 'What it is a part by, e.g. INDUSTRY'), LINK],
  Post: [
    ID,
    column('title', 'title', 'Title'),
    column('person', 'person.name', 'Who holds it'),
    column('organization', 'organization.name', 'Where'),
    column('seenFrom', 'seenFromDate.text', 'When a page first names it'),
    column('seenTo', 'seenToDate.text', 'When a page last names it'),
    LINK,
  ],
  Publication: [ID, NAME, LINK],
  Page: [
    ID,
    column('file', 'file', 'File of the page'),
    column('publication', 'publication.name', 'Newspaper or agency that printed it'),
    column('date', 'date', 'Date of the issue', 'date'),
    column('pageNumber', 'pageNumber', PAGE_NUMBER),
    LINK,
  ],
  Mention: [
    ID,
    column('surface', 'surface', 'The name as printed'),
    column('kind', 'entityKind', 'Kind of the thing, e.g. ORGANIZATION'),
    column('entity', 'entity.name', 'What it means'),
    column('entityId', 'entity.id', 'Id of what it means'),
    column('rule', 'rule', 'The rule that decided it'),
    ...SOURCE,
    LINK,
  ],
  Run: [
    ID,
    column('number', 'number', 'Which load of the page it was', 'integer'),
    column('file', 'page.file', 'File of the page'),
    column('reader', 'reader', 'What read the page'),
    AT,
    column('status', 'status', 'Whether its facts are in effect, e.g. STANDING'),
    column('articles', 'articleCount', 'How many articles it brought', 'integer'),
    column('figures', 'statisticCount', 'How many figures it brought', 'integer'),
    LINK,
  ],
  Judgement: [
    ID,
    column('kind', 'kind', 'What was decided, e.g. MERGE'),
    column('who', 'who', 'Who decided'),
    column('why', 'why', 'The reason'),
    AT,
    column('undoneAt', 'undoneAt', 'When it was undone'),
    column('correction', 'correction', 'What it corrected, as JSON'),
    LINK,
  ],
  GraphChange: [
    ID,
    column('revision', 'revision', 'Revision of the graph', 'integer'),
    AT,
    column('kind', 'kind', 'What happened, e.g. CORRECTED'),
    column('nodeId', 'nodeId', 'Id of what changed'),
    column('before', 'before', 'What it was before'),
    column('after', 'after', 'What it is since'),
    column('file', 'run.page.file', 'File of the page whose load brought the change'),
    LINK,
  ],
  SearchHit: [
    column('id', 'node.id', 'Id of what was found'),
    column('kind', 'node.__typename', 'Its type'),
    NAME,
    column('excerpt', 'highlights.excerpt', 'The words around each match'),
    column('score', 'score', 'How well it matches; comparable only within one search', 'number'),
    column('link', 'node.url', 'Address of what was found'),
  ],
  // A relationship of a drawing; a node without any has a row of its own.
  GraphLink: [
    column('from', 'from.name', 'Name of the thing at the beginning'),
    column('fromKind', 'from.label', 'Its type'),
    column('fromDate', 'from.date', 'Its date'),
    column('fromId', 'from.id', 'Its id'),
    column('relationship', 'type', 'The relationship, e.g. ABOUT'),
    column('to', 'to.name', 'Name of the thing at the end'),
    column('toKind', 'to.label', 'Its type'),
    column('toDate', 'to.date', 'Its date'),
    column('toId', 'to.id', 'Its id'),
  ],
};
