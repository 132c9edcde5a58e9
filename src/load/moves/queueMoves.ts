import { findLabel, mintId } from '../../model/ids.ts';
import type { RunStatement } from '../../neo4j/runQuery.ts';
import type { Row } from '../row.ts';
import { loadStatement, writeRows } from '../loadStatement.ts';

/**
 * What must be updated when an entity has changed: the regions of the figures about it, the posts at it, or what lies in it
 * or belongs to it.
 */
export type EntityMove = 'figures' | 'posts' | 'residents';

/** Notes that claims mean another entity: the pages that make them follow. */
export async function queueClaimMoves(run: RunStatement, claimIds: readonly string[]): Promise<void> {
  await writeRows(
    run,
    'queue-claim-moves',
    claimIds.map((claimId) => ({ id: mintId('Move', 'claim', claimId), claimId })),
  );
}

/** Notes that an entity changed in a way that affects others. */
export async function queueEntityMoves(
  run: RunStatement,
  moves: readonly { readonly what: EntityMove; readonly entityId: string }[],
): Promise<void> {
  const rows = moves.map(({ what, entityId }): Row => ({ id: mintId('Move', what, entityId), what, entityId }));
  await writeRows(run, 'queue-entity-moves', rows);
}

/** Notes that the entities in these regions must be placed again. */
export async function queueResidentMoves(run: RunStatement, regionIds: readonly string[]): Promise<void> {
  await queueEntityMoves(
    run,
    [...new Set(regionIds)].map((entityId) => ({ what: 'residents', entityId })),
  );
}

/**
 * Notes projects that a body undertakes since these pages came, or no longer does: the figures of other pages about
 * them follow.
 */
export async function queueOwnerMoves(
  run: RunStatement,
  projectIds: readonly string[],
  pageIds: readonly string[],
): Promise<void> {
  if (projectIds.length === 0) return;
  const rows = [...new Set(projectIds)].map((entityId): Row => ({ id: mintId('Move', 'figures', entityId), entityId }));
  await run(loadStatement('queue-owner-moves', { rows, pageIds }));
}

/**
 * Notes the regions among these that no claim means any more but that still contain something: it is placed again, and
 * they are deleted.
 */
export async function queueOrphanMoves(run: RunStatement, entityIds: readonly string[]): Promise<void> {
  const rows = entityIds
    .filter((id) => findLabel(id) === 'Region')
    .map((entityId): Row => ({ id: mintId('Move', 'residents', entityId), entityId }));
  await writeRows(run, 'queue-orphan-moves', rows);
}
