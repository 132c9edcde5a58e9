import {
  executeSync,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { BadRequestError } from '../errors/BadRequestError.ts';
import type { Catalogue } from './catalogue.ts';
import { collectFields, type Document } from './collectFields.ts';
import { compileRoot } from './compileRoot.ts';
import { compileRow } from './compileRow.ts';
import type { Context } from './context.ts';
import { addFailure, decodeObject, type Decode, type Execution } from './decode.ts';
import { ParameterTable, type Variables } from './parameters.ts';

/** A query operation, compiled: one Cypher statement, its parameters, and how to read its one record. */
export interface CompiledOperation {
  /** Undefined where no field needs the graph: `{ __typename }`. */
  readonly cypher: string | undefined;
  /** Reads the statement's parameters. Throws BadRequestError on an argument that cannot be taken. */
  readonly readParameters: (variables: Variables) => Readonly<Record<string, unknown>>;
  /** Turns the record's columns into the answer. */
  readonly decode: (columns: readonly unknown[], variables: Variables) => Answer;
}

/** What GraphQL answers: `data` is null where a required root field failed. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLError[];
}

/**
 * Compiles a query operation into one Cypher statement: a subquery a root field, its columns in the order of the
 * document. The variables decide only what `printShape` prints; all other values become parameters.
 */
export function compileOperation(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  source: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): CompiledOperation {
  const fragments = source.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const document: Document = {
    schema,
    variables,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
  const query = schema.getQueryType();
  if (query === null || query === undefined) throw new BadRequestError('The schema has no queries.');
  const parameters = new ParameterTable();
  const columns: string[] = [];
  let number = 0;
  const fields = Array.from(collectFields(document, query, [operation.selectionSet]), ([responseKey, nodes]) => {
    const [node] = nodes;
    const definition = query.getFields()[node?.name.value ?? ''];
    if (node === undefined || definition === undefined)
      return { responseKey, read: introspect(schema, source, operation, nodes, responseKey) };
    const context: Context = {
      document,
      catalogue,
      parameters,
      root: { definition, node },
      compileRow: (scope, self, type, selected) => compileRow(context, scope, self, type, selected),
      nextNumber: () => number++,
    };
    const { cypher, decode } = compileRoot(context, definition, nodes);
    const column = columns.push(`${cypher} AS c${String(columns.length)}`) - 1;
    const read: Decode = (record, execution) => decode((record as readonly unknown[])[column], execution);
    return { responseKey, read };
  });
  const decodeRoot = decodeObject(fields);
  // What is compiled is kept, and its parts hold on to the document: it must not keep what one caller looked for.
  document.variables = {};
  return {
    cypher: columns.length === 0 ? undefined : `RETURN ${columns.join(',\n')}`,
    readParameters: (values) => parameters.read(values),
    decode: (record, values) => {
      const execution: Execution = { variables: values, errors: [], path: [] };
      try {
        return { data: decodeRoot(record, execution) as Record<string, unknown>, errors: execution.errors };
      } catch (failure) {
        addFailure(execution, failure);
        return { data: null, errors: execution.errors };
      }
    },
  };
}

/** `__typename`, `__schema` and `__type` need no graph: graphql-js itself answers them. */
function introspect(
  schema: GraphQLSchema,
  source: DocumentNode,
  operation: OperationDefinitionNode,
  nodes: readonly FieldNode[],
  responseKey: string,
): Decode {
  const alone: OperationDefinitionNode = {
    ...operation,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
  };
  const fragments = source.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const document: DocumentNode = { ...source, definitions: [alone, ...fragments] };
  return (_, { variables }) => executeSync({ schema, document, variableValues: variables }).data?.[responseKey] ?? null;
}
