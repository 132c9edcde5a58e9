import { mintId } from '../model/ids.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { claimPages, listClaimRows } from './claimPages.ts';
import { NOTHING_CLEARED } from './clearPages.ts';
import type { ClearedPages } from './clearPages.ts';
import { groupFigureJudgements } from './groupFigureJudgements.ts';
import { loadStatement } from './loadStatement.ts';
import type { PlainRecord } from './loadStatement.ts';
import type { PageRows } from './makePageRows.ts';
import { makeStoredRows, queryPageClaims, queryStoredWorld } from './makeStoredRows.ts';
import { queryShared } from './pruneShared.ts';
import type { StandingPage } from './queryStandingPages.ts';
import type { Row } from './row.ts';

/** A page as the graph has it. */
export interface StoredPage {
  /** The entity that its rows were written for, by claim. */
  readonly applied: ReadonlyMap<string, string>;
  readonly rows: PageRows;
  /** The name that each of its claims is about. */
  readonly buckets: ReadonlyMap<string, string>;
  readonly publicationId: string | null;
}

/** Finds what the graph has of pages, from the facts that they were written with. `judgements` are the decisions about them. */
export async function queryStoredPages(
  run: RunStatement,
  pages: ReadonlyMap<string, StandingPage>,
  judgements: readonly PlainRecord[],
): Promise<ReadonlyMap<string, StoredPage>> {
  const claims = await queryPageClaims(run, [...pages.keys()]);
  const claimed = claimPages(pages, judgements);
  const judged = groupFigureJudgements(judgements);
  const world = await queryStoredWorld(run, claims, claimed);
  const rowsOf = Map.groupBy(listClaimRows(claimed), ({ pageId }) => String(pageId));
  const stored = new Map<string, StoredPage>();
  for (const [pageId, page] of pages) {
    const claimedPage = claimed.get(pageId);
    if (claimedPage === undefined)
      throw new Error(`${pageId} has no facts in effect: there is nothing to compare with.`);
    const applied = claims.get(pageId)?.applied ?? new Map<string, string>();
    const name = page.facts?.publication?.name ?? null;
    const rows = await makeStoredRows(pageId, page, {
      claimed: claimedPage,
      judgements: judged.get(pageId) ?? [],
      world,
      entities: applied,
    });
    stored.set(pageId, {
      applied,
      rows,
      buckets: new Map(rowsOf.get(pageId)?.map(({ id, bucket }) => [String(id), String(bucket)])),
      publicationId: name === null ? null : mintId('Publication', name),
    });
  }
  return stored;
}

/**
 * Removes the claims that pages no longer make, and gives what they shared with others until now. `claims` are those
 * they make now.
 */
export async function takeBackClaims(
  run: RunStatement,
  stored: ReadonlyMap<string, StoredPage>,
  claims: readonly Row[],
): Promise<ClearedPages> {
  const shared = await queryShared(run, [...stored.keys()]);
  const changedBuckets: string[] = [];
  for (const [pageId, { applied, buckets }] of stored) {
    const kept = new Set(claims.flatMap((row) => (row['pageId'] === pageId ? [String(row['id'])] : [])));
    const goneIds = [...applied.keys()].filter((id) => !kept.has(id));
    if (goneIds.length > 0) await run(loadStatement('drop-claims', { pageId, claimIds: goneIds }));
    changedBuckets.push(...goneIds.flatMap((id) => buckets.get(id) ?? []));
  }
  return {
    ...NOTHING_CLEARED,
    shared,
    buckets: [...stored.values()].flatMap(({ buckets }) => [...buckets.values()]),
    changedBuckets,
    units: [...stored.values()].flatMap(({ rows }) => rows.units),
  };
}
