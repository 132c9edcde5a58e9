import { findRegionsByName, listAncestors } from './regionLexicon.ts';
import type { LexiconRegion } from './regionLexicon.ts';

/** How the lexicon matched a region's name, as a resolution's rule. */
export interface RegionMatch {
  readonly region: LexiconRegion;
  readonly rule: 'lexicon' | 'lexicon-parent' | 'lexicon-context';
}

interface RegionClue {
  readonly name: string;
  /** What the page gives as its parent, as a chain of names upwards; empty if it gives none. */
  readonly parents: readonly string[];
  readonly level: string | null;
  /** Other regions named on the page: the tie is broken only if they leave one. */
  readonly context: readonly string[];
}

/**
 * Finds the one region of the lexicon that a name means, or undefined. A name of several regions (鼓楼区) needs a parent,
 * or a region on the page that contains exactly one of them; the level distinguishes 吉林 the province from 吉林 the city.
 */
export function resolveRegionName({ name, parents, level, context }: RegionClue): RegionMatch | undefined {
  // A short form of another level means something else: 西湖 the lake is not 西湖区.
  const bearers = findRegionsByName(name).filter(
    (region) => region.shortName !== name || level === null || region.level === level,
  );
  const inside = findNearest(bearers, parents.map(findRegionsByName));
  if (inside.length === 0 && parents.length > 0 && isElsewhere(bearers, parents.flatMap(findRegionsByName)))
    return undefined;
  const candidates = inside.length > 0 ? inside : bearers;
  const sameLevel = candidates.filter((region) => region.level === level);
  const left = candidates.length > 1 && sameLevel.length > 0 ? sameLevel : candidates;
  if (left.length > 1) {
    // A country contains nearly all of them, so it does not help; a city is more specific than its province.
    const near = context.flatMap(findRegionsByName).filter((region) => region.level !== 'country');
    const byDepth = Map.groupBy(near, ({ id }) => listAncestors(id).length);
    const nearby = findNearest(
      left,
      [...byDepth].toSorted(([a], [b]) => b - a).map(([, regions]) => regions),
    );
    return nearby.length === 1 && nearby[0] !== undefined ? { region: nearby[0], rule: 'lexicon-context' } : undefined;
  }
  const [region] = left;
  return region && { region, rule: inside.length < bearers.length && inside.length > 0 ? 'lexicon-parent' : 'lexicon' };
}

/** Returns those regions with the name that lie in the nearest region that contains any: 南京市 is more specific than 江苏省. */
function findNearest(
  bearers: readonly LexiconRegion[],
  holders: readonly (readonly LexiconRegion[])[],
): readonly LexiconRegion[] {
  for (const regions of holders) {
    const inside = bearers.filter((region) => liesIn(region, regions));
    if (inside.length > 0) return inside;
  }
  return [];
}

function liesIn(region: LexiconRegion, holders: readonly LexiconRegion[]): boolean {
  const chain = new Set(
    listAncestors(region.id)
      .slice(1)
      .map(({ id }) => id),
  );
  return holders.some(({ id }) => chain.has(id));
}

/**
 * Tells whether the page's parent contradicts all candidates. The lexicon beats the page for the parent of a province or
 * city, and a bloc or zone as parent says nothing; but a 鼓楼区 in a city that has none is not a region of the lexicon.
 */
function isElsewhere(bearers: readonly LexiconRegion[], above: readonly LexiconRegion[]): boolean {
  if (above.length === 0) return bearers.every(({ level }) => level === 'county' || level === 'zone');
  return above.some(({ level }) => level === 'country' || level === 'province' || level === 'city');
}
