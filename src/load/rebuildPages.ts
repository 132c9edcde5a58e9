import { mintId } from '../model/ids.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { compareFacts } from './changes/compareFacts.ts';
import { listFacts } from './changes/describeFact.ts';
import { queryFacts } from './changes/queryFacts.ts';
import { recordChanges } from './changes/recordChanges.ts';
import { printBucket } from '../model/claim.ts';
import type { ClaimedPage } from '../resolve/claimPage.ts';
import { claimPages, listClaimRows, listLexiconBodies } from './claimPages.ts';
import { listAppliedRows } from './listAppliedRows.ts';
import { clearPages, NOTHING_CLEARED } from './clearPages.ts';
import type { ClearedPages } from './clearPages.ts';
import { joinWireTexts } from './joinWireTexts.ts';
import { makePageRows, writePublication } from './makePageRows.ts';
import type { PageRows, PageStep } from './makePageRows.ts';
import { makeStoredRows, queryPageClaims, queryStoredWorld } from './makeStoredRows.ts';
import type { PageClaims } from './makeStoredRows.ts';
import { replaceRows } from './moves/replaceRows.ts';
import { queueOrphanMoves, queueOwnerMoves } from './moves/queueMoves.ts';
import { pruneShared, queryShared } from './pruneShared.ts';
import { groupFigureJudgements } from './groupFigureJudgements.ts';
import { refreshShared } from './refreshShared.ts';
import type { Row } from './row.ts';
import type { RowSource } from './rows/rowSource.ts';
import { makePageRow } from './rows/pageRow.ts';
import { placeArticles } from './rows/placeArticles.ts';
import { settleBuckets } from './settleBuckets.ts';
import { settleFigures } from './settleFigures.ts';
import type { StandingPage } from './queryStandingPages.ts';
import { loadStatement, queueWrites } from './loadStatement.ts';
import type { PlainRecord } from './loadStatement.ts';

/** How to rebuild pages. */
export interface RebuildOptions {
  /** None of the pages was ever in the graph, so there is nothing to remove first. */
  readonly fresh?: boolean;
  /** The lexicons or the program have changed: entities are written also where they seem to be there already. */
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
  const judgements = await run(loadStatement('read-judgements', { pageIds }));
  const claimed = claimPages(pages, judgements);
  const judged = groupFigureJudgements(judgements);
  const said = fresh ? new Map<string, string | null>() : await queryFacts(run, pageIds);
  const stored = earlier === undefined ? undefined : await readStored(run, earlier, judgements);
  const allClaims = listClaimRows(claimed);
  const before = fresh
    ? NOTHING_CLEARED
    : stored === undefined
      ? await clearPages(run, pageIds)
      : await clearClaims(run, stored, allClaims);
  const claims = allClaims.filter(
    ({ pageId, id }) => stored?.get(String(pageId))?.claims.applied.has(String(id)) !== true,
  );
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
      runOf: findRuns(claimed, runIds, runId),
    }),
    opening.settle(),
  ]);

  const written = new Map<string, PageRows>();
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
        ({ pageId, claimId, entityId }) =>
          stored?.get(String(pageId))?.claims.applied.get(String(claimId)) !== entityId,
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
  await settleFigures(run, findRunsOfSlots(written, runIds, runId));
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

/**
 * Finds the load that caused a change of an entity, by its bucket or its id in the lexicon: of several pages, that of the
 * first that names it.
 */
function findRuns(
  claimed: ReadonlyMap<string, ClaimedPage>,
  runIds: ReadonlyMap<string, string>,
  runId: string | null,
): (bucketOrId: string) => string | null {
  const first = new Map<string, string>();
  for (const [pageId, own] of runIds)
    for (const { claim } of claimed.get(pageId)?.claims ?? []) {
      const key = claim.lexiconId ?? printBucket(claim);
      if (!first.has(key)) first.set(key, own);
    }
  return (bucketOrId) => first.get(bucketOrId) ?? runId;
}

/** Finds the load that caused a change of a slot: of several pages, that of the first with a figure in it. */
function findRunsOfSlots(
  written: ReadonlyMap<string, PageRows>,
  runIds: ReadonlyMap<string, string>,
  runId: string | null,
): (slotId: string) => string | null {
  const first = new Map<string, string>();
  for (const [pageId, own] of runIds) {
    const rows = written.get(pageId);
    for (const slotId of rows === undefined ? [] : listIdsOf(rows, 'fills', 'slotId'))
      if (!first.has(slotId)) first.set(slotId, own);
  }
  return (slotId) => first.get(slotId) ?? runId;
}

/** A page as the graph has it: its claims, and the rows that it was written with. */
interface StoredPage {
  readonly claims: PageClaims;
  readonly rows: PageRows;
  readonly buckets: ReadonlyMap<string, string>;
  readonly publicationId: string | null;
}

async function readStored(
  run: RunStatement,
  earlier: ReadonlyMap<string, StandingPage>,
  judgements: readonly PlainRecord[],
): Promise<ReadonlyMap<string, StoredPage>> {
  const claims = await queryPageClaims(run, [...earlier.keys()]);
  const claimed = claimPages(earlier, judgements);
  const judged = groupFigureJudgements(judgements);
  const world = await queryStoredWorld(run, claims, claimed);
  const bucketOf = Map.groupBy(listClaimRows(claimed), ({ pageId }) => String(pageId));
  const stored = new Map<string, StoredPage>();
  for (const [pageId, page] of earlier) {
    const known = claims.get(pageId) ?? { applied: new Map(), meant: new Map() };
    const name = page.facts?.publication?.name ?? null;
    stored.set(pageId, {
      claims: known,
      rows: await makeStoredRows(pageId, page, {
        claimed: claimed.get(pageId) ?? fail(pageId),
        judgements: judged.get(pageId) ?? [],
        world,
        entities: known.applied,
      }),
      buckets: new Map(bucketOf.get(pageId)?.map(({ id, bucket }) => [String(id), String(bucket)])),
      publicationId: name === null ? null : mintId('Publication', name),
    });
  }
  return stored;
}

function fail(pageId: string): never {
  throw new Error(`${pageId} has no facts in effect, so there is nothing to compare with.`);
}

/** Takes back the claims that pages no longer make, and gives what they shared with others until now. */
async function clearClaims(
  run: RunStatement,
  stored: ReadonlyMap<string, StoredPage>,
  claims: readonly Row[],
): Promise<ClearedPages> {
  const shared = await queryShared(run, [...stored.keys()]);
  const changedBuckets: string[] = [];
  for (const [pageId, { claims: before, buckets }] of stored) {
    const kept = new Set(claims.flatMap((row) => (row['pageId'] === pageId ? [String(row['id'])] : [])));
    const goneIds = [...before.applied.keys()].filter((id) => !kept.has(id));
    if (goneIds.length > 0) await run(loadStatement('drop-claims', { pageId, claimIds: goneIds }));
    changedBuckets.push(...goneIds.flatMap((id) => buckets.get(id) ?? []));
  }
  return {
    ...NOTHING_CLEARED,
    shared,
    buckets: [...stored.values()].flatMap(({ buckets }) => [...buckets.values()]),
    changedBuckets,
    units: [...stored.values()].flatMap(({ rows }) => rows.units),
  };
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
