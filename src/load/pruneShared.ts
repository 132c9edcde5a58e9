import type { RunStatement } from '../neo4j/runQuery.ts';
import type { GraphChange } from './changes/graphChange.ts';
import { recordChanges } from './changes/recordChanges.ts';
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

/** Queries what pages currently share with other pages. */
export async function queryShared(run: RunStatement, pageIds: readonly string[]): Promise<SharedIds> {
  const [answer] = await run(loadStatement('read-shared', { pageIds }));
  return answer as unknown as SharedIds;
}

/** Deletes whatever nothing supports any more, among what pages shared before, and notes the deleted entities. */
export async function pruneShared(run: RunStatement, shared: SharedIds, runId: string | null = null): Promise<void> {
  if (!Object.values(shared).some((ids: readonly string[]) => ids.length > 0)) return;
  const ids = shared.entityIds;
  const [before, , after] = await Promise.all([
    ids.length === 0 ? [] : run(loadStatement('read-names', { ids })),
    run(loadStatement('prune-shared', { ...shared })),
    ids.length === 0 ? [] : run(loadStatement('read-names', { ids })),
  ]);
  const left = new Set(after.map(({ id }) => id));
  const gone = before
    .filter(({ id }) => !left.has(id))
    .map(({ id, name }): GraphChange => ({ kind: 'gone', nodeId: String(id), before: String(name), after: null }));
  await recordChanges(run, gone, runId);
}
