import { printKey } from '../model/keys.ts';
import type { Row } from './row.ts';
import { makeArticleRows, makeBylineRows } from './rows/articleRows.ts';
import type { GroupCollector } from './rows/groupRows.ts';
import { makeMentionRows } from './rows/mentionRows.ts';
import type { PageContext } from './rows/pageContext.ts';
import { makePageRow } from './rows/pageRow.ts';
import { makePostRows } from './rows/postRows.ts';
import { makeQuotationRows } from './rows/quotationRows.ts';
import { makeStatisticRows } from './rows/statisticRows.ts';
import { makeStructureRows } from './rows/structureRows.ts';
import type { WriteQueue } from './statement.ts';

/** What a page says of things whose properties follow from all pages together. */
export interface WrittenPage {
  readonly postIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly counts: PageCounts;
  /** Its articles as written. */
  readonly articles: readonly Row[];
}

/** How much of each kind a page says. */
export interface PageCounts {
  readonly articles: number;
  readonly statistics: number;
  readonly quotations: number;
  readonly mentions: number;
}

/** Writes what one page says: nodes first, relationships after. The entities it names are in the graph already. */
export function writePage(queue: WriteQueue, context: PageContext): WrittenPage {
  const groups: GroupCollector = new Map();
  const articles = makeArticleRows(context);
  const mentions = makeMentionRows(context);
  const statistics = makeStatisticRows(context, groups);
  const quotations = makeQuotationRows(context, groups);
  const posts = makePostRows(context);
  const bylines = makeBylineRows(context);
  const structure = makeStructureRows(context);

  writePublication(queue, context);
  queue.add('articles', articles);
  queue.add('groups', [...groups.values()]);
  queue.add('mentions', mentions.mentions);
  queue.add('indicators', statistics.indicators);
  queue.add('series', statistics.series);
  queue.add('statistics', statistics.statistics);
  queue.add('quotations', quotations);
  queue.add('posts', posts.posts);

  queue.add('resolves-to', mentions.resolutions);
  queue.add('named-in', mentions.namedIn);
  queue.add('wrote', bylines.wrote);
  queue.add('wired', bylines.wired);
  queue.add('attributed-to', statistics.attributedTo);
  queue.add('of', statistics.of);
  queue.add('statistics-in-region', statistics.inRegion);
  queue.add('evidenced-by', posts.evidence);
  queue.add('undertakes', structure.undertakes);
  queue.add('named-after', structure.namedAfter);
  return {
    postIds: listIds(posts.posts),
    indicatorIds: listIds(statistics.indicators),
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

/** The page itself carries its issue's date and paper, as its facts give them. */
function writePublication(queue: WriteQueue, { page, pageId, publicationId, facts }: PageContext): void {
  const { publication } = facts;
  queue.add('pages', [makePageRow(pageId, page, publicationId, publication?.date ?? null)]);
  const name = publication?.name ?? null;
  if (name !== null && publicationId !== null)
    queue.add('publications', [{ id: publicationId, name, byName: printKey(name, publicationId), pageId }]);
}
