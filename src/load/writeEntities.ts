import type { Run } from '../neo4j/query.ts';
import { makeEntityRows } from './rows/entityRows.ts';
import { loadStatement, writeRows } from './statement.ts';
import type { EntityView, World } from './world.ts';

/** Writes entities that pages share, and where each lies. */
export async function writeEntities(run: Run, entities: readonly EntityView[], world: World): Promise<void> {
  const rows = makeEntityRows(entities, world);
  await writeRows(run, 'regions', rows.regions);
  await writeRows(run, 'organizations', rows.organizations);
  await writeRows(run, 'people', rows.people);
  await writeRows(run, 'projects', rows.projects);
  const placed = entities.filter(
    ({ label, source }) => label !== 'Person' && (label !== 'Region' || source === 'page'),
  );
  await run(loadStatement('clear-places', { ids: placed.map(({ id }) => id) }));
  await writeRows(
    run,
    'within',
    rows.regions.filter(({ parentId }) => parentId !== null),
  );
  await writeRows(run, 'located-in', rows.locatedIn);
  await writeRows(run, 'organizations-in-region', rows.organizationsInRegion);
  await writeRows(run, 'projects-in-region', rows.projectsInRegion);
}
