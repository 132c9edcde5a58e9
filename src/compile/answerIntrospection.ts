import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Introspect } from './createIntrospection.ts';
import { decodeTypeName, type Decode } from './decode.ts';

/** An operation that asks for the schema, and what answers that. */
export interface IntrospectedOperation {
  readonly schema: GraphQLSchema;
  readonly source: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly introspect: Introspect;
}

/** Answers `__typename`, `__schema` or `__type`, which need no graph. Aliases are not part of the cache key. */
export function answerIntrospection(
  { schema, source, operation, introspect }: IntrospectedOperation,
  nodes: readonly FieldNode[],
): Decode {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return decodeTypeName(schema.getQueryType()?.name ?? '');
  const alone: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...operation,
        name: undefined,
        directives: [],
        selectionSet: { kind: Kind.SELECTION_SET, selections: nodes.map(withoutAlias) },
      },
      ...source.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
  return ask(introspect, print(alone), listVariables(nodes, source), name);
}

function withoutAlias({ kind, name, arguments: args = [], directives = [], selectionSet }: FieldNode): FieldNode {
  return { kind, name, arguments: args, directives, ...(selectionSet && { selectionSet }) };
}

function ask(introspect: Introspect, query: string, names: readonly string[], field: string): Decode {
  return (_, { variables }) => {
    const values = Object.fromEntries(names.map((name) => [name, variables[name]]));
    return introspect(query, values)?.[field] ?? null;
  };
}

/** The variables that may affect the answer; others of the same operation may be large and different each time. */
function listVariables(nodes: readonly FieldNode[], source: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const collect = { Variable: ({ name }: { readonly name: { readonly value: string } }) => void names.add(name.value) };
  for (const node of nodes) visit(node, collect);
  for (const definition of source.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) visit(definition, collect);
  return [...names].toSorted();
}
