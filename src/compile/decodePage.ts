import { printKeyCursor } from './cursor.ts';
import {
  decodeList,
  decodeObject,
  decodeTypeName,
  type Decode,
  type DecodeState,
  type FieldDecoder,
} from './decode.ts';
import type { Variables } from './parameters.ts';
import type { WalkKey } from './parseWalk.ts';
import type { ConnectionSelection, SelectedField } from './collectConnection.ts';

/** The arguments of a page that decide how its rows are read. */
export interface Paging {
  /** How many entries at most. */
  readonly size: number;
  /** Whether they are the last of the list, not its first. */
  readonly backward: boolean;
  readonly after: boolean;
  readonly before: boolean;
}

type Row = readonly unknown[];

/** A page whose rows have been cut to its size, in the order of the list. */
interface Page {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly count: unknown;
  /** For each selected facet, in the order of the selection, the kinds of every entry. */
  readonly kinds: ReadonlyArray<ReadonlyArray<ReadonlyArray<Kind>>>;
  readonly variables: Variables;
}

/** A kind of entry: its value and what to show. */
type Kind = readonly [value: string, name: string];

/** Makes the decoder of a connection from its two columns: the rows (key first, then each entry), and the count. */
export function decodePage(
  { typeName, edgeName, fields }: Pick<ConnectionSelection, 'typeName' | 'edgeName' | 'fields'>,
  decoders: readonly Decode[],
  key: WalkKey,
  firsts: ReadonlyArray<(variables: Variables) => number>,
): (value: unknown, paging: Paging, execution: DecodeState) => unknown {
  const decode = decodeObject(fields.map((field) => fromWhole(field.responseKey, decodeField(field))));
  return (value, { size, backward, after, before }, execution) => {
    const [list, count, ...kinds] = value as readonly [readonly Row[] | null, unknown, ...Page['kinds']];
    const found = list ?? [];
    const more = found.length > size;
    const rows = found.slice(0, size);
    return decode(
      {
        rows: backward ? rows.toReversed() : rows,
        hasNext: backward ? before : more,
        hasPrevious: backward ? more : after,
        count,
        kinds,
        variables: execution.variables,
      } satisfies Page,
      execution,
    );
  };

  function decodeField(field: SelectedField): Decode {
    if (field.name === 'totalCount') return (page) => (page as Page).count;
    if (field.name === 'facets') return decodeFacet(field);
    if (field.name === 'nodes') return decodeAllRows(decodeList(decodeEntry(field)));
    if (field.name === 'edges') return decodeAllRows(decodeList(decodeObject(field.parts.map(decodeEdgePart))));
    if (field.name === 'pageInfo')
      return decodeObject(
        field.parts.map(({ responseKey, name }) =>
          fromWhole(responseKey, (page) => decodePageInfo(name, page as Page)),
        ),
      );
    return decodeTypeName(typeName);
  }

  function decodeFacet({ parts, place }: SelectedField): Decode {
    const decodeFacets = decodeList(
      decodeObject(
        parts.map(({ responseKey, name }) =>
          name === '__typename'
            ? { responseKey, place: undefined, decode: decodeTypeName('Facet') }
            : { responseKey, place: name, decode: takeValue },
        ),
      ),
    );
    const bindFirst = firsts[place];
    return (page, execution) => {
      const { kinds, variables } = page as Page;
      return decodeFacets(countKinds(kinds[place] ?? []).slice(0, bindFirst?.(variables)), execution);
    };
  }

  function decodeAllRows(decodeRows: Decode): Decode {
    return (page, execution) => decodeRows((page as Page).rows, execution);
  }

  function decodeEntry({ place }: SelectedField): Decode {
    const decode = decoders[place - 1];
    return (row, execution) => decode?.((row as Row)[place], execution);
  }

  function decodeEdgePart(part: SelectedField): FieldDecoder {
    const read: Decode =
      part.name === 'node'
        ? decodeEntry(part)
        : part.name === 'cursor'
          ? (row) => printEntryCursor(row as Row)
          : decodeTypeName(edgeName);
    return fromWhole(part.responseKey, read);
  }

  function decodePageInfo(name: string, { rows, hasNext, hasPrevious }: Page): unknown {
    if (name === 'hasNextPage') return hasNext;
    if (name === 'hasPreviousPage') return hasPrevious;
    if (name === 'startCursor') return printEntryCursor(rows[0]);
    return name === 'endCursor' ? printEntryCursor(rows.at(-1)) : 'PageInfo';
  }

  function printEntryCursor(row: Row | undefined): string | null {
    return row === undefined ? null : printKeyCursor(key, String(row[0]));
  }
}

/** A field that is read from the page, or from the entry's row, as a whole. */
function fromWhole(responseKey: string, decode: Decode): FieldDecoder {
  return { responseKey, place: undefined, decode };
}

function takeValue(value: unknown): unknown {
  return value;
}

/** Counts each kind, the most frequent first. */
function countKinds(entries: ReadonlyArray<ReadonlyArray<Kind>>): ReadonlyArray<Readonly<Record<string, unknown>>> {
  const facets = new Map<string, { value: string; name: string; count: number }>();
  for (const kinds of entries)
    for (const [value, name] of kinds) {
      const facet = facets.get(value);
      if (facet === undefined) facets.set(value, { value, name, count: 1 });
      else facet.count += 1;
    }
  return [...facets.values()].toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
