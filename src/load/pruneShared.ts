import type { RunStatement } from '../neo4j/runQuery.ts';
import type { GraphChange } from './changes/graphChange.ts';
import { recordChanges } from './changes/recordChanges.ts';
import type { ChangeCause } from './changes/recordChanges.ts';
import { loadStatement, writeRows } from './loadStatement.ts';
import type { PlainRecord } from './loadStatement.ts';
import type { Row } from './row.ts';
import { mintPostId } from './rows/postRows.ts';
import { mintSeriesId } from './rows/seriesRows.ts';
import type { SeriesIdentity } from './rows/seriesRows.ts';

/** What pages share with other pages, by ids. */
export interface SharedIds {
  readonly entityIds: readonly string[];
  /** Bodies that pages link to the bodies they are named after, or to projects. */
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
  const [answer] = await run(loadStatement('find-shared', { pageIds }));
  return answer as unknown as SharedIds;
}

/** Finds the id that a series or post has now that an entity it belongs to has another id. */
function followId({ node, subjectId, personId, organizationId }: PlainRecord): Row {
  const ending = node as { readonly id: string; readonly title: string } & SeriesIdentity;
  const newId =
    personId === null
      ? mintSeriesId({ ...ending, subjectId: String(subjectId) })
      : mintPostId(String(personId), ending.title, organizationId as string | null);
  return { id: ending.id, newId };
}

/**
 * Puts an id that no node has into empty lists: Neo4j plans a statement anew for each combination of lists that are empty
 * and lists that are not.
 */
function fillUp(lists: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lists).map(([name, ids]) => [name, ids.length === 0 ? [''] : ids]));
}

/**
 * Deletes whatever nothing supports any more, among what pages shared before, and notes the deleted entities. The ids of series and
 * posts lead to those that took their place because an entity moved.
 */
export async function pruneShared(run: RunStatement, shared: SharedIds, cause: ChangeCause = null): Promise<void> {
  if (!Object.values(shared).some((ids: readonly string[]) => ids.length > 0)) return;
  const { entityIds: ids, indicatorIds, seriesIds, postIds, publicationIds, coveredIds } = shared;
  const lists = { entityIds: ids, indicatorIds, seriesIds, postIds, publicationIds, coveredIds };
  const [ending, before, , after] = await Promise.all([
    seriesIds.length + postIds.length === 0 ? [] : run(loadStatement('find-ending', fillUp({ seriesIds, postIds }))),
    ids.length === 0 ? [] : run(loadStatement('find-names', { ids })),
    run(loadStatement('prune-shared', fillUp(lists))),
    ids.length === 0 ? [] : run(loadStatement('find-names', { ids })),
  ]);
  await writeRows(run, 'follow-ids', ending.map(followId));
  const left = new Set(after.map(({ id }) => id));
  const gone = before
    .filter(({ id }) => !left.has(id))
    .map(({ id, name }): GraphChange => ({ kind: 'gone', nodeId: String(id), before: String(name), after: null }));
  await recordChanges(run, gone, cause);
}
