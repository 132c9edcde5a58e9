import blocs from '../../../seeds/lexicons/blocs.json' with { type: 'json' };
import countries from '../../../seeds/lexicons/countries.json' with { type: 'json' };
import former from '../../../seeds/lexicons/formerRegions.json' with { type: 'json' };
import regions from '../../../seeds/lexicons/regions.json' with { type: 'json' };
import zones from '../../../seeds/lexicons/zones.json' with { type: 'json' };
import type { RegionLevel } from '../../model/pageFacts.ts';
import { PhraseIndex } from '../../util/PhraseIndex.ts';

/** A region as the lexicons know it, or as the zone grammar makes it. */
export interface Place {
  readonly name: string;
  readonly shortName: string;
  readonly level: RegionLevel;
  readonly parent: Place | null;
}

/** How a surface refers to its places: its official name, a short form of it, or another name. */
export type SurfaceForm = 'full' | 'short' | 'alias';

/** Every place that one surface may mean. */
export interface Surface {
  readonly form: SurfaceForm;
  readonly places: Place[];
}

export const CHINA: Place = { name: '中国', shortName: '中国', level: 'country', parent: null };

const surfaces = new Map<string, Surface>();
const byName = new Map<string, Place>();

function addSurface(surface: string, form: SurfaceForm, place: Place): void {
  const known = surfaces.get(surface);
  if (known === undefined) surfaces.set(surface, { form, places: [place] });
  else if (!known.places.includes(place)) known.places.push(place);
}

function addPlace(place: Place, aliases: readonly string[] = []): void {
  if (!byName.has(place.name)) byName.set(place.name, place);
  addSurface(place.name, 'full', place);
  if (place.shortName !== place.name) addSurface(place.shortName, 'short', place);
  // 金平苗族瑶族傣族自治县 is 金平县 in a paper, 凉山彝族自治州 is 凉山州.
  const autonomous = /自治([州县旗])$/u.exec(place.name)?.[1];
  if (autonomous !== undefined) addSurface(place.shortName + autonomous, 'full', place);
  for (const alias of aliases) addSurface(alias, 'alias', place);
}

for (const [, name, , aliases] of countries.rows as unknown as [string, string, string, string[]][])
  addPlace(name === '中国' ? CHINA : { name, shortName: name, level: 'country', parent: null }, aliases);

// Provinces come before their cities, and cities before their counties, so that a parent is always known.
const byCode = new Map<string, Place>();
for (const [code, name, shortName, level, parentCode] of regions.rows as [
  string,
  string,
  string,
  RegionLevel,
  string | null,
][]) {
  const parent = parentCode === null ? CHINA : (byCode.get(parentCode) ?? null);
  const place: Place = { name, shortName, level, parent };
  byCode.set(code, place);
  addPlace(place);
}

for (const [name, , level, parent, aliases] of blocs.rows as unknown as [
  string,
  string,
  RegionLevel,
  string | null,
  string[],
][])
  addPlace({ name, shortName: name, level, parent: parent === null ? null : (byName.get(parent) ?? null) }, aliases);

for (const [name, parent, aliases] of zones.rows as unknown as [string, string, string[]][]) {
  const level = /[港岸]$/u.test(name) && !name.endsWith('自由贸易港') ? 'other' : 'zone';
  addPlace({ name, shortName: name, level, parent: byName.get(parent) ?? null }, aliases);
}

// 密云县 is 密云区 today; 闸北区, which went into another district, stays a region of its own.
for (const [name, parentName, today] of former.rows as [string, string, string | null][]) {
  if (surfaces.get(name)?.form === 'full') continue;
  const parent = byName.get(parentName) ?? null;
  const now = today === null ? undefined : [...byCode.values()].find((place) => place.name === today && isIn(place));
  if (now !== undefined) surfaces.set(name, { form: 'full', places: [now] });
  else if (today === null) addPlace({ name, shortName: name, level: 'county', parent });

  function isIn(place: Place): boolean {
    return place === parent || place.parent === parent || place.parent?.parent === parent;
  }
}

/** Every surface of the lexicons, to be found in a text. */
export const PLACE_INDEX: PhraseIndex<Surface> = new PhraseIndex(surfaces);

/** Finds a place by its official name. */
export function findPlace(name: string): Place | undefined {
  return byName.get(name);
}

/** Names a place so that no other is meant: 长春市朝阳区 where several cities have such a district. */
export function nameApart({ name, parent }: Place): string {
  const isShared = (surfaces.get(name)?.places.length ?? 0) > 1;
  return isShared && parent !== null ? parent.name + name : name;
}

/** Tells whether a place lies in another one, at any depth. */
export function liesIn(place: Place, whole: Place): boolean {
  for (let at = place.parent; at !== null; at = at.parent) if (at === whole) return true;
  return false;
}

/** Gives the place itself or the nearest place above it of a level. */
export function ascendTo(place: Place, level: RegionLevel): Place | undefined {
  for (let at: Place | null = place; at !== null; at = at.parent) if (at.level === level) return at;
  return undefined;
}

/** The word by which people call the place around them: 省, 市, 县 and their like. */
export type LevelWord = '省' | '市' | '州' | '盟' | '县' | '区' | '旗';

const NAMES: Readonly<Record<LevelWord, RegExp>> = {
  省: /(?:省|自治区)$/u,
  市: /市$/u,
  州: /州$/u,
  盟: /盟$/u,
  县: /县$/u,
  区: /区$/u,
  旗: /旗$/u,
};

/**
 * Gives the place that a word of its level means next to a place: the place itself or the nearest one above it that is
 * called so. A county-level city is its own 市, and a municipality is one too.
 */
export function placeOfWord(place: Place, word: LevelWord): Place | undefined {
  for (let at: Place | null = place; at !== null; at = at.parent) {
    const isOfLevel = word === '省' ? at.level === 'province' : /^(?:province|city|county)$/u.test(at.level);
    if (isOfLevel && NAMES[word].test(at.name) && !(word === '区' && at.level === 'province')) return at;
  }
  return undefined;
}
