import type { Place } from './gazetteer.ts';
import type { ReadArticle } from './mentions.ts';

/** Gives a place the name under which a page lists it. */
export type NameOfPlace = (place: Place) => string;

/** Names the places of a page: two of one name (鼓楼区 of 南京 and of 徐州) stay two, the later one with its city before it. */
export function namePlaces(read: readonly ReadArticle[]): NameOfPlace {
  const parents = new Map<string, Place | null>();
  for (const { parts } of read)
    for (const { findings } of parts)
      for (const { place } of findings.places) if (!parents.has(place.name)) parents.set(place.name, place.parent);
  return ({ name, parent }) => {
    const first = parents.get(name);
    return parent === null || first === undefined || first === parent ? name : parent.shortName + name;
  };
}
