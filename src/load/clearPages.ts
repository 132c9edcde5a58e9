import type { RunStatement } from '../neo4j/runQuery.ts';
import type { UnitVote } from './makePageRows.ts';
import { NOTHING_SHARED, queryShared } from './pruneShared.ts';
import type { SharedIds } from './pruneShared.ts';
import { loadStatement } from './loadStatement.ts';

/** What pages said until now about what they share with others. */
export interface ClearedPages {
  readonly shared: SharedIds;
  /** The names that they had claims on. */
  readonly buckets: readonly string[];
  /** The names among them whose claims changed; by default all. */
  readonly changedBuckets?: readonly string[];
  readonly units: readonly UnitVote[];
  /** Projects that a body undertook by their word alone. */
  readonly orphanedIds: readonly string[];
  /** The wire texts that they printed. */
  readonly wireTextIds: readonly string[];
}

export const NOTHING_CLEARED: ClearedPages = {
  shared: NOTHING_SHARED,
  buckets: [],
  changedBuckets: [],
  units: [],
  orphanedIds: [],
  wireTextIds: [],
};

/** Removes what pages say, and gives what they shared with others until now. */
export async function clearPages(run: RunStatement, pageIds: readonly string[]): Promise<ClearedPages> {
  const [shared, buckets, units, wireTexts, supports] = await Promise.all([
    queryShared(run, pageIds),
    run(loadStatement('find-page-buckets', { pageIds })),
    run(loadStatement('find-page-units', { pageIds })),
    run(loadStatement('list-wire-texts-of-pages', { pageIds })),
    run(loadStatement('clear-supports', { pageIds })),
    run(loadStatement('clear-pages', { pageIds })),
  ]);
  return {
    shared,
    buckets: buckets.map(({ bucket }) => bucket as string),
    units: units as unknown as readonly UnitVote[],
    orphanedIds: listOrphaned(supports),
    wireTextIds: wireTexts.map(({ id }) => id as string),
  };
}

/** Lists the projects that lost a body with the answers of clear-supports. */
export function listOrphaned(supports: readonly Readonly<Record<string, unknown>>[]): string[] {
  return supports.flatMap(({ type, toId, gone }) => (type === 'UNDERTAKES' && gone === true ? [toId as string] : []));
}
