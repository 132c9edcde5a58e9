import type { Run } from '../neo4j/query.ts';
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
import { writeRows } from './statement.ts';

/** What a page says of things whose properties follow from all pages together. */
export interface WrittenPage {
  readonly postIds: readonly string[];
  readonly indicatorIds: readonly string[];
}

/** Writes what one page says: nodes first, relationships after. The entities it names are in the graph already. */
export async function writePage(run: Run, context: PageContext): Promise<WrittenPage> {
  const groups: GroupCollector = new Map();
  const articles = makeArticleRows(context);
  const mentions = makeMentionRows(context);
  const statistics = makeStatisticRows(context, groups);
  const quotations = makeQuotationRows(context, groups);
  const posts = makePostRows(context);
  const bylines = makeBylineRows(context);
  const structure = makeStructureRows(context);

  await writePublication(run, context);
  await writeRows(run, 'articles', articles);
  await writeRows(run, 'groups', [...groups.values()]);
  await writeRows(run, 'mentions', mentions.mentions);
  await writeRows(run, 'indicators', statistics.indicators);
  await writeRows(run, 'series', statistics.series);
  await writeRows(run, 'statistics', statistics.statistics);
  await writeRows(run, 'quotations', quotations);
  await writeRows(run, 'posts', posts.posts);

  await writeRows(run, 'resolves-to', mentions.resolutions);
  await writeRows(run, 'named-in', mentions.namedIn);
  await writeRows(run, 'wrote', bylines.wrote);
  await writeRows(run, 'wired', bylines.wired);
  await writeRows(run, 'attributed-to', statistics.attributedTo);
  await writeRows(run, 'of', statistics.of);
  await writeRows(run, 'statistics-in-region', statistics.inRegion);
  await writeRows(run, 'evidenced-by', posts.evidence);
  await writeRows(run, 'undertakes', structure.undertakes);
  await writeRows(run, 'named-after', structure.namedAfter);
  return { postIds: listIds(posts.posts), indicatorIds: listIds(statistics.indicators) };
}

function listIds(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ id }) => String(id)))];
}

/** The page itself carries its issue's date and paper, as its facts give them. */
async function writePublication(run: Run, { page, pageId, publicationId, facts }: PageContext): Promise<void> {
  const { publication } = facts;
  await writeRows(run, 'pages', [makePageRow(pageId, page, publicationId, publication?.date ?? null)]);
  if (publication !== null && publicationId !== null)
    await writeRows(run, 'publications', [
      { id: publicationId, name: publication.name, byName: printKey(publication.name, publicationId), pageId },
    ]);
}
