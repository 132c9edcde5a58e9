import { makeEntityRows } from './rows/entityRows.ts';
import { loadStatement } from './statement.ts';
import type { WriteQueue } from './statement.ts';
import type { EntityView, World } from './world.ts';

/** Writes entities that pages share, and where each lies. */
export function writeEntities(queue: WriteQueue, entities: readonly EntityView[], world: World): void {
  const rows = makeEntityRows(entities, world);
  queue.add('regions', rows.regions);
  queue.add('organizations', rows.organizations);
  queue.add('people', rows.people);
  queue.add('projects', rows.projects);
  const placed = entities.filter(
    ({ label, source }) => label !== 'Person' && (label !== 'Region' || source === 'page'),
  );
  queue.send(loadStatement('clear-places', { ids: placed.map(({ id }) => id) }));
  queue.add(
    'within',
    rows.regions.filter(({ parentId }) => parentId !== null),
  );
  queue.add('located-in', rows.locatedIn);
  queue.add('organizations-in-region', rows.organizationsInRegion);
  queue.add('projects-in-region', rows.projectsInRegion);
}
