import type { MemoryGraph, MemoryNode } from './memoryGraph.ts';

type Args = Readonly<Record<string, unknown>>;
type Walk = (graph: MemoryGraph, node: MemoryNode, args: Args) => readonly MemoryNode[];
/** What a list is ordered by, field of the order input by field; the first is the default. */
type Sorts = Readonly<Record<string, (node: MemoryNode) => string>>;

/** A list of the SDL as anyone would write it down: which nodes, in what order. No key of docs/graph.md is read here. */
export interface ReferenceList {
  readonly walk: Walk;
  readonly sorts: Sorts;
  readonly direction: 'ASC' | 'DESC';
}

const text = (node: MemoryNode, property: string): string => String(node.properties[property] ?? '');
const cut = (name: string): string => [...name].slice(0, 100).join('');
const date = (node: MemoryNode, property: string): string => text(node, property) || '0000-00-00';
const offset = (value: unknown): string => String(value).padStart(7, '0');

const NAME: Sorts = { NAME: (node) => cut(text(node, 'name')) };
const PERIOD: Sorts = { PERIOD: (node) => date(node, 'periodEnd') };
const DATE: Sorts = { DATE: (node) => date(node, 'date') };

const all =
  (type: string): Walk =>
  (graph) =>
    graph.ofType(type);
const owned =
  (type: string, property: string): Walk =>
  (graph, node) =>
    graph.ofType(type).filter(({ properties }) => properties[property] === node.id);
const named =
  (type: string): Walk =>
  (graph, node) =>
    graph.into(node, 'NAMED_IN').filter((entity) => entity.type === type);

/** Every region above a region, itself included. */
function chain(graph: MemoryGraph, region: MemoryNode | undefined): readonly MemoryNode[] {
  return region === undefined ? [] : [region, ...chain(graph, graph.out(region, 'WITHIN')[0])];
}

function placeOf(graph: MemoryGraph, node: MemoryNode): MemoryNode | undefined {
  if (node.type === 'Region') return node;
  return graph.out(node, 'LOCATED_IN')[0];
}

const located =
  (type: string): Walk =>
  (graph, region) =>
    graph.ofType(type).filter((node) => chain(graph, placeOf(graph, node)).includes(region));
const about: Walk = (graph, node) => graph.into(node, 'ABOUT').filter(({ type }) => type === 'Statistic');
const aboutBelow: Walk = (graph, region) =>
  graph
    .ofType('Statistic')
    .filter((statistic) =>
      graph.out(statistic, 'ABOUT').some((subject) => chain(graph, placeOf(graph, subject)).includes(region)),
    );
const measured = (graph: MemoryGraph, statistics: readonly MemoryNode[]): readonly MemoryNode[] => [
  ...new Set(statistics.flatMap((statistic) => graph.out(statistic, 'MEASURES'))),
];
/** Of a body: itself, its projects and its groups, each figure once. */
const allBelow: Walk = (graph, node) =>
  node.type === 'Region'
    ? aboutBelow(graph, node, {})
    : [node, ...graph.out(node, 'UNDERTAKES'), ...graph.into(node, 'BELONGS_TO')].flatMap((each) =>
        about(graph, each, {}),
      );
const startOf = (node: MemoryNode): string => offset(node.properties['sourceStart']);
const mentionDate = (graph: MemoryGraph, mention: MemoryNode): string =>
  date(graph.out(mention, 'IN')[0] ?? mention, 'date');

/** The figures about a body, its projects and its groups. */
const belowBody: Walk = (graph, body) => [
  ...new Set(
    [body, ...graph.out(body, 'UNDERTAKES'), ...graph.into(body, 'BELONGS_TO')].flatMap((subject) =>
      about(graph, subject, {}),
    ),
  ),
];

/** Every connection of the schema except `search`. Ties are always broken by id, in the same direction. */
export function referenceLists(graph: MemoryGraph): Readonly<Record<string, ReferenceList>> {
  const list = (walk: Walk, sorts: Sorts, direction: 'ASC' | 'DESC' = 'ASC'): ReferenceList => ({
    walk,
    sorts,
    direction,
  });
  const figures = (walk: Walk): ReferenceList => list(walk, PERIOD, 'DESC');
  const series = list((from, node) => from.into(node, 'ABOUT').filter(({ type }) => type === 'Series'), NAME);
  const quotations = list((from, node) => from.into(node, 'SAID_BY'), DATE, 'DESC');
  const groups = list((from, node) => from.into(node, 'BELONGS_TO'), NAME);
  const stated = figures((from, node) => from.into(node, 'ATTRIBUTED_TO'));
  const entities = ['Region', 'Organization', 'Person', 'Project', 'Group'].flatMap((type) => [
    [`${type}.articles`, list((from, node) => from.out(node, 'NAMED_IN'), DATE, 'DESC')] as const,
    [
      `${type}.mentions`,
      list((from, node) => from.into(node, 'RESOLVES_TO'), { DATE: (mention) => mentionDate(graph, mention) }, 'DESC'),
    ] as const,
    [
      `${type}.indicators`,
      list(
        (from, node, { scope }) =>
          measured(from, scope === 'BELOW' ? aboutBelow(from, node, {}) : about(from, node, {})),
        NAME,
      ),
    ] as const,
    [
      `${type}.statisticsAbout`,
      figures((from, node, { scope }) => (scope === 'BELOW' ? allBelow : about)(from, node, {})),
    ] as const,
    [`${type}.statisticsStated`, stated] as const,
  ]);
  return {
    ...Object.fromEntries(entities),
    'Query.regions': list(all('Region'), NAME),
    'Query.organizations': list(all('Organization'), NAME),
    'Query.people': list(all('Person'), NAME),
    'Query.officials': list(
      (from) => from.ofType('Person').filter(({ properties }) => properties['official'] === true),
      NAME,
    ),
    'Query.projects': list(all('Project'), NAME),
    'Query.groups': list(all('Group'), NAME),
    'Query.articles': list(all('Article'), DATE, 'DESC'),
    'Query.pages': list(all('Page'), { FILE: (node) => text(node, 'file') }),
    'Query.publications': list(all('Publication'), NAME),
    'Query.indicators': list(all('Indicator'), NAME),
    'Query.statistics': figures(all('Statistic')),
    'Query.parts': list(all('Part'), NAME),
    'Part.statistics': figures((from, node) => from.into(node, 'COVERS')),
    'Query.quotations': list(all('Quotation'), DATE, 'DESC'),
    'Query.runs': list(all('Run'), { TIME: (node) => text(node, 'at') }, 'DESC'),
    'Region.children': list((from, node) => from.into(node, 'WITHIN'), {
      CODE: (node) => text(node, 'code') || cut(text(node, 'name')),
    }),
    'Region.organizations': list(located('Organization'), NAME),
    'Region.projects': list(located('Project'), NAME),
    'Region.statistics': figures((from, node, { scope }) => (scope === 'BELOW' ? aboutBelow : about)(from, node, {})),
    'Region.series': series,
    'Organization.posts': list((from, node) => from.into(node, 'AT'), { TITLE: (node) => cut(text(node, 'title')) }),
    'Organization.projects': list((from, node) => from.out(node, 'UNDERTAKES'), NAME),
    'Organization.statistics': figures((from, node, { scope }) =>
      (scope === 'BELOW' ? belowBody : about)(from, node, {}),
    ),
    'Organization.groups': groups,
    'Region.groups': groups,
    'WireText.articles': list((from, node) => from.into(node, 'PRINTS'), DATE),
    'Organization.statedStatistics': stated,
    'Organization.series': series,
    'Organization.quotations': quotations,
    'Organization.wiredArticles': list((from, node) => from.out(node, 'WIRED'), DATE, 'DESC'),
    'Person.statistics': stated,
    'Person.quotations': quotations,
    'Person.writtenArticles': list((from, node) => from.out(node, 'WROTE'), DATE, 'DESC'),
    'Project.statistics': figures(about),
    'Project.series': series,
    'Group.statistics': figures(about),
    'Group.statedStatistics': stated,
    'Group.series': series,
    'Group.quotations': quotations,
    'Article.statistics': list((from, node) => from.into(node, 'REPORTED_IN'), { PLACE: startOf }),
    'Article.quotations': list((from, node) => from.into(node, 'SAID_IN'), { PLACE: startOf }),
    'Article.regions': list(named('Region'), NAME),
    'Article.organizations': list(named('Organization'), NAME),
    'Article.people': list(
      (from, node) => named('Person')(from, node, {}).filter((person) => !from.out(person, 'WROTE').includes(node)),
      NAME,
    ),
    'Article.projects': list(named('Project'), NAME),
    'Article.mentions': list((from, node) => from.into(node, 'IN'), {
      PLACE: (node) => offset((node.properties['starts'] as readonly number[] | undefined)?.[0] ?? 0),
    }),
    'Page.articles': list((from, node) => from.into(node, 'ON'), {
      PLACE: (node) =>
        offset(
          (node.properties['segmentStarts'] as readonly number[] | undefined)?.[0] ??
            node.properties['headlineStart'] ??
            0,
        ),
    }),
    'Page.runs': list((from, node) => from.into(node, 'LOADED'), { TIME: (node) => text(node, 'at') }, 'DESC'),
    'Publication.pages': list((from, node) => from.into(node, 'ISSUE_OF'), DATE, 'DESC'),
    'Publication.articles': list(owned('Article', 'publicationId'), DATE, 'DESC'),
    'Indicator.statistics': {
      ...figures((from, node) => from.into(node, 'MEASURES').filter(({ type }) => type === 'Statistic')),
      sorts: PERIOD,
    },
    'Indicator.series': list((from, node) => from.into(node, 'MEASURES').filter(({ type }) => type === 'Series'), NAME),
    'Series.statistics': figures((from, node) => from.into(node, 'OF')),
  };
}

/** Every plain link of the schema: to one node, or to a short list in its order. */
export const REFERENCE_LINKS: Readonly<Record<string, Walk>> = {
  'Region.parent': (graph, node) => graph.out(node, 'WITHIN'),
  'Region.ancestors': (graph, node) => chain(graph, node).slice(1),
  'Organization.region': (graph, node) => graph.out(node, 'LOCATED_IN'),
  'Organization.parent': (graph, node) => graph.out(node, 'PART_OF'),
  'Organization.publication': (graph, node) => sameName(graph, node, 'Publication'),
  'Publication.organization': (graph, node) => sameName(graph, node, 'Organization'),
  'Organization.parts': (graph, node) => byName(graph.into(node, 'PART_OF')),
  'Person.posts': (graph, node) =>
    graph.out(node, 'HOLDS').toSorted((a, b) => compare(date(b, 'seenTo') + b.id, date(a, 'seenTo') + a.id)),
  'Post.person': (graph, node) => graph.into(node, 'HOLDS'),
  'Post.organization': (graph, node) => graph.out(node, 'AT'),
  'Post.articles': (graph, node) => byDate(graph.out(node, 'EVIDENCED_BY')),
  'Project.region': (graph, node) => graph.out(node, 'LOCATED_IN'),
  'Project.organizations': (graph, node) => byName(graph.into(node, 'UNDERTAKES')),
  'Group.page': (graph, node) => graph.ofType('Page').filter(({ id }) => id === node.properties['pageId']),
  'Article.page': (graph, node) => graph.out(node, 'ON'),
  'Article.publication': (graph, node) =>
    graph.ofType('Publication').filter(({ id }) => id === node.properties['publicationId']),
  'Article.reporters': (graph, node) =>
    byName(graph.into(node, 'WROTE')).toSorted((a, b) => placeInByline(graph, node, a) - placeInByline(graph, node, b)),
  'Article.wiredBy': (graph, node) => graph.into(node, 'WIRED'),
  'Article.reprints': (graph, node) =>
    byDate(
      graph
        .out(node, 'PRINTS')
        .flatMap((wireText) => graph.into(wireText, 'PRINTS'))
        .filter((each) => each.properties['pageId'] !== node.properties['pageId']),
    ),
  'Group.belongsTo': (graph, node) => graph.out(node, 'BELONGS_TO'),
  'Article.wireText': (graph, node) => graph.out(node, 'PRINTS'),
  'Statistic.wireText': (graph, node) =>
    graph.out(node, 'REPORTED_IN').flatMap((article) => graph.out(article, 'PRINTS')),
  'Page.publication': (graph, node) => graph.out(node, 'ISSUE_OF'),
  'Page.supersedes': (graph, node) => graph.out(node, 'SUPERSEDES'),
  'Page.supersededBy': (graph, node) => graph.into(node, 'SUPERSEDES'),
  'Part.region': (graph, node) => graph.out(node, 'IS'),
  'Part.members': (graph, node) =>
    graph
      .linksOf(node, 'SUMS')
      .filter(({ from }) => from === node)
      .toSorted((a, b) => Number(a.properties['position']) - Number(b.properties['position']))
      .map(({ to }) => to),
  'Part.sums': (graph, node) => byName(graph.into(node, 'SUMS')),
  'Indicator.wider': (graph, node) => graph.out(node, 'NARROWER_THAN'),
  'Indicator.narrower': (graph, node) => byName(graph.into(node, 'NARROWER_THAN')),
  'Part.wider': (graph, node) => graph.out(node, 'BELONGS_TO'),
  'Part.narrower': (graph, node) => byName(graph.into(node, 'BELONGS_TO')),
  'Region.asPartner': (graph, node) =>
    graph.into(node, 'IS').filter(({ properties }) => properties['axis'] === 'partner'),
  'Statistic.part': (graph, node) => graph.out(node, 'COVERS'),
  'Series.part': (graph, node) => graph.ofType('Part').filter(({ id }) => id === node.properties['partId']),
  'Statistic.subject': (graph, node) => graph.out(node, 'ABOUT'),
  'Statistic.indicator': (graph, node) => graph.out(node, 'MEASURES'),
  'Statistic.attributedTo': (graph, node) => byName(graph.out(node, 'ATTRIBUTED_TO')),
  'Statistic.article': (graph, node) => graph.out(node, 'REPORTED_IN'),
  'Statistic.series': (graph, node) => byName(graph.out(node, 'OF')),
  'Series.subject': (graph, node) => graph.out(node, 'ABOUT'),
  'Series.indicator': (graph, node) => graph.out(node, 'MEASURES'),
  'Quotation.speaker': (graph, node) => graph.out(node, 'SAID_BY'),
  'Quotation.article': (graph, node) => graph.out(node, 'SAID_IN'),
  'Mention.article': (graph, node) => graph.out(node, 'IN'),
  'Mention.entity': (graph, node) => graph.out(node, 'RESOLVES_TO'),
  'Run.page': (graph, node) => graph.out(node, 'LOADED'),
};

/** Orders texts as the store does, by code point. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placeInByline(graph: MemoryGraph, article: MemoryNode, person: MemoryNode): number {
  const link = graph.linksOf(article, 'WROTE').find(({ from }) => from === person);
  return Number(link?.properties['position']);
}

/** Nodes of another type under the name of one, the first by id first. */
function sameName(graph: MemoryGraph, node: MemoryNode, type: string): readonly MemoryNode[] {
  return byName(graph.ofType(type).filter(({ properties }) => properties['name'] === node.properties['name']));
}

function byName(nodes: readonly MemoryNode[]): readonly MemoryNode[] {
  return nodes.toSorted((a, b) => compare(text(a, 'name'), text(b, 'name')) || compare(a.id, b.id));
}

function byDate(nodes: readonly MemoryNode[]): readonly MemoryNode[] {
  return nodes.toSorted((a, b) => compare(`${date(b, 'date')}|${b.id}`, `${date(a, 'date')}|${a.id}`));
}
