import { mintClaimId } from '../model/claim.ts';
import { mintId } from '../model/ids.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import type { ClaimedPage } from '../resolve/claimPage.ts';
import { findRegionById, listAncestors } from '../resolve/regionLexicon.ts';
import { loadStatement } from './loadStatement.ts';
import { makePageRows } from './makePageRows.ts';
import type { PageRows } from './makePageRows.ts';
import type { StandingPage } from './queryStandingPages.ts';
import { placeArticles } from './rows/placeArticles.ts';
import type { PageJudgement } from './rows/rowSource.ts';
import { findEntityView } from './world.ts';
import type { World } from './world.ts';
import { queryEntities } from './writeEntities.ts';

/** The entities of a page's claims, by claim. */
export interface PageClaims {
  /** The entity that the page's rows were written for. */
  readonly applied: ReadonlyMap<string, string>;
  /** The entity that each claim means now. */
  readonly meant: ReadonlyMap<string, string>;
}

/** Queries what pages claim at present, by page id. */
export async function queryPageClaims(
  run: RunStatement,
  pageIds: readonly string[],
): Promise<ReadonlyMap<string, PageClaims>> {
  const answers = await run(loadStatement('find-page-claims', { pageIds }));
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
export async function queryStoredWorld(
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

/** What the rows of a stored page are made of, besides the page. */
export interface StoredRowSource {
  readonly claimed: ClaimedPage;
  readonly judgements: readonly PageJudgement[];
  readonly world: World;
  /** The entity of each claim, by its id. */
  readonly entities: ReadonlyMap<string, string>;
}

/** Makes the rows of a page for given entities, from what is in the graph. */
export async function makeStoredRows(
  pageId: string,
  { page, facts }: StandingPage,
  { claimed, judgements, world, entities }: StoredRowSource,
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
