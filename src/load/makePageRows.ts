import { printKey } from '../model/keys.ts';
import { listLatinNames } from '../util/listLatinNames.ts';
import type { Row, StepRow } from './row.ts';
import { makeArticleRows, makeBylineRows } from './rows/articleRows.ts';
import type { GroupCollector } from './rows/groupRows.ts';
import { makeGroupMentionRows, makeMentionRows } from './rows/mentionRows.ts';
import type { RowSource } from './rows/rowSource.ts';
import { makePageRow } from './rows/pageRow.ts';
import { makePostRows } from './rows/postRows.ts';
import { makeQuotationRows } from './rows/quotationRows.ts';
import { makeStatisticRows } from './rows/statisticRows.ts';
import type { StatisticRows } from './rows/statisticRows.ts';
import { makeStructureRows } from './rows/structureRows.ts';
import type { WriteQueue } from './loadStatement.ts';

/** What one page says, as rows: a list of statements of cypher/load, in the order in which they run. */
export interface PageRows {
  readonly steps: readonly PageStep[];
  readonly postIds: readonly string[];
  /** Indicators that no lexicon has, with the unit of each figure that measures one. */
  readonly units: readonly UnitVote[];
  /** The series that its figures belong to. */
  readonly seriesIds: readonly string[];
  readonly counts: PageCounts;
  readonly articles: readonly Row[];
}

/** One statement with its rows. */
export interface PageStep {
  readonly name: string;
  readonly rows: readonly StepRow[];
}

/** Figures of one unit on an indicator. */
export interface UnitVote {
  readonly id: string;
  readonly dimension: string | null;
  readonly unit: string | null;
  readonly figures: number;
}

/** How many facts of each kind a page has. */
export interface PageCounts {
  readonly articles: number;
  readonly statistics: number;
  readonly quotations: number;
  readonly mentions: number;
}

/**
 * Makes the rows of what one page says: nodes first, relationships after. They depend only on the page's facts and on
 * the entities that its claims mean, so two sets of rows can be compared.
 */
export async function makePageRows(context: RowSource): Promise<PageRows> {
  const groups: GroupCollector = new Map();
  const articles = await makeArticleRows(context);
  const mentions = await makeMentionRows(context);
  const statistics = await makeStatisticRows(context, groups);
  const quotations = makeQuotationRows(context, groups);
  const phrases = makeGroupMentionRows(context, groups);
  const posts = makePostRows(context);
  const bylines = makeBylineRows(context);
  const structure = makeStructureRows(context);
  const steps: PageStep[] = [
    { name: 'articles', rows: articles },
    { name: 'groups', rows: [...groups.values()].map(({ group }) => group) },
    { name: 'mentions', rows: [...mentions.mentions, ...phrases.mentions] },
    { name: 'indicators', rows: statistics.indicators },
    { name: 'parts', rows: statistics.parts },
    { name: 'sums', rows: statistics.sums },
    { name: 'series', rows: statistics.series },
    { name: 'statistics', rows: statistics.statistics },
    { name: 'quotations', rows: quotations },
    { name: 'posts', rows: posts.posts },
    { name: 'resolves-to', rows: [...mentions.resolutions, ...phrases.resolutions] },
    { name: 'named-in', rows: [...mentions.namedIn, ...phrases.namedIn] },
    { name: 'wrote', rows: bylines.wrote },
    { name: 'wired', rows: bylines.wired },
    { name: 'attributed-to', rows: statistics.attributedTo },
    { name: 'relayed-by', rows: statistics.relayedBy },
    { name: 'covers', rows: statistics.covers },
    { name: 'of', rows: statistics.of },
    { name: 'fills', rows: statistics.slots },
    { name: 'concerns-figure', rows: statistics.concerns },
    { name: 'statistics-in-region', rows: statistics.inRegion },
    { name: 'evidenced-by', rows: posts.evidence },
    { name: 'undertakes', rows: structure.undertakes },
    { name: 'named-after', rows: structure.namedAfter },
    { name: 'belongs-to', rows: [...groups.values()].map(({ belongsTo }) => belongsTo).filter((row) => row !== null) },
    // After projects and groups have their bodies.
    { name: 'below', rows: statistics.below },
  ];
  return {
    steps,
    postIds: listIds(posts.posts),
    units: countUnits(statistics),
    seriesIds: listIds(statistics.series),
    articles,
    counts: {
      articles: articles.length,
      statistics: statistics.statistics.length,
      quotations: quotations.length,
      mentions: mentions.mentions.length,
    },
  };
}

function listIds(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ id }) => String(id)))];
}

function countUnits({ indicators, statistics }: Pick<StatisticRows, 'indicators' | 'statistics'>): UnitVote[] {
  const known = new Set(listIds(indicators));
  const votes = new Map<string, UnitVote>();
  for (const { indicatorId, valueDimension, valueUnit } of statistics) {
    const id = String(indicatorId);
    if (!known.has(id)) continue;
    const [dimension, unit] = [valueDimension as string | null, valueUnit as string | null];
    const key = JSON.stringify([id, dimension, unit]);
    votes.set(key, { id, dimension, unit, figures: (votes.get(key)?.figures ?? 0) + 1 });
  }
  return [...votes.values()];
}

/** The page itself has its issue's date and paper, as its facts give them. */
export function writePublication(
  queue: WriteQueue,
  { page, pageId, publicationId, facts }: Pick<RowSource, 'page' | 'pageId' | 'publicationId' | 'facts'>,
): void {
  const { publication } = facts;
  queue.add('pages', [makePageRow(pageId, page, publicationId, publication)]);
  const name = publication?.name ?? null;
  if (name !== null && publicationId !== null)
    queue.add('publications', [
      { id: publicationId, name, latinNames: listLatinNames(name), byName: printKey(name, publicationId), pageId },
    ]);
}
