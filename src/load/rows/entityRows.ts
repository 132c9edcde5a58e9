import { printKey } from '../../model/keys.ts';
import type { LexiconRegion } from '../../resolve/regionLexicon.ts';
import { listLatinNames } from '../../util/listLatinNames.ts';
import { printPinyin } from '../../util/printPinyin.ts';
import type { Row } from '../row.ts';
import type { EntityView, World } from '../world.ts';

export interface EntityRows {
  readonly regions: Row[];
  readonly organizations: Row[];
  readonly people: Row[];
  readonly projects: Row[];
  /** Where each organization and project lies, and every region above: rows of LOCATED_IN and IN_REGION. */
  readonly locatedIn: Row[];
  readonly organizationsInRegion: Row[];
  readonly projectsInRegion: Row[];
}

/** Makes the rows of entities that pages share. Regions of the lexicon are written with the lexicon, not here. */
export function makeEntityRows(entities: readonly EntityView[], world: World): EntityRows {
  const rows: EntityRows = {
    regions: [],
    organizations: [],
    people: [],
    projects: [],
    locatedIn: [],
    organizationsInRegion: [],
    projectsInRegion: [],
  };
  for (const entity of entities) {
    const { id, label, name, kind, regionId, official, aliases } = entity;
    const latinNames = listLatinNames(name, ...aliases);
    const common = { id, name, pinyin: printPinyin(name), latinNames, byName: printKey(name, id) };
    if (label === 'Region' && entity.source === 'page') rows.regions.push(makePageRegionRow(entity, world));
    if (label === 'Person') rows.people.push({ ...common, official, ...(aliases.length > 0 && { aliases }) });
    if (label !== 'Organization' && label !== 'Project') continue;
    const row: Row = { ...common, kind, regionId, byKind: printKey(kind ?? 'other', name, id) };
    if (label === 'Organization') rows.organizations.push({ ...row, kind: kind ?? 'other', aliases });
    else rows.projects.push({ ...row, kind: kind ?? 'other', ...(aliases.length > 0 && { aliases }) });
    if (regionId !== null) rows.locatedIn.push({ id, regionId });
    for (const above of world.listRegions(regionId)) {
      const keys = [printKey(above, name, id), printKey(above, kind ?? 'other', name, id)] as const;
      if (label === 'Organization')
        rows.organizationsInRegion.push({
          id,
          regionId: above,
          organizationByName: keys[0],
          organizationByKind: keys[1],
        });
      else rows.projectsInRegion.push({ id, regionId: above, projectByName: keys[0], projectByKind: keys[1] });
    }
  }
  return rows;
}

function makePageRegionRow({ id, name, kind, regionId }: EntityView, world: World): Row {
  const level = kind ?? 'other';
  return {
    id,
    name,
    level,
    pinyin: printPinyin(name),
    latinNames: listLatinNames(name),
    aliases: [],
    parentId: regionId,
    parentName: regionId === null ? null : (world.find(regionId)?.name ?? null),
    source: 'page',
    byName: printKey(name, id),
    byLevel: printKey(level, name, id),
    byParent: regionId === null ? null : printKey(regionId, name, id),
  };
}

/** Makes the row of a region of the lexicon; children are listed in the order of their codes. */
export function makeLexiconRegionRow(
  { id, name, shortName, code, level, english, parentId, aliases }: LexiconRegion,
  parentName: string | null,
): Row {
  return {
    id,
    name,
    shortName,
    code,
    level,
    english,
    pinyin: printPinyin(name),
    latinNames: listLatinNames(name, shortName, english, ...aliases),
    aliases,
    parentId,
    parentName,
    source: 'lexicon',
    byName: printKey(name, id),
    byLevel: printKey(level, name, id),
    byParent: parentId === null ? null : printKey(parentId, code ?? name, id),
  };
}
