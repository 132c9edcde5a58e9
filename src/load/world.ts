import { printBucket } from '../model/claim.ts';
import { mintId } from '../model/ids.ts';
import type { EntityKind } from '../model/reading.ts';
import { findOrganizationById } from '../resolve/organizationLexicon.ts';
import { findRegionById } from '../resolve/regionLexicon.ts';
import type { ResolvedBucket, ResolvedEntity } from '../resolve/resolveBucket.ts';

/** An entity as rows need it: the lexicon's if the lexicon knows it, else what all pages together say. */
export interface EntityView {
  readonly id: string;
  readonly label: 'Region' | 'Organization' | 'Person' | 'Project' | 'Group';
  readonly name: string;
  /** Kind of an organization or project, level of a region. */
  readonly kind: string | null;
  /** The region that contains it; of a region, its parent. */
  readonly regionId: string | null;
  readonly official: boolean;
  readonly source: 'lexicon' | 'page';
  /** What it is called besides its name: by the lexicon, or by pages if a person decided so. */
  readonly aliases: readonly string[];
}

/** Every entity that rows may point at, and the regions above each. */
export interface World {
  readonly find: (id: string) => EntityView | undefined;
  /** Gives the region itself and all above it, nearest first; nothing for null. */
  readonly listRegions: (regionId: string | null) => readonly string[];
}

const LABELS: Readonly<Record<EntityKind, EntityView['label']>> = {
  region: 'Region',
  organization: 'Organization',
  person: 'Person',
  project: 'Project',
};

/** Makes the world of the resolved buckets (keyed as `printBucket` prints) and the lexicons. */
export function createWorld(buckets: ReadonlyMap<string, ResolvedBucket>): World {
  const entities = new Map<string, ResolvedEntity>();
  // Names that a person decided mean an entity of the lexicon.
  const added = new Map<string, readonly string[]>();
  for (const bucket of buckets.values())
    for (const entity of bucket.entities)
      if (findEntityView(entity.id) === undefined) entities.set(entity.id, entity);
      else added.set(entity.id, [entity.name, ...entity.otherNames]);

  function placeSaid(said: string | null): string | null {
    if (said === null || !said.startsWith('[')) return said;
    const [name, scope] = JSON.parse(said) as [string, string | null];
    return buckets.get(printBucket({ kind: 'region', name }))?.findByScope(scope) ?? mintId('Region', name, scope);
  }

  /** Parents that pages give may form a cycle (A in B, B in A): then none of them has a parent. */
  function findParent(id: string): string | null {
    const direct = (each: string): string | null => placeSaid(entities.get(each)?.saidRegion ?? null);
    const seen = new Set<string>();
    for (let at = direct(id); at !== null && entities.has(at) && !seen.has(at); at = direct(at)) {
      if (at === id) return null;
      seen.add(at);
    }
    const parent = direct(id);
    return parent === id ? null : parent;
  }

  function find(id: string): EntityView | undefined {
    const known = findEntityView(id);
    if (known !== undefined) return { ...known, aliases: [...known.aliases, ...(added.get(id) ?? []).toSorted()] };
    const entity = entities.get(id);
    if (entity === undefined) return undefined;
    const regionId = entity.kind === 'region' ? findParent(id) : placeSaid(entity.saidRegion);
    return {
      id,
      label: LABELS[entity.kind],
      name: entity.name,
      kind: entity.saidKind,
      regionId,
      official: entity.official,
      source: 'page',
      aliases: entity.otherNames,
    };
  }

  function listRegions(regionId: string | null): readonly string[] {
    const chain: string[] = [];
    for (let at = regionId; at !== null && !chain.includes(at); at = find(at)?.regionId ?? null) chain.push(at);
    return chain;
  }

  return { find, listRegions };
}

/** Gives an entity that the lexicons know, as rows need it. */
export function findEntityView(id: string): EntityView | undefined {
  const region = findRegionById(id);
  if (region !== undefined)
    return {
      id,
      label: 'Region',
      name: region.name,
      kind: region.level,
      regionId: region.parentId,
      official: false,
      source: 'lexicon',
      aliases: region.aliases,
    };
  const body = findOrganizationById(id);
  return (
    body && {
      id,
      label: 'Organization',
      name: body.name,
      kind: body.kind,
      regionId: body.regionId,
      official: false,
      source: 'lexicon',
      aliases: body.aliases,
    }
  );
}
