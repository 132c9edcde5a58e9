import type { Row } from '../../src/load/row.ts';

/** Rows of one kind, in an order that can be loaded: nodes come before what points at them. */
export interface Batch {
  readonly part: PartName;
  readonly rows: readonly Row[];
}

/** One kind of node. `file` of cypher/load writes it, with the relationships that it must have. */
interface NodePart {
  readonly labels: string;
  readonly file: string | null;
}

/** One kind of relationship: its ends, each with the key of the row that has its id, and its own properties. */
interface LinkPart {
  readonly type: string;
  readonly from: readonly [label: string, key: string];
  readonly to: readonly [label: string, key: string];
  readonly properties: readonly string[];
  /** The file of cypher/load that writes it; null if its node's file does. */
  readonly file: string | null;
}

/** What the synthetic graph is made of. */
export const PARTS = {
  regions: node('Region:Entity', 'regions'),
  publications: node('Publication', null),
  indicators: node('Indicator', 'indicators'),
  organizations: node('Organization:Entity', 'organizations'),
  people: node('Person:Entity', 'people'),
  posts: node('Post', 'posts'),
  pages: node('Page', 'pages'),
  articles: node('Article', 'articles'),
  quotations: node('Quotation', 'quotations'),
  series: node('Series', 'series'),
  statistics: node('Statistic', 'statistics'),
  mentions: node('Mention', 'mentions'),
  within: link('WITHIN', ['Region', 'id'], ['Region', 'parentId'], 'within'),
  located: link('LOCATED_IN', ['Organization', 'id'], ['Region', 'regionId'], 'located-in'),
  organizationsInRegion: link('IN_REGION', ['Organization', 'id'], ['Region', 'regionId'], 'organizations-in-region', [
    'organizationByName',
    'organizationByKind',
  ]),
  holds: link('HOLDS', ['Person', 'personId'], ['Post', 'id'], null),
  at: link('AT', ['Post', 'id'], ['Organization', 'organizationId'], null),
  issues: link('ISSUE_OF', ['Page', 'pageId'], ['Publication', 'id'], 'publications'),
  on: link('ON', ['Article', 'id'], ['Page', 'pageId'], null),
  wrote: link('WROTE', ['Person', 'personId'], ['Article', 'articleId'], 'wrote', ['key']),
  saidIn: link('SAID_IN', ['Quotation', 'id'], ['Article', 'articleId'], null),
  saidBy: link('SAID_BY', ['Quotation', 'id'], ['Entity', 'speakerId'], null),
  seriesAbout: link('ABOUT', ['Series', 'id'], ['Entity', 'subjectId'], null),
  seriesMeasures: link('MEASURES', ['Series', 'id'], ['Indicator', 'indicatorId'], null),
  about: link('ABOUT', ['Statistic', 'id'], ['Entity', 'subjectId'], null),
  measures: link('MEASURES', ['Statistic', 'id'], ['Indicator', 'indicatorId'], null),
  reportedIn: link('REPORTED_IN', ['Statistic', 'id'], ['Article', 'articleId'], null),
  attributedTo: link('ATTRIBUTED_TO', ['Statistic', 'statisticId'], ['Entity', 'speakerId'], 'attributed-to', ['key']),
  of: link('OF', ['Statistic', 'statisticId'], ['Series', 'seriesId'], 'of', ['key']),
  statisticsInRegion: link('IN_REGION', ['Statistic', 'id'], ['Region', 'regionId'], 'statistics-in-region', [
    'statisticByPeriod',
    'statisticByIndicator',
  ]),
  namedIn: link('NAMED_IN', ['Entity', 'entityId'], ['Article', 'articleId'], 'named-in', ['byArticle', 'byEntity']),
  in: link('IN', ['Mention', 'id'], ['Article', 'articleId'], null),
  resolvesTo: link('RESOLVES_TO', ['Mention', 'mentionId'], ['Entity', 'entityId'], 'resolves-to', [
    'rule',
    'why',
    'key',
  ]),
} as const satisfies Record<string, NodePart | LinkPart>;

export type PartName = keyof typeof PARTS;

/** Collects rows by part. */
export class Collector {
  readonly #rows = new Map<PartName, Row[]>();

  add(part: PartName, row: Row): void {
    const rows = this.#rows.get(part);
    if (rows === undefined) this.#rows.set(part, [row]);
    else rows.push(row);
  }

  /** Gives what was collected, in the order of PARTS, and forgets it. */
  *drain(): Generator<Batch> {
    for (const part of Object.keys(PARTS) as PartName[]) {
      const rows = this.#rows.get(part);
      if (rows !== undefined) yield { part, rows };
    }
    this.#rows.clear();
  }
}

function node(labels: string, file: NodePart['file']): NodePart {
  return { labels, file };
}

function link(
  type: string,
  from: LinkPart['from'],
  to: LinkPart['to'],
  file: LinkPart['file'],
  properties: LinkPart['properties'] = [],
): LinkPart {
  return { type, from, to, file, properties };
}
