/** The vocabularies that exported things are said in. */
const CONTEXT = {
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  name: 'schema:name',
  about: { '@id': 'schema:observationAbout' },
  variable: { '@id': 'schema:variableMeasured' },
  part: 'schema:category',
  value: { '@id': 'schema:value', '@type': 'xsd:decimal' },
  low: { '@id': 'schema:minValue', '@type': 'xsd:decimal' },
  high: { '@id': 'schema:maxValue', '@type': 'xsd:decimal' },
  unit: 'schema:unitText',
  display: 'schema:description',
  qualifier: 'schema:measurementQualifier',
  periodStart: { '@id': 'schema:startDate', '@type': 'xsd:date' },
  periodEnd: { '@id': 'schema:endDate', '@type': 'xsd:date' },
  saidBy: { '@id': 'prov:wasAttributedTo' },
  quotedFrom: { '@id': 'prov:wasQuotedFrom' },
  target: { '@id': 'oa:hasTarget' },
  source: { '@id': 'oa:hasSource' },
  selector: { '@id': 'oa:hasSelector' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  headline: 'schema:headline',
  datePublished: 'schema:datePublished',
  printPage: 'schema:printPage',
  publisher: { '@id': 'schema:publisher' },
} as const;

const NAMED = 'id url name';
const FIGURE = `id url display breakdown qualifier
  subject { __typename url name } indicator { url name }
  value { value low high unit } period { start end }
  attributedTo { __typename url name }
  article { url headline partialDate { text } publication { url name } page { url pageNumber } }
  source { start end quote before after }`;

/** What the JSON-LD of each type asks of the graph. */
export const LINKED_DATA: Readonly<Record<string, string>> = {
  Statistic: FIGURE,
  Organization: NAMED,
  Person: NAMED,
  Project: NAMED,
  Region: NAMED,
  Group: NAMED,
  Indicator: NAMED,
  Article: 'id url headline partialDate { text } publication { url name } page { url pageNumber }',
};

/** The class of each type in schema.org. */
const CLASSES: Readonly<Record<string, string>> = {
  Organization: 'schema:Organization',
  Person: 'schema:Person',
  Project: 'schema:Project',
  Region: 'schema:AdministrativeArea',
  Group: 'schema:Thing',
  Indicator: 'schema:StatisticalVariable',
  Article: 'schema:NewsArticle',
};

/**
 * Writes things as JSON-LD: a figure is a schema.org Observation of a StatisticalVariable, quoted from an article (PROV-O) at a
 * place of the page's text (Web Annotation selectors). `base` is the address that the links of the graph are relative to.
 */
export async function* writeJsonLd(
  type: string,
  batches: AsyncIterable<readonly unknown[]>,
  base: string,
): AsyncGenerator<string, void, undefined> {
  yield `{"@context":${JSON.stringify({ '@base': base, ...CONTEXT })},"@graph":[`;
  let separator = '\n';
  for await (const nodes of batches) {
    let text = '';
    for (const node of nodes) {
      text += `${separator}${JSON.stringify(type === 'Statistic' ? describeFigure(node as Figure) : describe(type, node as Named))}`;
      separator = ',\n';
    }
    yield text;
  }
  yield '\n]}\n';
}

interface Named {
  readonly __typename?: string;
  readonly url: string;
  readonly name?: string | null;
  readonly headline?: string | null;
  readonly partialDate?: { readonly text: string } | null;
  readonly publication?: Named | null;
  readonly page?: { readonly url: string; readonly pageNumber: string | null };
}

interface Figure extends Named {
  readonly display: string;
  readonly breakdown: string | null;
  readonly qualifier: string | null;
  readonly subject: Named;
  readonly indicator: Named;
  readonly value: Readonly<Record<'value' | 'low' | 'high' | 'unit', string | null>> | null;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly attributedTo: readonly Named[];
  readonly article: Named & { readonly page: NonNullable<Named['page']> };
  readonly source: Readonly<{ start: number; end: number; quote: string; before: string; after: string }>;
}

function describe(type: string, { url, name, headline, partialDate, publication, page }: Named): object {
  return drop({
    '@id': url,
    '@type': CLASSES[type] ?? 'schema:Thing',
    name,
    headline,
    datePublished: partialDate?.text,
    printPage: page?.pageNumber,
    publisher:
      publication == null
        ? undefined
        : { '@id': publication.url, '@type': 'schema:Organization', name: publication.name },
  });
}

function describeFigure(figure: Figure): object {
  const { source, article } = figure;
  return drop({
    '@id': figure.url,
    '@type': ['schema:Observation', 'prov:Entity', 'oa:Annotation'],
    display: figure.display,
    about: describe(figure.subject.__typename ?? '', figure.subject),
    variable: describe('Indicator', figure.indicator),
    part: figure.breakdown,
    value: figure.value?.value,
    low: figure.value?.low,
    high: figure.value?.high,
    unit: figure.value?.unit,
    qualifier: figure.qualifier,
    periodStart: figure.period?.start,
    periodEnd: figure.period?.end,
    saidBy: figure.attributedTo.map((speaker) => describe(speaker.__typename ?? '', speaker)),
    quotedFrom: describe('Article', article),
    target: {
      '@type': 'oa:SpecificResource',
      source: { '@id': article.page.url },
      selector: [
        { '@type': 'oa:TextQuoteSelector', exact: source.quote, prefix: source.before, suffix: source.after },
        { '@type': 'oa:TextPositionSelector', start: source.start, end: source.end },
      ],
    },
  });
}

/** Leaves out what is not known: in linked data a missing statement says nothing, a null is an error. */
function drop(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));
}
