import type { LoadDeps } from '../../src/load/loadDeps.ts';
import { printCanonical } from '../../src/load/printFacts.ts';
import { lockGraph } from '../../src/load/lockGraph.ts';
import { rebuildPages } from '../../src/load/rebuildPages.ts';
import { writeRows } from '../../src/load/loadStatement.ts';
import { mintId } from '../../src/model/ids.ts';
import type { MadeUpPage } from './madeUpFacts.ts';

const AT = '2026-01-01T00:00:00.000Z';

/**
 * Loads pages that the graph has never seen, many in one transaction: for tests of what comes after them. Separate
 * loads would give the same and take a hundred times as long.
 */
export async function loadInBulk(
  deps: Pick<LoadDeps, 'executeWrite'>,
  pages: readonly MadeUpPage[],
  atOnce = 50,
): Promise<void> {
  for (let from = 0; from < pages.length; from += atOnce)
    await deps.executeWrite('many pages', async (run) => {
      await lockGraph(run);
      const standing = new Map(
        pages.slice(from, from + atOnce).map((each) => [mintId('Page', each.page.sha256), each] as const),
      );
      const written = await rebuildPages(run, standing, { fresh: true });
      await writeRows(
        run,
        'runs',
        [...standing].map(([pageId, { facts }]) => {
          const id = mintId('Run', pageId, 'bulk', 1);
          const counts = Object.entries(written.get(pageId)?.counts ?? {});
          return {
            ...{ id, pageId, number: 1n, sha256: 'bulk', facts: printCanonical(facts), at: AT, status: 'standing' },
            ...Object.fromEntries(counts.map(([name, count]) => [`${name.slice(0, -1)}Count`, BigInt(count)])),
            ...{ byTime: `${AT}|${id}`, byPage: `${pageId}|${AT}|${id}` },
          };
        }),
      );
    });
}
