import type { Claim, CountedClaim, Resolution } from '../model/claim.ts';
import { mintId } from '../model/ids.ts';
import type { EntityKind } from '../model/reading.ts';
import { printScope } from './claimRegions.ts';
import { electValue } from './electValue.ts';
import type { GroupKey } from './groupKey.ts';
import { joinMerged } from './joinMerged.ts';
import { groupPeople } from './groupPeople.ts';
import { narrowScopes } from './narrowScopes.ts';

/** An entity, as determined by all claims about it. */
export interface ResolvedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** What most pages say: kind of an organization or project, level of a region. */
  readonly saidKind: string | null;
  /** The region or parent that most pages give, as `Claim.saidRegion` writes it. */
  readonly saidRegion: string | null;
  readonly official: boolean;
  /** What pages call it besides its name, if a person decided that both names mean one entity. */
  readonly otherNames: readonly string[];
}

export interface ResolvedBucket {
  /** One for each claim that came in, in its order. */
  readonly resolutions: readonly Resolution[];
  readonly entities: readonly ResolvedEntity[];
  /** Ids that an entity answers to besides its own: those that any of its claims would give it alone. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Gives the entity of a name and scope that another claim refers to; undefined if no claim has that scope. */
  readonly findByScope: (scope: string | null) => string | undefined;
}

const LABELS = { region: 'Region', organization: 'Organization', person: 'Person', project: 'Project' } as const;

/**
 * Decides which claims of one kind and name mean the same entity. It looks at the set of all claims at once, so that the
 * order in which pages were loaded cannot matter; and each decision depends on nothing outside the bucket. `merges` are
 * decisions of people that entities of the name are one, as lists of their ids.
 */
export function resolveBucket(
  counted: readonly CountedClaim[],
  merges: readonly (readonly string[])[] = [],
): ResolvedBucket {
  const together = counted.filter(({ claim }) => claim.apart === null);
  const keys =
    together[0]?.claim.kind === 'person' ? groupPeople(together.map(({ claim }) => claim)) : groupByScope(together);
  const apart = counted.map((each): Resolution => {
    const { claim } = each;
    if (claim.lexiconId !== null)
      return { entityId: claim.lexiconId, rule: 'lexicon', why: 'The lexicon knows this name.' };
    if (claim.apart !== null) {
      const entityId = mintId(LABELS[claim.kind], claim.name, 'apart', claim.apart);
      return {
        entityId,
        rule: 'judgement',
        why: 'A person decided that this page means a different entity with the same name.',
      };
    }
    const { key, rule, why } = keys[together.indexOf(each)] ?? {
      key: null,
      rule: 'same-name',
      why: 'The name is the same.',
    };
    return { entityId: mintId(LABELS[claim.kind], claim.name, key), rule, why };
  });
  const resolutions = merges.length === 0 ? apart : applyMerges(counted, apart, merges);
  const byScope = new Map(
    counted.map(({ claim }, index) => [claim.apart === null ? claim.scope : undefined, resolutions[index]?.entityId]),
  );
  return {
    resolutions,
    entities: electEntities(counted, resolutions),
    formerIds: listFormerIds(counted, resolutions),
    findByScope: (scope) => byScope.get(scope),
  };
}

function applyMerges(
  counted: readonly CountedClaim[],
  apart: readonly Resolution[],
  merges: readonly (readonly string[])[],
): readonly Resolution[] {
  const ids = joinMerged(
    apart.map(({ entityId }) => entityId),
    listFormerIds(counted, apart, { withSplit: false }),
    merges,
  );
  return apart.map((resolution, index): Resolution => {
    const entityId = ids[index] ?? resolution.entityId;
    if (entityId === resolution.entityId) return resolution;
    return {
      entityId,
      rule: 'judgement',
      why: 'A person decided that this bearer of the name and another one are the same.',
    };
  });
}

/**
 * Lists the ids that lead to an entity without being its own. Each claim could name the entity alone; an id that was saved
 * when fewer pages were loaded is one of these, and continues working as long as a page makes that claim. Without those of
 * claims that were split off: an earlier merge with such an id means those that stayed.
 */
export function listFormerIds(
  counted: readonly CountedClaim[],
  resolutions: readonly Resolution[],
  { withSplit = true }: { readonly withSplit?: boolean } = {},
): Map<string, string> {
  const own = new Set(resolutions.map(({ entityId }) => entityId));
  const former = new Map<string, string>();
  // What was split off has the ids that it alone gave the entity before; others belong to those that stayed.
  const inOrder = [...counted.entries()].toSorted(([, a], [, b]) => Number(isApart(a)) - Number(isApart(b)));
  const kept = new Set<string>();
  for (const [index, each] of inOrder) {
    const { claim } = each;
    const entityId = resolutions[index]?.entityId;
    if (entityId === undefined || claim.lexiconId !== null || (isApart(each) && !withSplit)) continue;
    for (const key of listKeys(claim)) {
      const id = mintId(LABELS[claim.kind], claim.name, ...key);
      const other = former.get(id);
      if (!isApart(each)) kept.add(id);
      else if (kept.has(id)) continue;
      // An id that names an entity leads to that one alone.
      if (!own.has(id) && (other === undefined || entityId < other)) former.set(id, entityId);
    }
  }
  return former;
}

function isApart({ claim }: CountedClaim): boolean {
  return claim.apart !== null;
}

/** Lists what the id of an entity can contain besides the name, for one claim. */
function listKeys(claim: Claim): readonly (readonly (string | null)[])[] {
  if (claim.apart !== null) return [['apart', claim.apart], ...listKeys({ ...claim, apart: null })];
  if (claim.kind !== 'person') return [[claim.scope]];
  if (claim.affiliations.length > 0) return claim.affiliations.map((token) => [token]);
  return [[claim.reporter ? 'reporter' : null]];
}

/**
 * Homonyms in different places stay separate; a claim with no place, or a wider one, joins the only one with its name
 * there, and stays separate if there are several.
 */
function groupByScope(counted: readonly CountedClaim[]): GroupKey[] {
  const narrow = narrowScopes(counted.map(({ claim }) => claim.scope));
  return counted.map(({ claim: { scope } }): GroupKey => {
    const key = narrow(scope);
    if (key !== scope)
      return {
        key,
        rule: 'only-place',
        why: `The page gives ${printScope(scope)}; the only entity with this name there is in ${printScope(key)}.`,
      };
    const place = scope === null ? 'and the page gives no place' : `and so is the place, ${printScope(scope)}`;
    return { key, rule: 'same-name', why: `The name is the same, ${place}.` };
  });
}

/** Determines each entity from all claims that mean it; it has the name of the first. */
export function electEntities(counted: readonly CountedClaim[], resolutions: readonly Resolution[]): ResolvedEntity[] {
  const groups = Map.groupBy(counted.keys(), (index) => resolutions[index]?.entityId ?? '');
  return [...groups].map(([id, indexes]) => {
    const members = indexes.flatMap((index) => counted[index] ?? []);
    const narrow = narrowScopes(members.map(({ claim }) => claim.scope));
    const first = members[0]?.claim;
    // The narrower place is more informative: 珠海市 beats 中国, however many pages give the wider one.
    const nearest = members.filter(({ claim }) => claim.saidRegion !== null && narrow(claim.scope) === claim.scope);
    return {
      id,
      kind: first?.kind ?? 'organization',
      name: first?.name ?? '',
      saidKind: electValue(members.map(({ claim, pages }) => [claim.saidKind, pages])),
      saidRegion: electValue(
        (nearest.length > 0 ? nearest : members).map(({ claim, pages }) => [claim.saidRegion, pages]),
      ),
      official: members.some(({ claim }) => claim.saidOfficial === true),
      otherNames: [...new Set(members.map(({ claim }) => claim.name))]
        .filter((name) => name !== first?.name)
        .toSorted(),
    };
  });
}
