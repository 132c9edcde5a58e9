import { UNKNOWN_DATE } from '../model/keys.ts';
import type { Run } from '../neo4j/query.ts';
import { makeEntityRows } from './rows/entityRows.ts';
import { makeRegionKeys } from './rows/statisticRows.ts';
import { loadStatement, writeRows } from './statement.ts';
import type { EntityView } from './world.ts';

/**
 * Brings the derived IN_REGION up to date where entities moved to another region: of the entities themselves, of all that
 * lies in a region that moved, and of every figure about any of them, whichever page it is from. Reads LOCATED_IN and
 * WITHIN as the load has left them.
 */
export async function moveDependents(run: Run, moved: readonly EntityView[]): Promise<void> {
  if (moved.length === 0) return;
  const answers = await run(loadStatement('read-dependents', { ids: moved.map(({ id }) => id) }));
  const dependents = answers.map((each) => each as unknown as Dependent);
  await run(loadStatement('clear-in-region', { ids: dependents.map(({ id }) => id) }));
  for (const dependent of dependents) {
    if (dependent.label === 'Statistic') {
      const { id, indicatorId, period, above } = dependent;
      await writeRows(
        run,
        'statistics-in-region',
        makeRegionKeys(above, id, indicatorId ?? '', period ?? UNKNOWN_DATE),
      );
      continue;
    }
    const { id, label, name, kind, regionId, above } = dependent;
    const view: EntityView = { id, label, name, kind, regionId, official: false, source: 'page' };
    const rows = makeEntityRows([view], { find: () => undefined, listRegions: () => above });
    await writeRows(run, 'organizations-in-region', rows.organizationsInRegion);
    await writeRows(run, 'projects-in-region', rows.projectsInRegion);
  }
}

interface Dependent {
  readonly id: string;
  readonly label: 'Organization' | 'Project' | 'Statistic';
  readonly name: string;
  readonly kind: string | null;
  readonly regionId: string | null;
  /** The region and all above it, as the graph has them. */
  readonly above: readonly string[];
  readonly indicatorId: string | null;
  readonly period: string | null;
}
