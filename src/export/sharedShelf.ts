import type { CompiledShared } from '../compile/compileShared.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';
import { createRecentMap } from '../util/createRecentMap.ts';

/** The ids of what an entry shares with others, in the order of the kinds; null where it has none. */
type EntryIds = readonly (string | null)[];

/** Finds what an entry shares; undefined if something is not known. */
type FindShared = (ids: EntryIds) => readonly unknown[] | undefined;

/** What the entries of one export share, kept for later entries. */
export interface SharedShelf {
  readonly find: FindShared;
  /**
   * Reads what is not yet known of what some entries share. It resolves to a function that finds all of it that is in
   * the graph.
   */
  readonly fetch: (entries: readonly EntryIds[], signal?: AbortSignal) => Promise<FindShared>;
}

/**
 * How many things of a kind are kept: a million figures come from some ten thousands of articles, which take half a kilobyte
 * each. More saves Neo4j little (`npm run bench:export`), and takes the process above 250 MB.
 */
const KEPT = 12_000;

/**
 * Creates the shelf of an export. A node is read once for as long as it is kept, so an entry may show it as it was when
 * an earlier one was written. If its field has a printer, what the printer makes of it is kept.
 */
export function createSharedShelf(
  query: RunQuery,
  { things, cypher, bindParameters }: CompiledShared,
  createFieldPrinter?: (field: string) => (thing: unknown) => unknown,
): SharedShelf {
  const shelves = things.map((thing) => ({
    ...{ thing, print: createFieldPrinter?.(thing.field), kept: createRecentMap<unknown>(KEPT) },
  }));
  const findAmong =
    (get: (place: number, id: string) => unknown): FindShared =>
    (ids) => {
      const shared: unknown[] = [];
      for (let place = 0; place < things.length; place += 1) {
        const id = ids[place] ?? null;
        const node = id === null ? null : get(place, id);
        if (node === undefined || (node === null && things[place]?.isRequired === true)) return undefined;
        shared.push(node);
      }
      return shared;
    };
  return {
    find: findAmong((place, id) => shelves[place]?.kept.get(id)),
    async fetch(entries, signal) {
      // Found for these entries alone: another batch may push it off the shelf before they are written.
      const found = things.map(() => new Map<string, unknown>());
      const missing = things.map((_, place) => listMissing(entries, place, found[place]));
      const rows = await query(
        {
          ...{ name: 'export-shared', cypher, params: bindParameters(missing) },
          decode(record) {
            const [place, id, row] = [record.get(0) as number, record.get(1) as string, record.get(2) as unknown];
            const { thing, print } = shelves[place] ?? {};
            const node = thing?.decode(row, {});
            return { place, id, node: print === undefined ? node : print(node) };
          },
        },
        signal,
      );
      for (const { place, id, node } of rows) {
        found[place]?.set(id, node);
        shelves[place]?.kept.set(id, node);
      }
      return findAmong((place, id) => found[place]?.get(id));
    },
  };

  /** Lists the ids that are not kept; for those that are, what is kept goes to `found`. */
  function listMissing(entries: readonly EntryIds[], place: number, found: Map<string, unknown> | undefined): string[] {
    const missing = new Set<string>();
    for (const ids of entries) {
      const id = ids[place] ?? null;
      if (id === null || found?.has(id) === true) continue;
      const known = shelves[place]?.kept.get(id);
      if (known === undefined) missing.add(id);
      else found?.set(id, known);
    }
    return [...missing];
  }
}
