import type { RegionFact } from '../model/pageFacts.ts';
import type { PageClaim } from './pageClaim.ts';
import { findRegionById } from './regionLexicon.ts';
import { resolveRegionName } from './resolveRegionName.ts';

/** The place of a region: the value for `saidRegion` of another claim, and the scope that it gives to it. */
export interface RegionPlace {
  readonly said: string;
  readonly scope: string | null;
}

/**
 * Makes the claims of a page's regions: the lexicon's if it knows the name here, else by name and the nearest known
 * region that contains it.
 */
export function claimRegions(regions: readonly RegionFact[]): PageClaim[] {
  const context = regions.map(({ name }) => name);
  return regions.map((fact, index) => {
    const parents = listParents(fact, regions);
    const match = resolveRegionName({ name: fact.name, parents, level: fact.level, context });
    const scope = match === undefined ? findScope(parents, regions) : null;
    const parent = fact.parent === null ? undefined : placeRegion(fact.parent, regions);
    return {
      key: `region ${index}`,
      claim: {
        kind: 'region',
        name: fact.name,
        lexiconId: match?.region.id ?? null,
        scope,
        affiliations: [],
        reporter: false,
        apart: null,
        saidKind: fact.level,
        saidRegion: parent?.said ?? null,
        saidOfficial: null,
      },
      name: fact.name,
      aliases: fact.aliases,
      articles: fact.articles,
      span: null,
      lexiconRule: match?.rule ?? null,
    };
  });
}

/**
 * Gives the place that a region's name means on a page: its own list first, then the lexicon; undefined if neither
 * knows it.
 */
export function placeRegion(name: string, regions: readonly RegionFact[]): RegionPlace | undefined {
  const fact = regions.find((each) => each.name === name) ?? regions.find((each) => each.aliases.includes(name));
  const parents = fact === undefined ? [] : listParents(fact, regions);
  const context = regions.map((each) => each.name);
  const match = resolveRegionName({ name: fact?.name ?? name, parents, level: fact?.level ?? null, context });
  if (match !== undefined) return { said: match.region.id, scope: match.region.id };
  if (fact === undefined) return undefined;
  const scope = findScope(parents, regions);
  return { said: JSON.stringify([fact.name, scope]), scope };
}

/** Gives the names of the regions above, nearest first, as the page's own list has them. */
function listParents(fact: RegionFact, regions: readonly RegionFact[]): string[] {
  const chain: string[] = [];
  let parent = fact.parent;
  while (parent !== null && !chain.includes(parent) && parent !== fact.name) {
    chain.push(parent);
    const name = parent;
    parent = regions.find((each) => each.name === name)?.parent ?? null;
  }
  return chain;
}

/**
 * Finds the nearest containing region that the lexicon knows. A bloc or a sea contains nothing, so it gives no scope.
 */
function findScope(parents: readonly string[], regions: readonly RegionFact[]): string | null {
  for (const [index, name] of parents.entries()) {
    const level = regions.find((each) => each.name === name)?.level ?? null;
    const match = resolveRegionName({ name, parents: parents.slice(index + 1), level, context: [] });
    if (match !== undefined) return match.region.id;
  }
  return null;
}

/** Tells whether one region contains the other or equals it; null contains everything. */
export function holdsRegion(outer: string | null, inner: string | null): boolean {
  if (outer === null || outer === inner) return true;
  for (let id = inner; id !== null; id = findRegionById(id)?.parentId ?? null) if (id === outer) return true;
  return false;
}

/** Prints where a scope is, for the reasons that people read. */
export function printScope(scope: string | null): string {
  return scope === null ? 'no place' : (findRegionById(scope)?.name ?? scope);
}
