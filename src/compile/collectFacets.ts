import { isObjectType } from 'graphql';
import { CompileError } from '../errors/CompileError.ts';
import type { CompileContext } from './compileContext.ts';
import { bindArguments, type BoundArguments, type Variables } from './parameters.ts';
import type { ConnectionSelection } from './collectConnection.ts';

/** One `facets` of a connection. */
export interface SelectedFacet {
  /** The expression for an entry's kinds, over the walked node (cypher/facet). */
  readonly kinds: string;
  /** Reads how many kinds are to be answered. */
  readonly bindFirst: (variables: Variables) => number;
}

/** Reads the facets that are selected, in the order of the selection. */
export function collectFacets(
  { document, catalogue }: CompileContext,
  selection: ConnectionSelection,
): readonly SelectedFacet[] {
  const connection = document.schema.getType(selection.typeName);
  const definition = isObjectType(connection) ? connection.getFields()['facets'] : undefined;
  return selection.facets.map((node) => {
    if (definition === undefined) throw new CompileError(`${selection.typeName} has no facets.`);
    const read = bindArguments({ definition, node });
    const by = String(read(document.variables)['by']);
    const kinds = catalogue.facets.get(`${selection.entry.name}Facet.${by}`);
    if (kinds === undefined)
      throw new CompileError(
        `cypher/facet/${selection.entry.name}Facet.cypher has no "// Field: ${by}". Add it, with a list of [value, name] below.`,
      );
    return { kinds, bindFirst: createFirstReader(read) };
  });
}

function createFirstReader(read: BoundArguments): (variables: Variables) => number {
  return (variables) => Number(read(variables)['first'] ?? 10);
}
