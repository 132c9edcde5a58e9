import { mintId, type NodeLabel } from '../../src/model/ids.ts';
import { readRecords } from './records.ts';

/**
 * What a row about one node needs to know about another: small tables that grow with the entities, never with the
 * figures.
 */
export interface Names {
  readonly regions: ReadonlyMap<string, { readonly name: string; readonly parent: string | null }>;
  readonly indicators: ReadonlyMap<string, string>;
  readonly publications: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, { readonly name: string; readonly region: string }>;
  readonly people: ReadonlyMap<string, string>;
  /** Reads the region itself and all above it, nearest first. */
  readonly listRegions: (region: string) => readonly string[];
  /** The label and name of a subject or speaker, by its synthetic id. */
  readonly describe: (id: string) => { readonly label: 'Region' | 'Organization' | 'Person'; readonly name: string };
}

/** Mints the id of a synthetic record. Its own id is the whole identity: equal names stay apart, so that counts are exact. */
export function idOf(label: NodeLabel, ...parts: readonly string[]): string {
  return mintId(label, 'bench', ...parts);
}

/** Reads the names of everything that a figure may point at. */
export async function readNames(folder: string): Promise<Names> {
  const regions = new Map<string, { name: string; parent: string | null }>();
  for await (const { id, name, parent } of readRecords(folder, 'regions')) regions.set(id, { name, parent });
  const indicators = new Map<string, string>();
  for await (const { id, name } of readRecords(folder, 'indicators')) indicators.set(id, name);
  const publications = new Map<string, string>();
  for await (const { id, name } of readRecords(folder, 'publications')) publications.set(id, name);
  const organizations = new Map<string, { name: string; region: string }>();
  for await (const { id, name, region } of readRecords(folder, 'organizations'))
    organizations.set(id, { name, region });
  const people = new Map<string, string>();
  for await (const { id, name } of readRecords(folder, 'people')) people.set(id, name);
  const listRegions = (region: string): readonly string[] => {
    const parent = regions.get(region)?.parent ?? null;
    return parent === null ? [region] : [region, ...listRegions(parent)];
  };
  return {
    regions,
    indicators,
    publications,
    organizations,
    people,
    listRegions,
    describe: (id) => {
      if (id.startsWith('r')) return { label: 'Region', name: regions.get(id)?.name ?? '' };
      if (id.startsWith('o')) return { label: 'Organization', name: organizations.get(id)?.name ?? '' };
      return { label: 'Person', name: people.get(id) ?? '' };
    },
  };
}
