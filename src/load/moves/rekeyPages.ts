import { printKey } from '../../model/keys.ts';
import type { RunStatement } from '../../neo4j/runQuery.ts';
import { claimPages } from '../claimPages.ts';
import { makeStoredRows, queryPageClaims, queryStoredWorld } from '../makeStoredRows.ts';
import type { PageClaims } from '../makeStoredRows.ts';
import type { PageRows } from '../makePageRows.ts';
import { NOTHING_SHARED, pruneShared } from '../pruneShared.ts';
import { refreshShared } from '../refreshShared.ts';
import { groupFigureJudgements } from '../groupFigureJudgements.ts';
import { settleFigures } from '../settleFigures.ts';
import { queryStandingPages } from '../queryStandingPages.ts';
import { loadStatement, writeRows } from '../loadStatement.ts';
import { replaceRows } from './replaceRows.ts';
import type { RowChange } from './replaceRows.ts';

/** The pages of one transaction, and their names and figures in total, which limit its memory. */
const PAGES = 100;
const RECORDS = 600;

/**
 * Updates pages with a claim that now means another entity: their rows are made for the old and for the new
 * entities, and only the differences are written. Anything that depends only on the page's text is unchanged. Returns
 * whether more pages with the claim are waiting.
 */
export async function rekeyPages(run: RunStatement, claimId: string): Promise<boolean> {
  const waiting = await run(loadStatement('find-moving-pages', { claimId, limit: BigInt(PAGES + 1) }));
  const pageIds: string[] = [];
  let records = 0;
  for (const answer of waiting.slice(0, PAGES)) {
    records += answer['records'] as number;
    if (pageIds.length > 0 && records > RECORDS) break;
    pageIds.push(answer['pageId'] as string);
  }
  if (pageIds.length === 0) return false;
  const [pages, judgements, claims] = await Promise.all([
    queryStandingPages(run, pageIds),
    run(loadStatement('find-judgements', { pageIds })),
    queryPageClaims(run, pageIds),
  ]);
  const claimed = claimPages(pages, judgements);
  const judged = groupFigureJudgements(judgements);
  const world = await queryStoredWorld(run, claims, claimed);
  const changes: RowChange[] = [];
  for (const [pageId, page] of pages) {
    const [claimedPage, known] = [claimed.get(pageId), claims.get(pageId)];
    if (claimedPage === undefined || known === undefined) continue;
    const make = (entities: ReadonlyMap<string, string>): Promise<PageRows> =>
      makeStoredRows(pageId, page, {
        claimed: claimedPage,
        judgements: judged.get(pageId) ?? [],
        world,
        entities,
      });
    changes.push({ pageId, before: await make(known.applied), after: await make(known.meant) });
  }
  for (const change of changes) await replaceRows(run, change);
  await applyClaims(run, claims);
  await settleFigures(run);
  const both = changes.flatMap(({ before, after }) => [before, after]);
  const seriesIds = [...new Set(both.flatMap((rows) => rows.seriesIds))];
  const postIds = [...new Set(both.flatMap((rows) => rows.postIds))];
  const entityIds = [...new Set([...claims.values()].flatMap(({ applied }) => [...applied.values()]))];
  const meantIds = [...claims.values()].flatMap(({ meant }) => [...meant.values()]);
  await refreshShared(run, {
    postIds,
    organizationIds: entityIds,
    speakerIds: [...entityIds, ...meantIds],
    seriesIds,
    units: [],
  });
  await pruneShared(run, { ...NOTHING_SHARED, seriesIds, postIds, entityIds });
  return waiting.length > pageIds.length;
}

async function applyClaims(run: RunStatement, claims: ReadonlyMap<string, PageClaims>): Promise<void> {
  const rows = [...claims].flatMap(([pageId, { applied, meant }]) =>
    [...meant].flatMap(([claimId, entityId]) =>
      applied.get(claimId) === entityId
        ? []
        : [{ pageId, claimId, entityId, key: printKey(claimId, entityId, pageId) }],
    ),
  );
  await writeRows(run, 'apply-claims', rows);
}
