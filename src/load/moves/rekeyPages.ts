import { mintClaimId } from '../../model/claim.ts';
import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import type { RunStatement } from '../../neo4j/runQuery.ts';
import type { ClaimedPage } from '../../resolve/claimPage.ts';
import { findRegionById, listAncestors } from '../../resolve/regionLexicon.ts';
import { claimPages } from '../claimPages.ts';
import { makePageRows } from '../makePageRows.ts';
import type { PageRows } from '../makePageRows.ts';
import { NOTHING_SHARED, pruneShared } from '../pruneShared.ts';
import { refreshShared } from '../refreshShared.ts';
import { groupFigureJudgements } from '../groupFigureJudgements.ts';
import type { PageJudgement } from '../rows/rowSource.ts';
import { placeArticles } from '../rows/placeArticles.ts';
import { settleFigures } from '../settleFigures.ts';
import { queryStandingPages } from '../queryStandingPages.ts';
import type { StandingPage } from '../queryStandingPages.ts';
import { loadStatement, writeRows } from '../loadStatement.ts';
import { queryEntities } from '../writeEntities.ts';
import { findEntityView } from '../world.ts';
import type { World } from '../world.ts';
import { replaceRows } from './replaceRows.ts';
import type { RowChange } from './replaceRows.ts';

/** The pages of one transaction, and their names and figures in total, which limit its memory. */
const PAGES = 100;
const RECORDS = 600;

interface PageClaims {
  /** The entity that the page's rows were written for, by claim. */
  readonly applied: ReadonlyMap<string, string>;
  /** The entity that each claim means now. */
  readonly meant: ReadonlyMap<string, string>;
}

/**
 * Updates pages with a claim that now means another entity: their rows are made for the old and for the new
 * entities, and only the differences are written. Anything that depends only on the page's text is unchanged. Returns
 * whether more pages with the claim are waiting.
 */
export async function rekeyPages(run: RunStatement, claimId: string): Promise<boolean> {
  const waiting = await run(loadStatement('find-moving-pages', { claimId, limit: BigInt(PAGES + 1) }));
  const pageIds: string[] = [];
  let records = 0;
  for (const answer of waiting.slice(0, PAGES)) {
    records += answer['records'] as number;
    if (pageIds.length > 0 && records > RECORDS) break;
    pageIds.push(answer['pageId'] as string);
  }
  if (pageIds.length === 0) return false;
  const [pages, judgements, claims] = await Promise.all([
    queryStandingPages(run, pageIds),
    run(loadStatement('read-judgements', { pageIds })),
    queryClaims(run, pageIds),
  ]);
  const claimed = claimPages(pages, judgements);
  const judged = groupFigureJudgements(judgements);
  const world = await queryWorld(run, claims, claimed);
  const changes: RowChange[] = [];
  for (const [pageId, page] of pages) {
    const [claimedPage, known] = [claimed.get(pageId), claims.get(pageId)];
    if (claimedPage === undefined || known === undefined) continue;
    const make = (entities: ReadonlyMap<string, string>): Promise<PageRows> =>
      makeRows(pageId, page, { claimed: claimedPage, judgements: judged.get(pageId) ?? [] }, world, entities);
    changes.push({ pageId, before: await make(known.applied), after: await make(known.meant) });
  }
  for (const change of changes) await replaceRows(run, change);
  await applyClaims(run, claims);
  await settleFigures(run);
  const both = changes.flatMap(({ before, after }) => [before, after]);
  const seriesIds = [...new Set(both.flatMap((rows) => rows.seriesIds))];
  const postIds = [...new Set(both.flatMap((rows) => rows.postIds))];
  const entityIds = [...new Set([...claims.values()].flatMap(({ applied }) => [...applied.values()]))];
  const meantIds = [...claims.values()].flatMap(({ meant }) => [...meant.values()]);
  await refreshShared(run, {
    postIds,
    organizationIds: entityIds,
    speakerIds: [...entityIds, ...meantIds],
    seriesIds,
    units: [],
  });
  await pruneShared(run, { ...NOTHING_SHARED, seriesIds, postIds, entityIds });
  return waiting.length > pageIds.length;
}

async function queryClaims(run: RunStatement, pageIds: readonly string[]): Promise<Map<string, PageClaims>> {
  const answers = await run(loadStatement('read-page-claims', { pageIds }));
  return new Map(
    [...Map.groupBy(answers, ({ pageId }) => pageId as string)].map(([pageId, claims]) => [
      pageId,
      {
        applied: new Map(claims.map(({ claimId, appliedId }) => [claimId as string, appliedId as string])),
        meant: new Map(claims.map(({ claimId, entityId }) => [claimId as string, entityId as string])),
      },
    ]),
  );
}

/** Makes the world from the graph; nothing is decided here. */
async function queryWorld(
  run: RunStatement,
  claims: ReadonlyMap<string, PageClaims>,
  claimed: ReadonlyMap<string, ClaimedPage>,
): Promise<World> {
  const ids = [...claims.values()].flatMap(({ applied, meant }) => [...applied.values(), ...meant.values()]);
  for (const page of claimed.values()) ids.push(...page.claims.flatMap(({ claim }) => claim.lexiconId ?? []));
  const entities = await queryEntities(run, ids);
  return {
    find: (id) => entities.get(id) ?? findEntityView(id),
    listRegions(regionId) {
      if (regionId === null) return [];
      if (findRegionById(regionId) !== undefined) return listAncestors(regionId).map(({ id }) => id);
      const region = entities.get(regionId);
      if (region !== undefined) return [regionId, ...region.above];
      return [...entities.values()].find((each) => each.regionId === regionId)?.above ?? [regionId];
    },
  };
}

async function makeRows(
  pageId: string,
  { page, facts }: StandingPage,
  { claimed, judgements }: { readonly claimed: ClaimedPage; readonly judgements: readonly PageJudgement[] },
  world: World,
  entities: ReadonlyMap<string, string>,
): Promise<PageRows> {
  if (facts === null) throw new Error(`${pageId} has no facts in effect and claims nothing.`);
  const name = facts.publication?.name ?? null;
  const byKey = new Map(claimed.claims.map(({ key, claim }) => [key, claim]));
  return makePageRows({
    page,
    pageId,
    publicationId: name === null ? null : mintId('Publication', name),
    facts,
    claimed,
    articles: placeArticles(pageId, page.text, facts),
    world,
    judgements,
    resolve(key) {
      const claim = byKey.get(key);
      const entityId = claim === undefined ? '' : (claim.lexiconId ?? entities.get(mintClaimId(claim)) ?? '');
      return { entityId, rule: '', why: '' };
    },
  });
}

async function applyClaims(run: RunStatement, claims: ReadonlyMap<string, PageClaims>): Promise<void> {
  const rows = [...claims].flatMap(([pageId, { applied, meant }]) =>
    [...meant].flatMap(([claimId, entityId]) =>
      applied.get(claimId) === entityId
        ? []
        : [{ pageId, claimId, entityId, key: printKey(claimId, entityId, pageId) }],
    ),
  );
  await writeRows(run, 'apply-claims', rows);
}
