import {
  describeActivity,
  describeArticle,
  describeDrawn,
  describeLinkedFigure,
  describeNamed,
  describePlace,
  type Drawn,
  drop,
  type LinkedArticle,
  type LinkedFigure,
  type LinkedSource,
  type Named,
} from './describeLinked.ts';

/**
 * How nodes of a type are described in linked data: what is selected from the graph, and what is said about an answered
 * node.
 */
export interface LinkedForm {
  readonly selection: string;
  readonly describe: (node: never) => object;
}

type Texts<Key extends string> = Readonly<Record<Key, string>>;

const form = <Node>(selection: string, describe: (node: Node) => object): LinkedForm => ({ selection, describe });

const NAMED = form<Named>('__typename id url name', (node) => describeNamed(node));
const ARTICLE = 'id url headline partialDate { text } publication { url name } page { url pageNumber }';
const SOURCE = 'start end quote before after';
const FIGURE = `id url display breakdown qualifier
  subject { __typename url name } indicator { url name }
  value { value low high unit } period { start end }
  attributedTo { __typename url name }
  article { ${ARTICLE} }
  source { ${SOURCE} }`;

/** Every type that can be described in linked data: schema.org for what nodes are, PROV-O for where they come from. */
export const LINKED_FORMS: Readonly<Record<string, LinkedForm>> = {
  Statistic: form<LinkedFigure>(FIGURE, describeLinkedFigure),
  Organization: NAMED,
  Publication: NAMED,
  Person: NAMED,
  Project: NAMED,
  Group: NAMED,
  Indicator: NAMED,
  Series: NAMED,
  Part: NAMED,
  Region: form<Named & { readonly below: { readonly totalCount: number } }>(
    '__typename id url name below: statistics(scope: BELOW) { totalCount }',
    (region) => ({ ...describeNamed(region), figures: region.below.totalCount }),
  ),
  Article: form<LinkedArticle>(ARTICLE, describeArticle),
  Page: form<Named & Texts<'file' | 'date' | 'pageNumber'> & { readonly publication: Named | null }>(
    'url file date pageNumber publication { url name }',
    (page) =>
      drop({
        '@id': page.url,
        '@type': 'schema:PublicationIssue',
        name: page.file,
        datePublished: page.date,
        printPage: page.pageNumber,
        publisher: describeNamed(page.publication, 'Publication'),
      }),
  ),
  Quotation: form<Quotation>(
    `url text speaker { __typename url name } article { ${ARTICLE} } source { ${SOURCE} }`,
    ({ url, text, speaker, article, source }) =>
      drop({
        '@id': url,
        '@type': ['schema:Quotation', 'oa:Annotation'],
        text,
        saidBy: describeNamed(speaker),
        quotedFrom: describeArticle(article),
        target: describePlace(article, source),
      }),
  ),
  Post: form<Texts<'url' | 'title'> & { readonly person: Named; readonly organization: Named | null }>(
    'url title person { url name } organization { url name }',
    ({ url, title, person, organization }) =>
      drop({
        '@id': url,
        '@type': 'schema:Role',
        role: title,
        agent: describeNamed(person, 'Person'),
        organization: describeNamed(organization, 'Organization'),
      }),
  ),
  Mention: form<Texts<'url' | 'surface'> & { readonly entity: Named | null; readonly article: LinkedArticle }>(
    `url surface entity { __typename url name } article { ${ARTICLE} }`,
    ({ url, surface, entity, article }) =>
      drop({
        '@id': url,
        '@type': 'oa:Annotation',
        name: surface,
        body: describeNamed(entity),
        quotedFrom: describeArticle(article),
      }),
  ),
  Slot: form<Slot>(
    `url kind part unit period { start end } preferred { ${FIGURE} }`,
    ({ url, kind, part, unit, period, preferred }) =>
      drop({
        '@id': url,
        '@type': ['schema:Observation', 'prov:Entity'],
        display: preferred.display,
        measure: kind,
        about: describeNamed(preferred.subject),
        variable: describeNamed(preferred.indicator, 'Indicator'),
        part,
        unit,
        periodStart: period?.start,
        periodEnd: period?.end,
        derivedFrom: describeLinkedFigure(preferred),
      }),
  ),
  Check: form<Texts<'url' | 'rule' | 'verdict' | 'arithmetic'>>(
    'url rule verdict arithmetic',
    ({ url, rule, verdict, arithmetic }) => describeActivity(url, { name: rule, verdict, display: arithmetic }),
  ),
  CheckInput: form<{ readonly role: string; readonly statistic: LinkedFigure }>(
    `role statistic { ${FIGURE} }`,
    ({ role, statistic }) => ({ ...describeLinkedFigure(statistic), role }),
  ),
  Run: form<Texts<'url' | 'at'> & { readonly reader: string | null; readonly page: Named }>(
    'url at reader page { url }',
    ({ url, at, reader, page }) => describeActivity(url, { endedAt: at, reader, used: { '@id': page.url } }),
  ),
  Judgement: form<Texts<'url' | 'kind' | 'who' | 'why' | 'at'>>('url kind who why at', ({ url, kind, who, why, at }) =>
    describeActivity(url, { name: kind, reader: who, display: why, endedAt: at }),
  ),
  GraphChange: form<Texts<'url' | 'kind' | 'at' | 'nodeId' | 'before' | 'after'>>(
    'url kind at nodeId before after',
    ({ url, kind, at, nodeId, before, after }) =>
      describeActivity(url, { name: kind, endedAt: at, used: { '@id': `/node/${nodeId}` }, before, after }),
  ),
  SearchHit: form<{ readonly name: string; readonly node: Named }>('name node { __typename url }', ({ name, node }) =>
    describeNamed({ ...node, name }),
  ),
  // A drawing is read as a whole (drawing/queryDrawing.ts), so nothing is selected for its rows.
  GraphLink: form<{ readonly from: Drawn; readonly type: string | null; readonly to: Drawn | null }>(
    '',
    ({ from, type, to }) => ({
      ...describeDrawn(from),
      ...(type !== null && to !== null && { [`graph:${type}`]: describeDrawn(to) }),
    }),
  ),
};

interface Quotation extends Texts<'url' | 'text'> {
  readonly speaker: Named | null;
  readonly article: LinkedArticle;
  readonly source: LinkedSource;
}

interface Slot extends Texts<'url' | 'kind' | 'part' | 'unit'> {
  readonly period: LinkedFigure['period'];
  readonly preferred: LinkedFigure;
}
