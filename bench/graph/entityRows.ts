import { printKey } from '../../src/model/keys.ts';
import { parseUnit } from '../../src/model/parseUnit.ts';
import type { Collector } from './batch.ts';
import { idOf, type Names } from './names.ts';
import { readRecords } from './records.ts';

/** Adds regions, publications, indicators and organizations. Yields now and then, so that rows never pile up. */
export async function* addPlacesAndBodies(folder: string, names: Names, to: Collector): AsyncGenerator<void> {
  for await (const { id: local, code, name, level, parent } of readRecords(folder, 'regions')) {
    const id = idOf('Region', local);
    const parentId = parent === null ? null : idOf('Region', parent);
    const said = { name, shortName: null, code, level, english: null, pinyin: null, aliases: [], parentId };
    const keys = {
      byName: printKey(name, id),
      byLevel: printKey(level, name, id),
      byParent: parentId === null ? null : printKey(parentId, code, id),
    };
    to.add('regions', {
      id,
      ...said,
      parentName: names.regions.get(parent ?? '')?.name ?? null,
      source: 'lexicon',
      ...keys,
    });
    if (parentId !== null) to.add('within', { id, parentId });
    yield;
  }
  for await (const { id: local, name } of readRecords(folder, 'publications')) {
    const id = idOf('Publication', local);
    to.add('publications', { id, name, byName: printKey(name, id) });
  }
  for await (const { id: local, name, unit } of readRecords(folder, 'indicators')) {
    const id = idOf('Indicator', local);
    const { dimension, base } = parseUnit(unit);
    to.add('indicators', {
      id,
      name,
      dimension,
      baseUnit: base,
      aliases: [],
      source: 'lexicon',
      byName: printKey(name, id),
    });
  }
  yield;
  for await (const { id: local, name, kind: said, region } of readRecords(folder, 'organizations')) {
    const id = idOf('Organization', local);
    const kind = said === 'institution' ? 'research' : said;
    const regionId = idOf('Region', region);
    const keys = { byName: printKey(name, id), byKind: printKey(kind, name, id) };
    to.add('organizations', { id, name, kind, aliases: [], pinyin: null, regionId, ...keys });
    to.add('located', { id, regionId });
    for (const above of names.listRegions(region)) {
      const aboveId = idOf('Region', above);
      to.add('organizationsInRegion', {
        id,
        regionId: aboveId,
        organizationByName: printKey(aboveId, name, id),
        organizationByKind: printKey(aboveId, kind, name, id),
      });
    }
    yield;
  }
}

/** Adds officials, other people and their posts, and the reporters that articles name. */
export async function* addPeople(
  folder: string,
  kinds: ReadonlyMap<string, string>,
  to: Collector,
): AsyncGenerator<void> {
  for await (const { id: local, name, posts } of readRecords(folder, 'people')) {
    const id = idOf('Person', local);
    const official = posts.some(({ organization }) => kinds.get(organization) === 'government');
    to.add('people', { id, name, official, pinyin: null, byName: printKey(name, id) });
    for (const post of posts) {
      const postId = idOf('Post', post.id);
      const organizationId = idOf('Organization', post.organization);
      to.add('posts', {
        id: postId,
        title: post.title,
        personId: id,
        organizationId,
        seenFrom: post.since,
        seenTo: post.since,
        public: kinds.get(post.organization) === 'government',
        byPerson: printKey(id, post.since, postId),
        byOrganization: printKey(organizationId, post.title, postId),
      });
      to.add('holds', { id: postId, personId: id });
      to.add('at', { id: postId, organizationId });
    }
    yield;
  }
  const known = new Set<string>();
  for await (const { reporters } of readRecords(folder, 'articles')) {
    for (const name of reporters) {
      if (known.has(name)) continue;
      known.add(name);
      const id = reporterId(name);
      to.add('people', { id, name, official: false, pinyin: null, byName: printKey(name, id) });
    }
    yield;
  }
}

/** A reporter is known by name alone. */
export function reporterId(name: string): string {
  return idOf('Person', 'reporter', name);
}
