import {
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { Catalogue } from '../../compile/catalogue.ts';
import { compileOperation } from '../../compile/compileOperation.ts';
import type { QueryRecord } from '../plugins/answerOperations.ts';

/** A node as answered by the graph: response keys and their values, with `__typename` added. */
export type Answered = Readonly<Record<string, unknown>>;

/**
 * Queries what a mutation's answer selects from one node, as a query would: the field's selection becomes a query for the
 * node, compiled and read in one round trip.
 */
export async function querySelected(
  info: GraphQLResolveInfo,
  catalogue: Catalogue,
  query: QueryRecord,
  id: string,
  signal: AbortSignal,
): Promise<Answered | null> {
  const document = printQuery(info, id);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return null;
  const compiled = compileOperation(info.schema, catalogue, document, operation, info.variableValues);
  const params = compiled.bindParameters(info.variableValues);
  const columns =
    compiled.cypher === undefined ? [] : await query({ name: 'mutation', cypher: compiled.cypher, params, signal });
  const { data, errors } = compiled.decode(columns, info.variableValues);
  if (errors[0] !== undefined) throw errors[0];
  return (data?.['it'] ?? null) as Answered | null;
}

function printQuery(info: GraphQLResolveInfo, id: string): DocumentNode {
  const selections = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const typed: SelectionSetNode = {
    kind: Kind.SELECTION_SET,
    selections: [
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: {
          kind: Kind.NAMED_TYPE,
          name: { kind: Kind.NAME, value: String(info.returnType).replace('!', '') },
        },
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ],
  };
  const node: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: 'it' },
    name: { kind: Kind.NAME, value: 'node' },
    arguments: [
      { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'id' }, value: { kind: Kind.STRING, value: id } },
    ],
    selectionSet: typed,
  };
  const operation = {
    ...info.operation,
    operation: OperationTypeNode.QUERY,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET as const, selections: [node] },
  };
  return visit(
    { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(info.fragments)] },
    { [Kind.SELECTION_SET]: { leave: addTypename } },
  );
}

/** graphql-js recognizes the type of an interface's value by its `__typename`. */
function addTypename(set: SelectionSetNode): SelectionSetNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return { ...set, selections: [...set.selections, typename] };
}
