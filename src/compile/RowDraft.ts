import type { Decode, FieldDecoder } from './decode.ts';

/** What a field adds to the row of its parent, and how it is read from there. */
export type RowPart =
  /** One property, by its name in the graph. */
  | { readonly kind: 'property'; readonly name: string; readonly decode: Decode }
  /** A value made of several properties: its decoder gets the list of all of them. */
  | { readonly kind: 'properties'; readonly decode: Decode }
  /** An expression: a walk, a list, a row of something else. */
  | { readonly kind: 'column'; readonly cypher: string; readonly decode: Decode }
  /** Nothing: `__typename`, or what is read apart from the row. */
  | { readonly kind: 'constant'; readonly decode: Decode };

/**
 * The properties that an operation reads of one node. Their names are passed as a parameter, not in the statement's
 * text: Neo4j then plans `{ id }` and `{ name kind }` of the same node once, and a list of forty properties for the
 * price of one (3 ms each otherwise).
 */
export class PropertyList {
  readonly names: string[] = [];

  /** Adds a property, unless it is there already, and gives its place. */
  add(name: string): number {
    const known = this.names.indexOf(name);
    return known < 0 ? this.names.push(name) - 1 : known;
  }
}

/** Prints the expression that reads the properties named by a parameter. */
export function printProperties(self: string, names: string): string {
  return `[property IN ${names} | ${self}[property]]`;
}

/** Says where each part is in the row: the properties by their own list, the columns by their order. */
export function placeParts(
  parts: ReadonlyArray<{ readonly responseKey: string; readonly part: RowPart }>,
  properties: PropertyList,
  columns: readonly RowPart[],
): readonly FieldDecoder[] {
  return parts.map(({ responseKey, part }) => {
    const { decode } = part;
    if (part.kind === 'property') return { responseKey, place: properties.add(part.name), decode };
    if (part.kind === 'column') return { responseKey, place: columns.indexOf(part), isColumn: true, decode };
    return { responseKey, place: undefined, decode };
  });
}
