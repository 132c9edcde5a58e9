import type { Resolution } from '../model/claim.ts';
import { mintId } from '../model/ids.ts';
import type { Run } from '../neo4j/query.ts';
import { claimPage } from '../resolve/claimPage.ts';
import type { ClaimedPage } from '../resolve/claimPage.ts';
import { linkReprints } from './linkReprints.ts';
import { moveDependents } from './moveDependents.ts';
import { NOTHING_SHARED, pruneShared, readShared } from './pruneShared.ts';
import type { SharedIds } from './pruneShared.ts';
import { refreshShared } from './refreshShared.ts';
import type { Row } from './row.ts';
import type { PageContext } from './rows/pageContext.ts';
import { makePageRow } from './rows/pageRow.ts';
import { placeArticles } from './rows/placeArticles.ts';
import { settleClaims } from './settleClaims.ts';
import type { SettledClaims } from './settleClaims.ts';
import { readStandingPages } from './standing.ts';
import type { StandingPage } from './standing.ts';
import { loadStatement, queueWrites } from './statement.ts';
import type { Answer } from './statement.ts';
import { createWorld } from './world.ts';
import type { EntityView, World } from './world.ts';
import { writeEntities } from './writeEntities.ts';
import { writePage } from './writePage.ts';
import type { WrittenPage } from './writePage.ts';

/** How pages are made anew. */
export interface RebuildOptions {
  /** None of the pages was ever in the graph: then there is nothing to take out first. */
  readonly fresh?: boolean;
}

/**
 * Makes pages anew in the graph, from the facts that stand for them, and with them every other page whose names mean
 * somebody else now. What a page says is taken out and written as if it came for the first time, so that the graph is a
 * function of the facts that stand, and not of the way there. Runs inside the caller's transaction, under its lock. Gives
 * what was written, by page id.
 */
export async function rebuildPages(
  run: Run,
  pages: ReadonlyMap<string, StandingPage>,
  { fresh = false }: RebuildOptions = {},
): Promise<ReadonlyMap<string, WrittenPage>> {
  const { all, claimed, settled, links } = await gatherPages(run, pages);
  const world = createWorld(settled.buckets);
  const entities = listEntities(claimed, settled, world);
  const places = await readPlaces(run, entities);
  const before = fresh && all.size === pages.size ? NOTHING_SHARED : await clearPages(run, [...all.keys()], entities);

  const queue = queueWrites(run);
  writeEntities(queue, entities, world);
  const written = new Map<string, WrittenPage>();
  for (const [pageId, { page, facts }] of all) {
    const claims = claimed.get(pageId);
    if (facts === null || claims === undefined) {
      queue.add('pages', [makePageRow(pageId, page, null, null)]);
      continue;
    }
    const resolutions = new Map(claims.claims.map(({ key, claim }) => [key, settled.resolve(claim)]));
    const context: PageContext = {
      page,
      pageId,
      publicationId: facts.publication?.name == null ? null : mintId('Publication', facts.publication.name),
      facts,
      claimed: claims,
      articles: placeArticles(pageId, page.text, facts),
      world,
      resolve: (key) => resolutions.get(key) ?? NOBODY,
    };
    written.set(pageId, writePage(queue, context));
  }
  queue.add('concerns', links);
  await refreshShared(run, { before, written: [...written.values()], entities });
  await queue.settle();
  await linkReprints(
    run,
    [...written.values()].flatMap(({ articles }) => articles),
  );
  await pruneShared(run, before);
  await moveDependents(
    run,
    entities.filter(({ id, regionId }) => places.has(id) && places.get(id) !== regionId),
  );
  return written;
}

async function readPlaces(run: Run, entities: readonly EntityView[]): Promise<Map<string, string | null>> {
  const answers = await run(loadStatement('read-places', { ids: entities.map(({ id }) => id) }));
  return new Map(answers.map(({ id, regionId }) => [id as string, regionId as string | null]));
}

/** Takes out what pages say, and gives what they shared with others until now. */
async function clearPages(run: Run, pageIds: readonly string[], entities: readonly EntityView[]): Promise<SharedIds> {
  const shared = await readShared(run, pageIds);
  await run(loadStatement('clear-pages', { pageIds }));
  const ids = [...new Set([...shared.entityIds, ...entities.map(({ id }) => id)])];
  await run(loadStatement('clear-supported', { pageIds, ids }));
  return shared;
}

const NOBODY: Resolution = { entityId: '', rule: 'none', why: '' };

interface GatheredPages {
  readonly all: ReadonlyMap<string, StandingPage>;
  readonly claimed: ReadonlyMap<string, ClaimedPage>;
  readonly settled: SettledClaims;
  /** Which decisions of people concern which names of these pages. */
  readonly links: readonly Row[];
}

/** Adds the pages whose claims move, until none does. A page that is added brings its claims as the graph has them, so this ends. */
async function gatherPages(run: Run, pages: ReadonlyMap<string, StandingPage>): Promise<GatheredPages> {
  const all = new Map(pages);
  for (;;) {
    const judgements = await run(loadStatement('read-judgements', { pageIds: [...all.keys()] }));
    const links = judgements.map(({ id, mentionId }): Row => ({ id: id as string, mentionId: mentionId as string }));
    const claimed = claimPages(all, judgements);
    const settled = await settleClaims(run, new Map([...all.keys()].map((id) => [id, claimed.get(id)?.claims ?? []])));
    if (settled.moved.length === 0) return { all, claimed, settled, links };
    const moved = await run(loadStatement('find-claiming-pages', { rows: settled.moved, pageIds: [...all.keys()] }));
    const added = await readStandingPages(
      run,
      moved.map(({ pageId }) => pageId as string),
    );
    for (const [id, page] of added) all.set(id, page);
    if (added.size === 0) return { all, claimed, settled, links };
  }
}

/** Makes the claims of each page that has facts; a decision sets a name of a page apart from all other pages. */
function claimPages(pages: ReadonlyMap<string, StandingPage>, judgements: readonly Answer[]): Map<string, ClaimedPage> {
  const standing = judgements.filter((each) => each['kind'] === 'different' && each['standing'] === true);
  const apart = new Set(standing.map(({ pageId, entityKind, name }) => JSON.stringify([pageId, entityKind, name])));
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
