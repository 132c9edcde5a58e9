import type { PublicationFact } from '../../model/pageFacts.ts';
import { findPlace, PLACE_INDEX } from './gazetteer.ts';
import type { Place, Surface } from './gazetteer.ts';
import type { TaggedWords } from './tagWords.ts';

/** Gives the place that an article means by 全省 before it names any: that of its paper (浙江日报), else the one it names most. */
export function findHome(publication: PublicationFact | null, texts: readonly TaggedWords[]): Place | undefined {
  const name = publication?.name ?? '';
  for (let length = Math.min(4, name.length - 1); length >= 2; length--) {
    const lead = name.slice(0, length);
    const place = ['省', '市', '自治区', '']
      .map((ending) => findPlace(lead + ending))
      .find((found) => found !== undefined);
    if (place?.level === 'province' || place?.level === 'city') return place;
  }
  return findMost(texts, ({ places: [place] }) =>
    /^(?:province|city)$/u.test(place?.level ?? '') ? place : undefined,
  );
}

/** Gives the county that an article means by 全县 or 区委 before it names any: the one that it names most, by its full name. */
export function findHomeCounty(texts: readonly TaggedWords[]): Place | undefined {
  return findMost(texts, ({ form, places: [place] }) =>
    form === 'full' && place?.level === 'county' ? place : undefined,
  );
}

function findMost(texts: readonly TaggedWords[], placeOf: (surface: Surface) => Place | undefined): Place | undefined {
  const counts = new Map<Place, number>();
  for (const { text } of texts)
    for (const { value } of PLACE_INDEX.leftmost(text)) {
      const place = placeOf(value);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  let most: Place | undefined;
  for (const [place, count] of counts) if (most === undefined || count > (counts.get(most) ?? 0)) most = place;
  return most;
}
