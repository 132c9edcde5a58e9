import { parseFilters } from './parseFilters.ts';
import { parseWalk, type Walk } from './parseWalk.ts';

/** Every Cypher pattern that the compiler may use, by file name without its ending. */
export interface Catalogue {
  readonly walks: ReadonlyMap<string, Walk>;
  /** Predicates over the walked node and `$value`, by `Input.field`. */
  readonly filters: ReadonlyMap<string, string>;
  /** Lists of [value, name] over the walked node, by `Facet.VALUE`. */
  readonly facets: ReadonlyMap<string, string>;
}

/** Parses the files of `cypher/walk`, `cypher/filter` and `cypher/facet`, given as [file name without ending, text]. */
export function parseCatalogue(
  walks: Iterable<readonly [string, string]>,
  filters: Iterable<readonly [string, string]>,
  facets: Iterable<readonly [string, string]>,
): Catalogue {
  return {
    walks: new Map(Array.from(walks, ([name, text]) => [name, parseWalk(name, text)])),
    filters: new Map(Array.from(filters).flatMap(([type, text]) => parseFilters('filter', type, text))),
    facets: new Map(Array.from(facets).flatMap(([type, text]) => parseFilters('facet', type, text))),
  };
}

/** Finds the walk of a field: the type's own file, else that of an interface which the type implements. */
export function findWalk(
  catalogue: Catalogue,
  types: readonly string[],
  field: string,
  variant?: string,
): Walk | undefined {
  for (const type of types) {
    const own = variant === undefined ? undefined : catalogue.walks.get(`${type}.${field}.${variant}`);
    const walk = own ?? catalogue.walks.get(`${type}.${field}`);
    if (walk !== undefined) return walk;
  }
  return undefined;
}
