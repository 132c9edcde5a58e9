import type { Run } from '../neo4j/query.ts';
import { loadStatement } from './statement.ts';

/** What pages share with other pages, by ids. */
export interface SharedIds {
  readonly entityIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly seriesIds: readonly string[];
  readonly postIds: readonly string[];
  readonly publicationIds: readonly string[];
}

/** Reads what pages share with other pages at present. */
export async function readShared(run: Run, pageIds: readonly string[]): Promise<SharedIds> {
  const [answer] = await run(loadStatement('read-shared', { pageIds }));
  return answer as unknown as SharedIds;
}

/** Takes out what nothing supports any more, of what pages shared before. Series hold indicators, so that they go first. */
export async function pruneShared(
  run: Run,
  { entityIds, indicatorIds, seriesIds, postIds, publicationIds }: SharedIds,
): Promise<void> {
  await run(loadStatement('prune-series', { ids: seriesIds }));
  await run(loadStatement('prune-indicators', { ids: indicatorIds }));
  await run(loadStatement('prune-posts', { ids: postIds }));
  await run(loadStatement('prune-entities', { ids: entityIds }));
  await run(loadStatement('prune-publications', { ids: publicationIds }));
}
