import { findFeatures } from './findFeatures.ts';
import { findListedNames } from './findListedNames.ts';
import { findOrganizations } from './findOrganizations.ts';
import { findPeople } from './findPeople.ts';
import { findProjects } from './findProjects.ts';
import { findWorksOfFirms } from './findWorksOfFirms.ts';
import { findRegions } from './findRegions.ts';
import { findZones } from './findZones.ts';
import { placeOfWord } from './gazetteer.ts';
import type { LevelWord, Place } from './gazetteer.ts';
import { isComparator } from './isComparator.ts';
import { keepLongest } from './keepLongest.ts';
import type { BodyEndingAt } from './parseRoles.ts';
import { settleRoles } from './settleRoles.ts';
import { POINTED_PLACE } from './placeWords.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';
import type { OrgMention, PlaceMention, TextFindings, ZoneMention } from './mentions.ts';

/** What the rest of the page says about places. */
export interface PageContext {
  readonly sure: ReadonlySet<Place>;
  /**
   * Gives what 省, 市 or 县 means before the article names any: that of its paper, else the one that it or the page
   * names most.
   */
  readonly home: (word: LevelWord) => Place | undefined;
  /** Tells whether the page prints the name of a place: a place that is never named is not meant. */
  readonly isPrinted: (place: Place) => boolean;
}

// Words that mean the province, city or county of the article: 全省, 该市. 我区 may be the writer's own district, and the
// gazetteer has no towns.
const DEICTIC = new RegExp(`(?![我本]区|.[镇乡村])(?:${POINTED_PLACE})`, 'gu');
// How many places back the one meant may be: a bound, so that a page without provinces is not searched again and again.
const FURTHEST = 100;

/** Finds the entities of one text. */
export function findTextEntities(words: TaggedWords, { sure, home, isPrinted }: PageContext): TextFindings {
  const named = findRegions(words, sure);
  const own = named.filter(({ start }) => !isComparator(words.text, start));
  const placeMeant = (word: LevelWord, at: number): Place | undefined => {
    const last = lastBefore(own, at);
    for (let i = last; i >= 0 && last - i < FURTHEST; i--) {
      const place = own[i]?.place;
      const found = place === undefined ? undefined : placeOfWord(place, word);
      if (found !== undefined && isPrinted(found)) return found;
    }
    return home(word) ?? firstOfWord(own, word, isPrinted);
  };
  const places = [...named];
  for (const match of words.text.matchAll(DEICTIC)) {
    // 资本市场 says nothing about a city.
    const isApart = isWordStart(words, match.index) && isWordStart(words, match.index + 2);
    const place = isApart ? placeMeant(match[0][1] as LevelWord, match.index) : undefined;
    if (place !== undefined) places.push({ start: match.index, end: match.index + 2, place });
  }
  const allPlaces = keepLongest(places);
  const zones = keepLongest([...findZones(words, allPlaces), ...findFeatures(words, allPlaces)]);
  const listed = findListedNames(words);
  const organizations = findOrganizations({
    words,
    places: named,
    zones,
    placeMeant,
    listedFirms: listed.firms,
  });
  const byEnd = new Map(organizations.map((mention) => [mention.end, mention]));
  const bodyEndingAt: BodyEndingAt = (place) => byEnd.get(place);
  const namedEnds = new Map([...named, ...zones, ...organizations].map(({ start, end }) => [start, end]));
  const people = findPeople(words, bodyEndingAt, namedEnds);
  const settled = settleRoles(words, organizations, people);
  const covered = coverNames([...settled.organizations, ...zones], words.text.length);
  return {
    words,
    places: allPlaces,
    zones,
    ...settled,
    projects: keepLongest([
      ...findProjects(words, covered),
      ...findWorksOfFirms(words.text, settled.organizations),
      ...listed.platforms.filter(({ start }) => covered[start] !== 1),
    ]),
  };
}

function coverNames(names: readonly (OrgMention | ZoneMention)[], length: number): Uint8Array {
  const covered = new Uint8Array(length + 1);
  for (const { start, end } of names) covered.fill(1, start, end);
  return covered;
}

function lastBefore(mentions: readonly PlaceMention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function firstOfWord(
  mentions: readonly PlaceMention[],
  word: LevelWord,
  isPrinted: (place: Place) => boolean,
): Place | undefined {
  for (const { place } of mentions.slice(0, FURTHEST)) {
    const found = placeOfWord(place, word);
    if (found !== undefined && isPrinted(found)) return found;
  }
  return undefined;
}
