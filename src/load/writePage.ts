import type { Run } from '../neo4j/query.ts';
import { printKey } from '../model/keys.ts';
import { makeArticleRows, makeBylineRows } from './rows/articleRows.ts';
import type { GroupCollector } from './rows/groupRows.ts';
import { makeMentionRows } from './rows/mentionRows.ts';
import type { PageContext } from './rows/pageContext.ts';
import { makePageRow } from './rows/pageRow.ts';
import { makePostRows } from './rows/postRows.ts';
import { makeQuotationRows } from './rows/quotationRows.ts';
import { makeStatisticRows } from './rows/statisticRows.ts';
import { makeStructureRows } from './rows/structureRows.ts';
import { loadStatement, writeRows } from './statement.ts';

/** Writes what one page says: nodes first, relationships after. The entities it names are in the graph already. */
export async function writePage(run: Run, context: PageContext): Promise<void> {
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
  await writeRows(run, 'on', articles);
  await writeRows(run, 'groups', [...groups.values()]);

  await writeRows(run, 'mentions', mentions.mentions);
  await writeRows(run, 'in', mentions.mentions);
  await writeRows(run, 'resolves-to', mentions.resolutions);
  await writeRows(run, 'named-in', mentions.namedIn);
  await writeRows(run, 'wrote', bylines.wrote);
  await writeRows(run, 'wired', bylines.wired);

  await writeRows(run, 'indicators', statistics.indicators);
  await writeRows(run, 'series', statistics.series);
  await writeRows(run, 'series-about', statistics.series);
  await writeRows(run, 'series-measures', statistics.series);
  await writeRows(run, 'statistics', statistics.statistics);
  await writeRows(run, 'reported-in', statistics.statistics);
  await writeRows(run, 'measures', statistics.statistics);
  await writeRows(run, 'about', statistics.about);
  await writeRows(run, 'attributed-to', statistics.attributedTo);
  await writeRows(run, 'of', statistics.of);
  await writeRows(run, 'statistics-in-region', statistics.inRegion);

  await writeRows(run, 'quotations', quotations);
  await writeRows(run, 'said-in', quotations);
  await writeRows(run, 'said-by', quotations);

  await writeRows(run, 'posts', posts.posts);
  await writeRows(run, 'holds', posts.posts);
  await writeRows(
    run,
    'at',
    posts.posts.filter(({ organizationId }) => organizationId !== null),
  );
  await writeRows(run, 'evidenced-by', posts.evidence);
  await writeRows(run, 'undertakes', structure.undertakes);
  await writeRows(run, 'named-after', structure.namedAfter);
  const links = await run(loadStatement('read-judgement-links', { pageIds: [context.pageId] }));
  await writeRows(
    run,
    'concerns',
    links.map(({ id, mentionId }) => ({ id: id as string, mentionId: mentionId as string })),
  );
}

/** The page itself carries its issue's date and paper, as its facts give them. */
async function writePublication(run: Run, { page, pageId, publicationId, facts }: PageContext): Promise<void> {
  const { publication } = facts;
  if (publication !== null && publicationId !== null)
    await writeRows(run, 'publications', [
      { id: publicationId, name: publication.name, byName: printKey(publication.name, publicationId) },
    ]);
  await writeRows(run, 'pages', [makePageRow(pageId, page, publicationId, publication?.date ?? null)]);
  if (publicationId !== null) await writeRows(run, 'issue-of', [{ pageId, publicationId }]);
}
