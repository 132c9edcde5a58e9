import { findFeatures } from './findFeatures.ts';
import { findListedNames } from './findListedNames.ts';
import { findOrganizations } from './findOrganizations.ts';
import { findPeople } from './findPeople.ts';
import { findProjects } from './findProjects.ts';
import { findRegions } from './findRegions.ts';
import { findZones } from './findZones.ts';
import { placeOfLevel } from './gazetteer.ts';
import type { Place } from './gazetteer.ts';
import { keepLongest } from './keepLongest.ts';
import type { BodyEndingAt } from './parseRoles.ts';
import { settleRoles } from './settleRoles.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';
import type { OrgMention, PlaceMention, TextFindings, ZoneMention } from './mentions.ts';

/** What the rest of the page says of places. */
export interface PageContext {
  readonly sure: ReadonlySet<Place>;
  /** The place that the page is about, by its publication or by most of its mentions. */
  readonly home: Place | undefined;
  /** The county that its article names most. */
  readonly homeCounty: Place | undefined;
}

// Words that mean the province, city or county of the article: 全省, 该市.
const DEICTIC = /[全我该本][省市县]/gu;
// How many places back the one meant may be: a bound, so that a page without provinces is not searched again and again.
const FURTHEST = 100;
const LEVELS = { 省: 'province', 市: 'city', 县: 'county' } as const;

/** Finds the entities of one text. */
export function readText(words: TaggedWords, { sure, home, homeCounty }: PageContext): TextFindings {
  const named = findRegions(words, sure);
  const placeMeant = (level: 'province' | 'city' | 'county', at: number): Place | undefined => {
    const last = lastBefore(named, at);
    for (let i = last; i >= 0 && last - i < FURTHEST; i--) {
      const place = named[i]?.place;
      const found = place === undefined ? undefined : placeOfLevel(place, level);
      if (found !== undefined) return found;
    }
    return (
      (home === undefined ? undefined : placeOfLevel(home, level)) ??
      firstOfLevel(named, level) ??
      (homeCounty === undefined ? undefined : placeOfLevel(homeCounty, level))
    );
  };
  const places = [...named];
  for (const match of words.text.matchAll(DEICTIC)) {
    // 资本市场 says nothing of a city.
    const isApart = isWordStart(words, match.index) && isWordStart(words, match.index + 2);
    const place = isApart ? placeMeant(LEVELS[match[0][1] as keyof typeof LEVELS], match.index) : undefined;
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
  const placeEnds = new Map(named.map((mention) => [mention.end, mention]));
  const bodyEndingAt: BodyEndingAt = (place, isRuler) =>
    byEnd.get(place) ?? (isRuler === true ? governmentAt(place, placeEnds) : undefined);
  const namedEnds = new Map([...named, ...organizations].map(({ start, end }) => [start, end]));
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
      ...listed.platforms.filter(({ start }) => covered[start] !== 1),
    ]),
  };
}

function coverNames(names: readonly (OrgMention | ZoneMention)[], length: number): Uint8Array {
  const covered = new Uint8Array(length + 1);
  for (const { start, end } of names) covered.fill(1, start, end);
  return covered;
}

/** Gives the government of the place that ends here, from where its line of places begins (安徽省合肥市). */
function governmentAt(end: number, placeEnds: ReadonlyMap<number, PlaceMention>): OrgMention | undefined {
  const mention = placeEnds.get(end);
  if (mention === undefined || !/^(?:province|city|county)$/u.test(mention.place.level)) return undefined;
  let { start } = mention;
  for (let before = placeEnds.get(start); before !== undefined; before = placeEnds.get(start)) start = before.start;
  const { name } = mention.place;
  return { start, end, name: `${name}人民政府`, kind: 'government', region: name, confidence: 0.6 };
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

function firstOfLevel(mentions: readonly PlaceMention[], level: 'province' | 'city' | 'county'): Place | undefined {
  for (const { place } of mentions.slice(0, FURTHEST)) {
    const found = placeOfLevel(place, level);
    if (found !== undefined) return found;
  }
  return undefined;
}
