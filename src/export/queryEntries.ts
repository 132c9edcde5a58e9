import type { CompiledEntries, LeanPage } from '../compile/compileEntries.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';
import { createSharedShelf } from './sharedShelf.ts';

/** Consecutive entries as they are written, and the key of the last of them. */
export interface QueriedEntries<Piece> {
  readonly pieces: readonly Piece[];
  readonly last: string | undefined;
}

/** How an entry is written, and what is prepared once of a node that many entries have in a field. */
interface EntryPrinter<Piece> {
  readonly print: (node: unknown) => Piece;
  readonly createFieldPrinter?: (field: string) => (thing: unknown) => unknown;
}

type QueryPage<Result> = (
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
) => Promise<Result>;

/**
 * Creates the function that reads entries: if possible without what they share, which is then read once for many of
 * them.
 */
export function createEntryQuery<Piece>(
  query: RunQuery,
  { page, lean }: CompiledEntries,
  printer: EntryPrinter<Piece>,
): QueryPage<QueriedEntries<Piece>> {
  const { print } = printer;
  const queryWhole: QueryPage<QueriedEntries<Piece>> = async (variables, signal) => {
    const rows = await query(
      {
        name: 'export',
        cypher: page.cypher,
        params: page.bindParameters(variables),
        decode: (record) => [record.get(0) as string, print(page.decode(record.get(1), variables))] as const,
      },
      signal,
    );
    return { pieces: rows.map(([, piece]) => piece), last: rows.at(-1)?.[0] };
  };
  if (lean === undefined) return queryWhole;
  const queryLean = createLeanQuery(query, lean, printer);
  return async (variables, signal) => (await queryLean(variables, signal)) ?? queryWhole(variables, signal);
}

/** An entry that is written, or is waiting for what it shares. */
type Arrived<Piece> = { readonly key: string } & (
  { readonly piece: Piece } | { readonly row: unknown; readonly ids: readonly (string | null)[] }
);

/**
 * Creates the function that reads entries, and then what they share unless it is known. It gives nothing if they do not fit together,
 * because the graph changed between two statements. Most entries are written as they arrive: those that wait outlive V8's new heap,
 * and cost twice as much.
 */
function createLeanQuery<Piece>(
  query: RunQuery,
  { cypher, bindParameters, decode, shared: known }: LeanPage,
  { print, createFieldPrinter }: EntryPrinter<Piece>,
): QueryPage<QueriedEntries<Piece> | undefined> {
  const shelf = createSharedShelf(query, known, createFieldPrinter);
  return async (variables, signal) => {
    const arrived = await query<Arrived<Piece>>(
      {
        name: 'export',
        cypher,
        params: bindParameters(variables),
        decode(record) {
          const [key, row, ids] = [
            record.get(0) as string,
            record.get(1) as unknown,
            record.get(2) as readonly string[],
          ];
          const shared = shelf.find(ids);
          return shared === undefined ? { key, row, ids } : { key, piece: print(decode(row, variables, shared)) };
        },
      },
      signal,
    );
    const waiting = arrived.flatMap((each) => ('ids' in each ? [each.ids] : []));
    const find = waiting.length === 0 ? shelf.find : await shelf.fetch(waiting, signal);
    const pieces: Piece[] = [];
    for (const each of arrived) {
      if ('piece' in each) {
        pieces.push(each.piece);
        continue;
      }
      const shared = find(each.ids);
      if (shared === undefined) return undefined;
      pieces.push(print(decode(each.row, variables, shared)));
    }
    return { pieces, last: arrived.at(-1)?.key };
  };
}
