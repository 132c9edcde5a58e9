import type { CountedClaim, Resolution } from '../model/claim.ts';
import { electEntities, listFormerIds } from './resolveBucket.ts';
import type { ResolvedBucket } from './resolveBucket.ts';

/** A bucket, and the claims that it was resolved from, in the same order. */
export interface CountedBucket {
  readonly counted: readonly CountedClaim[];
  readonly resolved: ResolvedBucket;
}

/**
 * Joins entities of different names that a person decided are one: each of `merges` lists their ids, the one that is kept first,
 * which may be of the lexicon. Merges are applied in their order. The names of the others lead to the kept one; a merge joins
 * nothing while no page names one of its entities. Returns the buckets that changed.
 */
export function joinNames(
  buckets: ReadonlyMap<string, CountedBucket>,
  merges: readonly (readonly string[])[],
  isOfLexicon: (id: string) => boolean,
): ReadonlyMap<string, ResolvedBucket> {
  const known = new Set([...buckets.values()].flatMap(({ resolved }) => resolved.resolutions.map(toId)));
  const former = new Map(
    [...buckets.values()].flatMap(({ counted, resolved }) => [
      ...listFormerIds(counted, resolved.resolutions, { withSplit: false }),
    ]),
  );
  const kept = new Map<string, string>();
  const follow = (id: string): string => {
    let at = id;
    for (let next = kept.get(at); next !== undefined; next = kept.get(at)) at = next;
    return at;
  };
  for (const merge of merges) {
    const [first, ...others] = merge.map((id) => (known.has(id) || isOfLexicon(id) ? id : former.get(id)));
    if (first === undefined) continue;
    const root = follow(first);
    for (const other of others) {
      const end = other === undefined ? root : follow(other);
      if (end !== root && !isOfLexicon(end)) kept.set(end, root);
    }
  }
  if (kept.size === 0) return new Map();

  const resolutions = new Map(
    [...buckets].map(([name, { resolved }]) => [name, resolved.resolutions.map((each) => redirect(each, follow))]),
  );
  const roots = new Set([...kept.keys()].map(follow));
  const entities = electRoots(buckets, resolutions, roots);
  return new Map(
    [...buckets].flatMap(([name, { counted, resolved }]) => {
      const own = resolutions.get(name) ?? [];
      if (!own.some(({ entityId }) => roots.has(entityId))) return [];
      const ids = new Set(own.map(toId));
      return [
        [
          name,
          {
            ...resolved,
            resolutions: own,
            entities: [
              ...resolved.entities.filter(({ id }) => ids.has(id) && !roots.has(id)),
              ...[...ids].flatMap((id) => entities.get(id) ?? []),
            ],
            formerIds: listFormerIds(counted, own),
          },
        ] as const,
      ];
    }),
  );
}

/** Determines each kept entity from the claims of all its names. Claims of its own name come first: they give the name. */
function electRoots(
  buckets: ReadonlyMap<string, CountedBucket>,
  resolutions: ReadonlyMap<string, readonly Resolution[]>,
  roots: ReadonlySet<string>,
): ReadonlyMap<string, ResolvedBucket['entities'][number]> {
  const all = [...buckets].flatMap(([name, { counted, resolved }]) =>
    counted.flatMap((claim, index) => {
      const resolution = resolutions.get(name)?.[index];
      if (resolution === undefined || !roots.has(resolution.entityId)) return [];
      return [{ claim, resolution, isOwn: resolved.resolutions[index]?.entityId === resolution.entityId }];
    }),
  );
  const sorted = all.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));
  const elected = electEntities(
    sorted.map(({ claim }) => claim),
    sorted.map(({ resolution }) => resolution),
  );
  return new Map(elected.map((entity) => [entity.id, entity]));
}

function redirect(resolution: Resolution, follow: (id: string) => string): Resolution {
  const entityId = follow(resolution.entityId);
  if (entityId === resolution.entityId) return resolution;
  return { entityId, rule: 'judgement', why: 'A person decided that this name and another one mean the same entity.' };
}

function toId({ entityId }: Resolution): string {
  return entityId;
}
