import type { RunStatement } from '../neo4j/query.ts';
import { loadStatement } from './loadStatement.ts';

/** What pages share with other pages, by ids. */
export interface SharedIds {
  readonly entityIds: readonly string[];
  /** Bodies that pages named after others, or joined to projects. */
  readonly partIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly seriesIds: readonly string[];
  readonly postIds: readonly string[];
  readonly publicationIds: readonly string[];
  /** Parts of subjects that their figures cover. */
  readonly coveredIds: readonly string[];
}

export const NOTHING_SHARED: SharedIds = {
  entityIds: [],
  partIds: [],
  indicatorIds: [],
  seriesIds: [],
  postIds: [],
  publicationIds: [],
  coveredIds: [],
};

/** Reads what pages share with other pages at present. */
export async function queryShared(run: RunStatement, pageIds: readonly string[]): Promise<SharedIds> {
  const [answer] = await run(loadStatement('read-shared', { pageIds }));
  return answer as unknown as SharedIds;
}

/** Takes out what nothing supports any more, of what pages shared before. */
export async function pruneShared(run: RunStatement, shared: SharedIds): Promise<void> {
  if (Object.values(shared).some((ids: readonly string[]) => ids.length > 0))
    await run(loadStatement('prune-shared', { ...shared }));
}
