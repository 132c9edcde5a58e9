import { mintId } from '../model/ids.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { createCauses } from './changes/createCauses.ts';
import { compareFacts } from './changes/compareFacts.ts';
import { listFacts } from './changes/describeFact.ts';
import { queryFacts } from './changes/queryFacts.ts';
import { recordChanges } from './changes/recordChanges.ts';
import { claimPages, listClaimRows, listLexiconBodies } from './claimPages.ts';
import { listAppliedRows } from './listAppliedRows.ts';
import { clearPages, NOTHING_CLEARED } from './clearPages.ts';
import { joinWireTexts } from './joinWireTexts.ts';
import { makePageRows, writePublication } from './makePageRows.ts';
import type { PageRows, PageStep } from './makePageRows.ts';
import { replaceRows } from './moves/replaceRows.ts';
import { queueOrphanMoves, queueOwnerMoves } from './moves/queueMoves.ts';
import { pruneShared } from './pruneShared.ts';
import { groupFigureJudgements } from './groupFigureJudgements.ts';
import { refreshShared } from './refreshShared.ts';
import type { Row } from './row.ts';
import type { RowSource } from './rows/rowSource.ts';
import { makePageRow } from './rows/pageRow.ts';
import { placeArticles } from './rows/placeArticles.ts';
import { settleBuckets } from './settleBuckets.ts';
import { settleFigures } from './settleFigures.ts';
import type { StandingPage } from './queryStandingPages.ts';
import { queryStoredPages, takeBackClaims } from './queryStoredPages.ts';
import { loadStatement, queueWrites } from './loadStatement.ts';

/** How to rebuild pages. */
export interface RebuildOptions {
  /** None of the pages was ever in the graph, so there is nothing to remove first. */
  readonly fresh?: boolean;
  /** The lexicons or the program have changed: entities are written even if they seem to be there already. */
  readonly rewrite?: boolean;
  /**
   * What the pages said until now, by page id: only the difference is written, so that the cost depends on what is
   * corrected and not on the size of the page. For pages whose decisions are the same as before.
   */
  readonly earlier?: ReadonlyMap<string, StandingPage>;
  /** The load that this is done for, for the log of changes. */
  readonly runId?: string | null;
  /** The load of each page, if several pages are loaded together. */
  readonly runIds?: ReadonlyMap<string, string>;
}

/**
 * Rebuilds pages in the graph from their facts in effect: the page's data is removed and written as if the page came for the
 * first time. Claims of other pages may mean another entity afterwards; those pages are unchanged and noted as moves,
 * so the cost depends on the given pages and not on how often a name is printed. Runs inside the caller's transaction,
 * under its lock. Returns what was written, by page id.
 */
export async function rebuildPages(
  run: RunStatement,
  pages: ReadonlyMap<string, StandingPage>,
  { fresh = false, rewrite = false, earlier, runId = null, runIds = new Map() }: RebuildOptions = {},
): Promise<ReadonlyMap<string, PageRows>> {
  const pageIds = [...pages.keys()];
  const judgements = await run(loadStatement('find-judgements', { pageIds }));
  const claimed = claimPages(pages, judgements);
  const judged = groupFigureJudgements(judgements);
  const said = fresh ? new Map<string, string | null>() : await queryFacts(run, pageIds);
  const stored = earlier === undefined ? undefined : await queryStoredPages(run, earlier, judgements);
  const allClaims = listClaimRows(claimed);
  const before = fresh
    ? NOTHING_CLEARED
    : stored === undefined
      ? await clearPages(run, pageIds)
      : await takeBackClaims(run, stored, allClaims);
  const claims = allClaims.filter(({ pageId, id }) => stored?.get(String(pageId))?.applied.has(String(id)) !== true);
  const written = new Map<string, PageRows>();
  const causes = createCauses({ claimed, written, runIds, runId });
  const touched = new Set([...before.buckets, ...allClaims.map(({ bucket }) => String(bucket))]);

  const opening = queueWrites(run);
  const contexts: Omit<RowSource, 'world' | 'resolve'>[] = [];
  for (const [pageId, { page, facts }] of pages) {
    const claimedPage = claimed.get(pageId);
    if (facts === null || claimedPage === undefined) {
      opening.add('pages', [makePageRow(pageId, page, null, null)]);
      continue;
    }
    const name = facts.publication?.name ?? null;
    const publicationId = name === null ? null : mintId('Publication', name);
    const articles = placeArticles(pageId, page.text, facts);
    contexts.push({
      page,
      pageId,
      publicationId,
      facts,
      claimed: claimedPage,
      articles,
      judgements: judged.get(pageId) ?? [],
    });
  }
  for (const context of contexts) {
    const known = stored?.get(context.pageId);
    if (known !== undefined && known.publicationId !== context.publicationId)
      opening.send(loadStatement('clear-issue', { pageId: context.pageId }));
    writePublication(opening, context);
  }
  opening.add('add-claims', claims);
  // Neo4j runs what it gets in the order in which it was sent: the claims are there when they are settled.
  const [settled] = await Promise.all([
    settleBuckets(run, touched, {
      lexiconIds: listLexiconBodies(claimed),
      beforeIds: before.shared.entityIds,
      beforeBuckets: before.changedBuckets ?? [...touched],
      claimIds: new Set(claims.map(({ id }) => String(id))),
      rewrite,
      runOf: causes.ofEntity,
    }),
    opening.settle(),
  ]);

  const queue = queueWrites(run);
  for (const context of contexts) {
    const resolutions = new Map(context.claimed.claims.map(({ key, claim }) => [key, settled.resolve(claim)]));
    const rows = await makePageRows({
      ...context,
      world: settled.world,
      resolve: (key) => resolutions.get(key) ?? { entityId: '', rule: 'none', why: '' },
    });
    written.set(context.pageId, rows);
  }
  // What several pages say is written together: most of the cost of a small page is the number of statements.
  if (stored === undefined) for (const { name, rows } of joinSteps([...written.values()])) queue.add(name, rows);
  else
    for (const [pageId, after] of written) {
      const old = stored.get(pageId);
      if (old !== undefined) await replaceRows(run, { pageId, before: old.rows, after });
    }
  queue.add(
    'apply-claims',
    contexts
      .flatMap(({ pageId, claimed: each }) => listAppliedRows(pageId, each, settled.resolve))
      .filter(
        ({ pageId, claimId, entityId }) => stored?.get(String(pageId))?.applied.get(String(claimId)) !== entityId,
      ),
  );
  const links = judgements
    .filter(({ mentionId }) => typeof mentionId === 'string')
    .map(({ id, mentionId }): Row => ({ id: id as string, mentionId: mentionId as string }));
  queue.add('concerns', links);
  await queue.settle();
  const rows = [...written.values()];
  await refreshShared(run, {
    postIds: [...before.shared.postIds, ...rows.flatMap(({ postIds }) => postIds)],
    organizationIds: [
      ...before.shared.partIds,
      ...settled.organizationIds,
      ...rows.flatMap((each) => listIdsOf(each, 'named-after', 'partId')),
    ],
    speakerIds: [
      ...before.shared.entityIds,
      ...rows.flatMap((each) => [
        ...listIdsOf(each, 'statistics', 'subjectId'),
        ...listIdsOf(each, 'attributed-to', 'speakerId'),
      ]),
    ],
    seriesIds: [...before.shared.seriesIds, ...rows.flatMap(({ seriesIds }) => seriesIds)],
    units: [
      ...before.units.map((vote) => ({ ...vote, figures: -vote.figures })),
      ...rows.flatMap(({ units }) => units),
    ],
  });
  if (stored === undefined) {
    await queueOwnerMoves(
      run,
      [...before.orphanedIds, ...rows.flatMap((each) => listIdsOf(each, 'undertakes', 'projectId'))],
      pageIds,
    );
    await joinWireTexts(
      run,
      rows.flatMap(({ articles }) => articles),
      before.wireTextIds,
    );
  }
  // After the wire texts: they say how many witnesses there are.
  await settleFigures(run, causes.ofSlot);
  const entityIds = [...new Set([...before.shared.entityIds, ...settled.leftIds])];
  await pruneShared(run, { ...before.shared, entityIds }, settled.causeOf);
  const says = [...written].flatMap(([pageId, { steps }]) =>
    [...listFacts(pageId, pages.get(pageId)?.page.file ?? '', steps)].map(([id, text]) => ({ id, text, pageId })),
  );
  const pageOf = new Map(says.map(({ id, pageId }) => [id, pageId]));
  const changes = compareFacts(said, new Map(says.map(({ id, text }) => [id, text])));
  await recordChanges(
    run,
    changes.map((change) => ({ ...change, runId: runIds.get(pageOf.get(change.nodeId) ?? '') ?? runId })),
  );
  await queueOrphanMoves(run, entityIds);
  return written;
}

/** Joins the rows of several pages, statement by statement; each page has the same statements in the same order. */
function joinSteps(pages: readonly PageRows[]): PageStep[] {
  const [first, ...others] = pages;
  if (first === undefined || others.length === 0) return [...(first?.steps ?? [])];
  return first.steps.map(({ name }, index) => ({
    name,
    rows: pages.flatMap(({ steps }) => steps[index]?.rows ?? []),
  }));
}

/** Lists the ids that one column of a step's rows gives. */
function listIdsOf({ steps }: PageRows, step: string, column: string): string[] {
  return steps.flatMap(({ name, rows }) => (name === step ? rows.map((row) => String(row[column])) : []));
}
