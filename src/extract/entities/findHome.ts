import type { PublicationFact } from '../../model/pageFacts.ts';
import { findPlace, PLACE_INDEX, placeOfWord } from './gazetteer.ts';
import type { LevelWord, Place } from './gazetteer.ts';
import { isComparator } from './isComparator.ts';
import type { TaggedWords } from './tagWords.ts';

/** Returns the local place that a word of its level means: 全市 in an article about 绍兴市. */
export type Home = (word: LevelWord) => Place | undefined;

/**
 * Finds what 省, 市 and 县 mean in texts before they name any: a place of its paper (浙江日报), else the one of that kind that
 * they name most by its full name, else by any name.
 */
export function findHome(publication: PublicationFact | null, texts: readonly TaggedWords[]): Home {
  const paper = findPaperPlace(publication?.name ?? '');
  const counts = new Map<Place, number>();
  for (const { text } of texts)
    for (const { start, value } of PLACE_INDEX.leftmost(text)) {
      const [place] = value.places;
      if (place === undefined || !/^(?:province|city|county)$/u.test(place.level)) continue;
      if ((value.form !== 'full' && place.level === 'county') || isComparator(text, start)) continue;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  const known = new Map<LevelWord, Place | undefined>();
  return (word) => {
    if (!known.has(word))
      known.set(word, (paper === undefined ? undefined : placeOfWord(paper, word)) ?? findMost(counts, word));
    return known.get(word);
  };
}

function findPaperPlace(name: string): Place | undefined {
  for (let length = Math.min(4, name.length - 1); length >= 2; length--) {
    const lead = name.slice(0, length);
    const place = ['省', '市', '自治区', '县', '']
      .map((ending) => findPlace(lead + ending))
      .find((found) => found !== undefined);
    if (place !== undefined && /^(?:province|city|county)$/u.test(place.level)) return place;
  }
  return undefined;
}

function findMost(counts: ReadonlyMap<Place, number>, word: LevelWord): Place | undefined {
  let most: Place | undefined;
  for (const [place, count] of counts)
    if (placeOfWord(place, word) === place && (most === undefined || count > (counts.get(most) ?? 0))) most = place;
  return most;
}
