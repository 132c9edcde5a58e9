import blocs from '../../seeds/lexicons/blocs.json' with { type: 'json' };
import countries from '../../seeds/lexicons/countries.json' with { type: 'json' };
import former from '../../seeds/lexicons/formerRegions.json' with { type: 'json' };
import regions from '../../seeds/lexicons/regions.json' with { type: 'json' };
import zones from '../../seeds/lexicons/zones.json' with { type: 'json' };
import { mintId } from '../model/ids.ts';
import type { RegionLevel } from '../model/pageFacts.ts';

/** A region that was known before any page was read. */
export interface LexiconRegion {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  /** GB/T 2260 for China, ISO 3166-1 for countries; null for blocs, seas and cities abroad. */
  readonly code: string | null;
  readonly english: string | null;
  readonly level: RegionLevel;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
}

export const CHINA_ID = mintId('Region', 'CN');

const byId = new Map<string, LexiconRegion>();
const bySurface = new Map<string, LexiconRegion[]>();

/** Every region of the lexicons, parents before their children. */
export const LEXICON_REGIONS: readonly LexiconRegion[] = makeRegions();

/** Gives a region of the lexicons by its id. */
export function findRegionById(id: string): LexiconRegion | undefined {
  return byId.get(id);
}

/** Returns the regions with a name: by official name if any has it, else by short form or alias. */
export function findRegionsByName(name: string): readonly LexiconRegion[] {
  const all = bySurface.get(name) ?? [];
  const official = all.filter((region) => region.name === name);
  return official.length > 0 ? official : all;
}

/** Gives a region of the lexicons and all that contain it, from itself upwards. */
export function listAncestors(id: string): readonly LexiconRegion[] {
  const region = byId.get(id);
  if (region === undefined) return [];
  return [region, ...(region.parentId === null ? [] : listAncestors(region.parentId))];
}

function makeRegions(): LexiconRegion[] {
  const all: LexiconRegion[] = [];
  const add = (region: LexiconRegion): void => {
    // A city without counties (东莞市) is in GB/T 2260 once more, as its own child.
    if (byId.has(region.id)) return;
    all.push(region);
    byId.set(region.id, region);
    for (const surface of new Set([region.name, region.shortName ?? region.name, ...region.aliases]))
      bySurface.set(surface, [...(bySurface.get(surface) ?? []), region]);
  };
  for (const [code, name, english, aliases] of countries.rows as [string, string, string, string[]][])
    add({
      id: mintId('Region', code),
      name,
      shortName: null,
      code,
      english,
      level: 'country',
      parentId: null,
      aliases,
    });
  // 密云县 is what 密云区 was called: an alias of the region with the same parent.
  const names = new Map((regions.rows as [string, string][]).map(([code, name]) => [code, name]));
  const formerNames = Map.groupBy(
    former.rows as [string, string, string | null][],
    ([, parent, today]) => `${parent}${today ?? ''}`,
  );
  for (const [code, name, short, level, parent, english] of regions.rows as [
    string,
    string,
    string,
    RegionLevel,
    string | null,
    string,
  ][])
    add({
      id: mintId('Region', code),
      name,
      shortName: short === name ? null : short,
      code,
      english,
      level,
      parentId: parent === null ? CHINA_ID : mintId('Region', parent),
      aliases: (formerNames.get((names.get(parent ?? '') ?? '') + name) ?? []).map(([alias]) => alias),
    });
  for (const [name, english, level, parent, aliases] of blocs.rows as [
    string,
    string,
    RegionLevel,
    string | null,
    string[],
  ][]) {
    const parentId = parent === null ? null : (findRegionsByName(parent)[0]?.id ?? null);
    add({ id: mintId('Region', name, parentId), name, shortName: null, code: null, english, level, parentId, aliases });
  }
  for (const [name, parent, aliases] of zones.rows as [string, string, string[]][]) {
    const parentId = findRegionsByName(parent)[0]?.id ?? null;
    // A few zones are districts too (浦东新区): GB/T 2260 has them already.
    if ((bySurface.get(name) ?? []).some((region) => region.name === name && region.parentId === parentId)) continue;
    add({
      id: mintId('Region', name, parentId),
      name,
      shortName: null,
      code: null,
      english: null,
      level: 'zone',
      parentId,
      aliases,
    });
  }
  return all;
}
