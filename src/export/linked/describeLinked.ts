/** The vocabulary for most things. */
export interface Named {
  readonly __typename?: string;
  readonly url: string;
  readonly name?: string | null;
}

/** An article as it is selected for linked data. */
export interface LinkedArticle extends Named {
  readonly headline: string | null;
  readonly partialDate: { readonly text: string } | null;
  readonly publication: Named | null;
  readonly page: { readonly url: string; readonly pageNumber: string | null };
}

/** Where words are on a page, and which. */
export interface LinkedSource {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** A figure as it is selected for linked data. */
export interface LinkedFigure extends Named {
  readonly display: string;
  readonly breakdown: string | null;
  readonly qualifier: string | null;
  readonly subject: Named;
  readonly indicator: Named;
  readonly value: Readonly<Record<'value' | 'low' | 'high' | 'unit', string | null>> | null;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly attributedTo: readonly Named[];
  readonly article: LinkedArticle;
  readonly source: LinkedSource;
}

/** The class of each type that is described by its name alone. */
const CLASSES: Readonly<Record<string, string>> = {
  Organization: 'schema:Organization',
  Publication: 'schema:Organization',
  Person: 'schema:Person',
  Project: 'schema:Project',
  Region: 'schema:AdministrativeArea',
  Group: 'schema:Thing',
  Indicator: 'schema:StatisticalVariable',
  Series: 'schema:StatisticalVariable',
  Part: 'schema:DefinedTerm',
  Article: 'schema:NewsArticle',
  Statistic: 'schema:Observation',
  Post: 'schema:Role',
};

/** A node of a drawing. */
export interface Drawn {
  readonly id: string;
  readonly label: string;
  readonly name: string;
}

/** Describes a node of a drawing. */
export function describeDrawn({ id, label, name }: Drawn): object {
  return describeNamed({ url: `/node/${id}`, name }, label) ?? {};
}

/** Describes a node by its type and name; gives nothing for nothing. */
export function describeNamed(node: null, type?: string): undefined;
export function describeNamed(node: Named, type?: string): object;
export function describeNamed(node: Named | null, type?: string): object | undefined;
export function describeNamed(node: Named | null, type = node?.__typename ?? ''): object | undefined {
  if (node === null) return undefined;
  return drop({ '@id': node.url, '@type': CLASSES[type] ?? 'schema:Thing', name: node.name });
}

/** Describes an article with where it was printed. */
export function describeArticle({ url, headline, partialDate, publication, page }: LinkedArticle): object {
  return drop({
    '@id': url,
    '@type': 'schema:NewsArticle',
    headline,
    datePublished: partialDate?.text,
    printPage: page.pageNumber,
    publisher: describeNamed(publication, 'Publication'),
  });
}

/** Describes a figure with the words of the page that print it. */
export function describeLinkedFigure(figure: LinkedFigure): object {
  const { value, period, article } = figure;
  return drop({
    '@id': figure.url,
    '@type': ['schema:Observation', 'prov:Entity', 'oa:Annotation'],
    display: figure.display,
    about: describeNamed(figure.subject),
    variable: describeNamed(figure.indicator, 'Indicator'),
    part: figure.breakdown,
    value: value?.value,
    low: value?.low,
    high: value?.high,
    unit: value?.unit,
    qualifier: figure.qualifier,
    periodStart: period?.start,
    periodEnd: period?.end,
    saidBy: figure.attributedTo.map((speaker) => describeNamed(speaker)),
    quotedFrom: describeArticle(article),
    target: describePlace(article, figure.source),
  });
}

/** Says where on a page words are, by the words themselves and by their position. */
export function describePlace({ page }: LinkedArticle, { start, end, quote, before, after }: LinkedSource): object {
  return {
    '@type': 'oa:SpecificResource',
    source: { '@id': page.url },
    selector: [
      { '@type': 'oa:TextQuoteSelector', exact: quote, prefix: before, suffix: after },
      { '@type': 'oa:TextPositionSelector', start, end },
    ],
  };
}

/** Describes something that was done: a load, a check, a decision. */
export function describeActivity(url: string, said: Readonly<Record<string, unknown>>): object {
  return drop({ '@id': url, '@type': 'prov:Activity', ...said });
}

/** Leaves out what is not known: in linked data a missing statement says nothing, a null is an error. */
export function drop(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));
}
