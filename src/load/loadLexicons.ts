import { createHash } from 'node:crypto';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { IDENTITY_LEXICON } from '../resolve/identityLexicon.ts';
import { LEXICON_INDICATORS } from '../resolve/indicatorLexicon.ts';
import { LEXICON_ORGANIZATIONS } from '../resolve/organizationLexicon.ts';
import { LEXICON_PARTS } from '../resolve/partLexicon.ts';
import { findRegionById, LEXICON_REGIONS } from '../resolve/regionLexicon.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import type { LoadDeps } from './loadDeps.ts';
import { lockGraph } from './lockGraph.ts';
import { settleMoves } from './moves/settleMoves.ts';
import { rebuildPages } from './rebuildPages.ts';
import { makeLexiconRegionRow } from './rows/entityRows.ts';
import { makeLexiconIndicatorRows } from './rows/indicatorRows.ts';
import { makeLexiconPartRows } from './rows/partRows.ts';
import type { Row } from './row.ts';
import { queryStandingPages } from './queryStandingPages.ts';
import { ROWS_VERSION } from './rowsVersion.ts';
import { loadStatement, writeRows } from './loadStatement.ts';

const BATCH = 1_000;

/**
 * Writes the regions and indicators of the lexicons, once: a graph that already has them is unchanged. If they have
 * changed (a new program), every page is rebuilt from its facts in effect, one transaction per page. Returns whether
 * anything was written. Safe to interrupt, because the mark is set last.
 */
export async function loadLexicons(
  deps: LoadDeps,
  onPage: (done: number, of: number) => void = () => undefined,
): Promise<boolean> {
  const sources = [LEXICON_REGIONS, LEXICON_INDICATORS, LEXICON_ORGANIZATIONS, LEXICON_PARTS, IDENTITY_LEXICON];
  const lexicon = createHash('sha256')
    .update(JSON.stringify([ROWS_VERSION, sources]))
    .digest('hex');
  const [graph] = await deps.query(loadStatement('find-graph'));
  if (graph?.['lexicon'] === lexicon) return false;

  const regions = LEXICON_REGIONS.map((region) =>
    makeLexiconRegionRow(region, findRegionById(region.parentId ?? '')?.name ?? null),
  );
  const indicators = makeLexiconIndicatorRows();
  // A thousand rows per transaction: a single transaction took three times as long, because each MERGE searches its
  // uncommitted changes.
  await writeBatches(deps, 'regions', regions);
  await writeBatches(
    deps,
    'within',
    regions.filter(({ parentId }) => parentId !== null),
  );
  await writeBatches(deps, 'indicators', indicators);
  await writeBatches(
    deps,
    'wider-indicators',
    indicators.filter(({ widerId }) => widerId !== null),
  );
  const parts = makeLexiconPartRows();
  await writeBatches(deps, 'parts', parts);
  await writeBatches(
    deps,
    'wider-parts',
    parts.filter(({ widerId }) => widerId !== null),
  );
  await deps.executeWrite('retire lexicon', async (run) => {
    await lockGraph(run);
    await run(
      loadStatement('retire-lexicon', {
        regionIds: regions.map(({ id }) => id),
        indicatorIds: indicators.map(({ id }) => id),
        partIds: parts.map(({ id }) => id),
      }),
    );
    await raiseRevision(run, deps);
  });
  await clearPageLists(deps);
  const pages = await deps.query(loadStatement('list-page-ids'));
  for (const [index, { id }] of pages.entries()) {
    await deps.executeWrite('rebuild a page', (run) => remakePage(deps, run, id as string));
    onPage(index + 1, pages.length);
  }
  await settleMoves(deps);
  await deps.executeWrite('mark lexicons', (run) => run(loadStatement('set-lexicon', { lexicon })));
  return true;
}

/** A graph of an earlier program has the list of its pages on each relationship between shared entities. */
async function clearPageLists({ executeWrite }: LoadDeps): Promise<void> {
  for (let deleted = 1; deleted > 0;) {
    const [answer] = await executeWrite('clear page lists', (run) =>
      run(loadStatement('clear-page-lists', { limit: BigInt(BATCH) })),
    );
    deleted = (answer?.['deleted'] ?? 0) as number;
  }
}

async function writeBatches({ executeWrite }: LoadDeps, name: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await executeWrite(`load ${name}`, (run) => writeRows(run, name, rows.slice(start, start + BATCH)));
}

async function remakePage(deps: LoadDeps, run: RunStatement, id: string): Promise<void> {
  await lockGraph(run);
  await rebuildPages(run, await queryStandingPages(run, [id]), { rewrite: true });
  await raiseRevision(run, deps);
}
