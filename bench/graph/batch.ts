import type { Row } from '../../src/load/row.ts';

/** Rows of one kind, in an order that can be loaded: nodes come before what points at them. */
export interface Batch {
  readonly part: PartName;
  readonly rows: readonly Row[];
}

/** One kind of node. */
interface NodePart {
  readonly labels: string;
}

/** One kind of relationship: its ends, each with the key of the row that holds its id, and its own properties. */
interface LinkPart {
  readonly type: string;
  readonly from: readonly [label: string, key: string];
  readonly to: readonly [label: string, key: string];
  readonly properties: readonly string[];
}

/** What the synthetic graph is made of, by the file of cypher/load that writes it. */
export const PARTS = {
  regions: { labels: 'Region:Entity' },
  publications: { labels: 'Publication' },
  indicators: { labels: 'Indicator' },
  organizations: { labels: 'Organization:Entity' },
  people: { labels: 'Person:Entity' },
  'refresh-posts': { labels: 'Post' },
  pages: { labels: 'Page' },
  articles: { labels: 'Article' },
  quotations: { labels: 'Quotation' },
  series: { labels: 'Series' },
  statistics: { labels: 'Statistic' },
  mentions: { labels: 'Mention' },
  within: link('WITHIN', ['Region', 'id'], ['Region', 'parentId']),
  'located-in': link('LOCATED_IN', ['Entity', 'id'], ['Region', 'regionId']),
  'organizations-in-region': link(
    'IN_REGION',
    ['Organization', 'id'],
    ['Region', 'regionId'],
    'organizationByName',
    'organizationByKind',
  ),
  holds: link('HOLDS', ['Person', 'personId'], ['Post', 'id']),
  at: link('AT', ['Post', 'id'], ['Organization', 'organizationId']),
  'issue-of': link('ISSUE_OF', ['Page', 'pageId'], ['Publication', 'publicationId']),
  on: link('ON', ['Article', 'id'], ['Page', 'pageId']),
  wrote: link('WROTE', ['Person', 'personId'], ['Article', 'articleId'], 'key'),
  'said-in': link('SAID_IN', ['Quotation', 'id'], ['Article', 'articleId']),
  'said-by': link('SAID_BY', ['Quotation', 'id'], ['Entity', 'speakerId']),
  'series-about': link('ABOUT', ['Series', 'id'], ['Entity', 'subjectId']),
  'series-measures': link('MEASURES', ['Series', 'id'], ['Indicator', 'indicatorId']),
  about: link('ABOUT', ['Statistic', 'statisticId'], ['Entity', 'subjectId']),
  measures: link('MEASURES', ['Statistic', 'id'], ['Indicator', 'indicatorId']),
  'reported-in': link('REPORTED_IN', ['Statistic', 'id'], ['Article', 'articleId']),
  'attributed-to': link('ATTRIBUTED_TO', ['Statistic', 'statisticId'], ['Entity', 'speakerId'], 'key'),
  of: link('OF', ['Statistic', 'statisticId'], ['Series', 'seriesId'], 'key'),
  'statistics-in-region': link(
    'IN_REGION',
    ['Statistic', 'id'],
    ['Region', 'regionId'],
    'statisticByPeriod',
    'statisticByIndicator',
  ),
  'named-in': link('NAMED_IN', ['Entity', 'entityId'], ['Article', 'articleId'], 'byArticle', 'byEntity'),
  in: link('IN', ['Mention', 'id'], ['Article', 'articleId']),
  'resolves-to': link('RESOLVES_TO', ['Mention', 'mentionId'], ['Entity', 'entityId'], 'rule', 'why', 'key'),
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

function link(type: string, from: LinkPart['from'], to: LinkPart['to'], ...properties: string[]): LinkPart {
  return { type, from, to, properties };
}
