import type { Resolution } from '../model/claim.ts';
import { mintId } from '../model/ids.ts';
import type { Run } from '../neo4j/query.ts';
import { claimPage } from '../resolve/claimPage.ts';
import type { ClaimedPage } from '../resolve/claimPage.ts';
import { moveDependents } from './moveDependents.ts';
import { pruneShared, readShared } from './pruneShared.ts';
import { refreshShared } from './refreshShared.ts';
import { placeArticles } from './rows/placeArticles.ts';
import { settleClaims } from './settleClaims.ts';
import type { SettledClaims } from './settleClaims.ts';
import { readStandingPages } from './standing.ts';
import type { StandingPage } from './standing.ts';
import { loadStatement } from './statement.ts';
import { createWorld } from './world.ts';
import type { EntityView, World } from './world.ts';
import { writeEntities } from './writeEntities.ts';
import { writePage } from './writePage.ts';

/**
 * Makes pages anew in the graph, from the facts that stand for them, and with them every other page whose names mean
 * somebody else now. What a page says is taken out and written as if it came for the first time, so that the graph is a
 * function of the facts that stand, and not of the way there. Runs inside the caller's transaction, under its lock.
 */
export async function rebuildPages(run: Run, pages: ReadonlyMap<string, StandingPage>): Promise<void> {
  const { all, claimed, settled } = await gatherPages(run, pages);
  const pageIds = [...all.keys()];
  const before = await readShared(run, pageIds);
  const world = createWorld(settled.buckets);

  const entities = listEntities(claimed, settled, world);
  const places = new Map(
    (await run(loadStatement('read-places', { ids: entities.map(({ id }) => id) }))).map(({ id, regionId }) => [
      id,
      regionId,
    ]),
  );
  await run(loadStatement('clear-pages', { pageIds }));
  const namedIds = [...new Set([...before.entityIds, ...entities.map(({ id }) => id)])];
  await run(loadStatement('clear-undertakes', { pageIds, ids: namedIds }));
  await run(loadStatement('clear-named-after', { pageIds, ids: namedIds }));

  await writeEntities(run, entities, world);
  for (const [pageId, { page, facts }] of all) {
    const claims = claimed.get(pageId);
    if (facts === null || claims === undefined) continue;
    const resolutions = new Map(claims.claims.map(({ key, claim }) => [key, settled.resolve(claim)]));
    await writePage(run, {
      page,
      pageId,
      publicationId: facts.publication === null ? null : mintId('Publication', facts.publication.name),
      facts,
      claimed: claims,
      articles: placeArticles(pageId, page.text, facts),
      world,
      resolve: (key) => resolutions.get(key) ?? NOBODY,
    });
  }
  const after = await readShared(run, pageIds);
  await refreshShared(run, { before, after, entities });
  await pruneShared(run, before);
  const moved = entities.filter(({ id, regionId }) => places.has(id) && (places.get(id) ?? null) !== regionId);
  await moveDependents(run, moved);
}

const NOBODY: Resolution = { entityId: '', rule: 'none', why: '' };

interface GatheredPages {
  readonly all: ReadonlyMap<string, StandingPage>;
  readonly claimed: ReadonlyMap<string, ClaimedPage>;
  readonly settled: SettledClaims;
}

/** Adds the pages whose claims move, until none does. A page that is added brings its claims as the graph has them, so this ends. */
async function gatherPages(run: Run, pages: ReadonlyMap<string, StandingPage>): Promise<GatheredPages> {
  const all = new Map(pages);
  for (;;) {
    const claimed = await claimPages(run, all);
    const claimsOf = new Map([...all.keys()].map((id) => [id, claimed.get(id)?.claims ?? []]));
    const settled = await settleClaims(run, claimsOf);
    if (settled.moved.length === 0) return { all, claimed, settled };
    const moved = await run(loadStatement('find-claiming-pages', { rows: settled.moved, pageIds: [...all.keys()] }));
    const added = await readStandingPages(
      run,
      moved.map(({ pageId }) => pageId as string),
    );
    for (const [id, page] of added) all.set(id, page);
    if (added.size === 0) return { all, claimed, settled };
  }
}

async function claimPages(run: Run, pages: ReadonlyMap<string, StandingPage>): Promise<Map<string, ClaimedPage>> {
  const judged = await run(loadStatement('read-judgements', { pageIds: [...pages.keys()] }));
  const apart = new Set(judged.map(({ pageId, entityKind, name }) => JSON.stringify([pageId, entityKind, name])));
  return new Map(
    [...pages].flatMap(([id, { facts }]) =>
      facts === null
        ? []
        : [[id, claimPage(facts, (kind, name) => (apart.has(JSON.stringify([id, kind, name])) ? id : null))] as const],
    ),
  );
}

/** The entities to write: all in the buckets that were touched, and the lexicon's bodies that these pages name. */
function listEntities(claimed: ReadonlyMap<string, ClaimedPage>, settled: SettledClaims, world: World): EntityView[] {
  const ids = new Set(
    [...settled.touched].flatMap((bucket) => settled.buckets.get(bucket)?.entities.map(({ id }) => id) ?? []),
  );
  for (const { claims } of claimed.values())
    for (const { claim } of claims)
      if (claim.lexiconId !== null && claim.kind === 'organization') ids.add(claim.lexiconId);
  return [...ids].flatMap((id) => world.find(id) ?? []);
}
