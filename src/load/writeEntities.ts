import type { RunStatement } from '../neo4j/runQuery.ts';
import type { GraphChange } from './changes/graphChange.ts';
import { recordChanges } from './changes/recordChanges.ts';
import type { ChangeCause } from './changes/recordChanges.ts';
import { queueEntityMoves } from './moves/queueMoves.ts';
import type { EntityMove } from './moves/queueMoves.ts';
import { makeEntityRows } from './rows/entityRows.ts';
import { loadStatement, queueWrites } from './loadStatement.ts';
import type { EntityView, World } from './world.ts';

/** An entity as the graph has it, and the regions above it, in no order. */
export interface StoredEntity extends EntityView {
  readonly above: readonly string[];
  readonly retired: boolean;
}

/** Reads entities as the graph has them at present, by id; those that are not there are left out. */
export async function queryEntities(
  run: RunStatement,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredEntity>> {
  if (ids.length === 0) return new Map();
  const answers = await run(loadStatement('find-entities', { ids: [...new Set(ids)] }));
  return new Map(answers.map((each) => [each['id'] as string, each as unknown as StoredEntity]));
}

interface WriteEntitiesOptions {
  /**
   * Written even if they have not changed, and everything that depends on their place is updated: the regions above
   * them may have changed.
   */
  readonly forceIds?: ReadonlySet<string>;
  /** Writes all of them: an earlier program may have written less. */
  readonly rewrite?: boolean;
  /** The load that this is done for, for the log of changes. */
  readonly cause?: ChangeCause;
}

/**
 * Writes entities that pages share, and where each lies: those that differ from what the graph has, and those of `forceIds`. What follows
 * from the change for others is noted as moves. Gives the ids of the organizations that were written.
 */
export async function writeEntities(
  run: RunStatement,
  entities: readonly EntityView[],
  world: World,
  { forceIds = new Set(), rewrite = false, cause = null }: WriteEntitiesOptions = {},
): Promise<string[]> {
  const stored = await queryEntities(
    run,
    entities.map(({ id }) => id),
  );
  const changed = entities.filter((entity) => {
    const before = stored.get(entity.id);
    return rewrite || forceIds.has(entity.id) || before === undefined || before.retired || isChanged(entity, before);
  });
  if (changed.length === 0) return [];
  const rows = makeEntityRows(changed, world);
  const queue = queueWrites(run);
  queue.add('regions', rows.regions);
  queue.add('organizations', rows.organizations);
  queue.add('people', rows.people);
  queue.add('projects', rows.projects);
  const placed = changed.filter(
    ({ id, label, source }) => stored.has(id) && label !== 'Person' && !(label === 'Region' && source === 'lexicon'),
  );
  if (placed.length > 0) queue.send(loadStatement('clear-places', { ids: placed.map(({ id }) => id) }));
  queue.add(
    'within',
    rows.regions.filter(({ parentId }) => parentId !== null),
  );
  queue.add('located-in', rows.locatedIn);
  queue.add('organizations-in-region', rows.organizationsInRegion);
  queue.add('projects-in-region', rows.projectsInRegion);
  await queue.settle();
  await recordChanges(run, listEntityChanges(changed, stored), cause);
  await queueEntityMoves(
    run,
    changed.flatMap((entity) => {
      const before = stored.get(entity.id);
      return before === undefined ? [] : listMoves(entity, before, forceIds.has(entity.id));
    }),
  );
  return changed.filter(({ label }) => label === 'Organization').map(({ id }) => id);
}

/** Lists the entities that are new, or have another name. The regions of the lexicon were there before any page. */
function listEntityChanges(changed: readonly EntityView[], stored: ReadonlyMap<string, StoredEntity>): GraphChange[] {
  return changed.flatMap((entity): GraphChange[] => {
    const before = stored.get(entity.id);
    if (
      (entity.label === 'Region' && entity.source === 'lexicon') ||
      (before !== undefined && before.name === entity.name)
    )
      return [];
    const nodeId = entity.id;
    return before === undefined
      ? [{ kind: 'added', nodeId, before: null, after: entity.name }]
      : [{ kind: 'corrected', nodeId, before: before.name, after: entity.name }];
  });
}

/** Tells whether what all claims together say about an entity differs from what the graph has. */
function isChanged(entity: EntityView, before: StoredEntity): boolean {
  const { label, name, regionId, official, aliases } = entity;
  if (name !== before.name || regionId !== before.regionId) return true;
  if (aliases.join('|') !== before.aliases.join('|')) return true;
  return label === 'Person' ? official !== before.official : printKind(entity) !== before.kind;
}

function printKind({ label, kind }: EntityView): string | null {
  return label === 'Person' ? null : (kind ?? 'other');
}

function listMoves(entity: EntityView, before: StoredEntity, force: boolean): { what: EntityMove; entityId: string }[] {
  const { id, label, regionId } = entity;
  const whats: EntityMove[] = [];
  if (force || before.regionId !== regionId) {
    if (label !== 'Person') whats.push('figures');
    if (label === 'Region' || label === 'Organization') whats.push('residents');
  }
  if (label === 'Organization' && before.kind !== printKind(entity)) whats.push('posts');
  return whats.map((what) => ({ what, entityId: id }));
}
