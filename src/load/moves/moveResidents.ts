import type { RunStatement } from '../../neo4j/runQuery.ts';
import { NOTHING_SHARED, pruneShared } from '../pruneShared.ts';
import { refreshShared } from '../refreshShared.ts';
import { settleBuckets } from '../settleBuckets.ts';
import { loadStatement } from '../loadStatement.ts';
import { queueEntityMoves } from './queueMoves.ts';

/** Entities of one transaction: each name's claims are read again. */
const BATCH = 50;

/**
 * Recomputes the place of everything in a region or belonging to a body, one batch in the order of their ids: each
 * place follows from the entity's own claims and those on the region's name. Gives the id to continue from.
 */
export async function moveResidents(run: RunStatement, holderId: string, after: string): Promise<string | undefined> {
  const residents = await run(loadStatement('list-residents', { holderId, after, limit: BigInt(BATCH) }));
  const buckets = residents.flatMap(({ bucket }) => (bucket === null ? [] : [bucket as string]));
  const settled = await settleBuckets(run, new Set(buckets), {
    forceIds: new Set(residents.map(({ id }) => id as string)),
  });
  await refreshShared(run, {
    postIds: [],
    organizationIds: settled.organizationIds,
    speakerIds: residents.map(({ id }) => id as string),
    seriesIds: [],
    units: [],
  });
  const groupIds = residents.flatMap(({ id, label }) => (label === 'Group' ? [id as string] : []));
  await run(loadStatement('place-groups', { ids: groupIds }));
  await queueEntityMoves(
    run,
    groupIds.map((entityId) => ({ what: 'figures', entityId })),
  );
  if (residents.length === BATCH) return residents.at(-1)?.['id'] as string;
  await pruneShared(run, { ...NOTHING_SHARED, entityIds: [holderId, ...settled.leftIds] });
  return undefined;
}
