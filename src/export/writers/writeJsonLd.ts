import { LINKED_FORMS } from '../linked/linkedForms.ts';

/** The vocabularies that describe exported nodes; `graph:` is for what none of the others has a word for. */
const CONTEXT = {
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  graph: 'urn:econews-graph:',
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
  measure: 'graph:measure',
  role: 'schema:roleName',
  periodStart: { '@id': 'schema:startDate', '@type': 'xsd:date' },
  periodEnd: { '@id': 'schema:endDate', '@type': 'xsd:date' },
  saidBy: { '@id': 'prov:wasAttributedTo' },
  quotedFrom: { '@id': 'prov:wasQuotedFrom' },
  derivedFrom: { '@id': 'prov:wasDerivedFrom' },
  reader: 'graph:reader',
  agent: { '@id': 'prov:wasAssociatedWith' },
  used: { '@id': 'prov:used' },
  endedAt: { '@id': 'prov:endedAtTime', '@type': 'xsd:dateTime' },
  verdict: 'graph:verdict',
  before: 'graph:before',
  after: 'graph:after',
  figures: { '@id': 'graph:figures', '@type': 'xsd:nonNegativeInteger' },
  target: { '@id': 'oa:hasTarget' },
  body: { '@id': 'oa:hasBody' },
  source: { '@id': 'oa:hasSource' },
  selector: { '@id': 'oa:hasSelector' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  text: 'schema:text',
  headline: 'schema:headline',
  datePublished: 'schema:datePublished',
  printPage: 'schema:printPage',
  publisher: { '@id': 'schema:publisher' },
  organization: { '@id': 'schema:worksFor' },
} as const;

/**
 * Writes nodes as JSON-LD, as createJsonLdPrinter prints them. `base` is the address that the links of the graph are
 * relative to.
 */
export async function* writeJsonLd(
  batches: AsyncIterable<readonly string[]>,
  base: string,
): AsyncGenerator<string, void, undefined> {
  yield `{"@context":${JSON.stringify({ '@base': base, ...CONTEXT })},"@graph":[`;
  let separator = '\n';
  for await (const things of batches) {
    if (things.length === 0) continue;
    yield separator + things.join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

/**
 * Creates the function that prints a node of a type: a figure is a schema.org Observation of a StatisticalVariable,
 * quoted from an article (PROV-O) at a place of the page's text (Web Annotation selectors).
 */
export function createJsonLdPrinter(type: string): (node: unknown) => string {
  const form = LINKED_FORMS[type];
  return (node) => JSON.stringify(form?.describe(node as never));
}
