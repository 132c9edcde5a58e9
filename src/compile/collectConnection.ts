import { getNamedType, isObjectType, type FieldNode, type GraphQLNamedType, type GraphQLObjectType } from 'graphql';
import { CompileError } from '../errors/CompileError.ts';
import { collectFields } from './collectFields.ts';
import { nameOf } from './fieldType.ts';
import type { CompileContext, FieldTask } from './compileContext.ts';

/** One field that is selected of a connection, an edge or a page info. */
export interface SelectedField {
  readonly responseKey: string;
  readonly name: string;
  /** Where the entry's own row is after the key: for `nodes` and `node`. Which of the facets it is, for `facets`. */
  readonly place: number;
  /** What is selected below: of `edges`, `pageInfo` and `facets`. */
  readonly parts: readonly SelectedField[];
}

/** What an operation selects from a connection, so that nothing else is fetched. */
export interface ConnectionSelection {
  readonly typeName: string;
  readonly edgeName: string;
  readonly entry: GraphQLObjectType;
  readonly fields: readonly SelectedField[];
  /** The selections made of an entry: each `nodes` and each `edges { node }` may want different fields. */
  readonly entries: ReadonlyArray<readonly FieldNode[]>;
  /** Each `facets`, with its arguments. */
  readonly facets: readonly FieldNode[];
}

/** Reads the selection of a connection field. Throws CompileError if the type is not a connection. */
export function collectConnection(context: CompileContext, task: FieldTask): ConnectionSelection {
  const connection = getNamedType(task.definition.type);
  const edge = fieldType(connection, 'edges');
  const entry = fieldType(edge, 'node');
  if (!isObjectType(connection) || !isObjectType(edge) || !isObjectType(entry))
    throw new CompileError(`${nameOf(task)} is not a connection: it needs edges { node }.`);
  const entries: Array<readonly FieldNode[]> = [];
  const facets: FieldNode[] = [];
  const fields = select(connection, task.nodes);
  return { typeName: connection.name, edgeName: edge.name, entry, entries, facets, fields };

  function select(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly SelectedField[] {
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return Array.from(collectFields(context.document, type, selections), ([responseKey, same]) => {
      const name = same[0]?.name.value ?? '';
      if (fieldType(type, name) === entry) return { responseKey, name, place: entries.push(same), parts: [] };
      const below = fieldType(type, name);
      const place = name === 'facets' && same[0] !== undefined ? facets.push(same[0]) - 1 : 0;
      return { responseKey, name, place, parts: isObjectType(below) ? select(below, same) : [] };
    });
  }
}

function fieldType(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  return isObjectType(type) ? getNamedType(type.getFields()[name]?.type) : undefined;
}
