import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { BadRequestError } from '../errors/BadRequestError.ts';
import { answerIntrospection } from './answerIntrospection.ts';
import { createIntrospection, type Introspect } from './createIntrospection.ts';
import type { Catalogue } from './catalogue.ts';
import { collectFields, type Document } from './collectFields.ts';
import { compileRoot } from './compileRoot.ts';
import { compileRow } from './compileRow.ts';
import type { CompileContext, LookUp } from './compileContext.ts';
import { addFailure, decodeObject, type Decode, type DecodeState, type FieldDecoder } from './decode.ts';
import { MAXIMUM_FIRST } from './pageArguments.ts';
import { ParameterTable, type Variables } from './parameters.ts';
import { printLookUps } from './printLookUps.ts';
import { sortFields } from './sortFields.ts';

/** A query operation, compiled: one Cypher statement, its parameters, and how to read its one record. */
export interface CompiledOperation {
  /** Undefined if no field needs the graph: `{ __typename }`. */
  readonly cypher: string | undefined;
  /** Reads the statement's parameters. Throws BadRequestError for an invalid argument. */
  readonly bindParameters: (variables: Variables) => Readonly<Record<string, unknown>>;
  /** Decodes the record's columns into the answer. */
  readonly decode: (columns: readonly unknown[], variables: Variables) => Answer;
  /** Its approximate size in memory. */
  readonly bytes: number;
}

/** Measured: a plan's decoders take 12 bytes for each character of its statement, and a small plan takes about 2 kB. */
const BYTES_A_CHARACTER = 14;
const LEAST_BYTES = 3_000;

/** What GraphQL answers: `data` is null if a required root field failed. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLError[];
}

/** What may differ from a client's operation. */
export interface CompileOptions {
  readonly introspect?: Introspect;
  /** The most entries that one page of a list may have: exports take more than clients. */
  readonly maximumFirst?: number;
}

/**
 * Compiles a query operation into one Cypher statement: one subquery and one column per root field, in an order that
 * does not depend on the document's. The variables decide only what `printShape` prints; all other values become
 * parameters.
 */
export function compileOperation(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  source: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  { introspect = createIntrospection(schema), maximumFirst = MAXIMUM_FIRST }: CompileOptions = {},
): CompiledOperation {
  const fragments = source.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const document: Document = {
    schema,
    variables,
    maximumFirst,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
  const query = schema.getQueryType();
  if (query === null || query === undefined) throw new BadRequestError('The schema has no queries.');
  const parameters = new ParameterTable();
  const columns: string[] = [];
  const names: LookUp[] = [];
  let number = 0;
  const selected = [...collectFields(document, query, [operation.selectionSet])];
  const decoders = new Map(
    sortFields(selected).map(([responseKey, nodes]): readonly [string, FieldDecoder] => {
      const [node] = nodes;
      const definition = query.getFields()[node?.name.value ?? ''];
      if (node === undefined || definition === undefined) {
        const decode = answerIntrospection({ schema, source, operation, introspect }, nodes);
        return [responseKey, { responseKey, place: undefined, decode }];
      }
      const context: CompileContext = {
        document,
        catalogue,
        parameters,
        names,
        root: { definition, node },
        compileRow: (scope, self, type, selections) => compileRow(context, scope, self, type, selections),
        nextNumber: () => number++,
      };
      const { cypher, decode } = compileRoot(context, definition, nodes);
      const place = columns.push(`${cypher} AS c${String(columns.length)}`) - 1;
      return [responseKey, { responseKey, place, decode }];
    }),
  );
  const fields = selected.flatMap(([responseKey]) => decoders.get(responseKey) ?? []);
  const cypher =
    columns.length === 0
      ? undefined
      : [
          ...parameters.listRedirects(),
          ...printLookUps(names),
          `RETURN ${[...columns, ...names.map(({ number: each }) => `names${each}`)].join(',\n')}`,
        ].join('\n');
  return createOperation(cypher, parameters, decodeObject(fields), columns.length);
}

/** A separate function, so that the cached result does not keep the document alive that it was compiled from. */
function createOperation(
  cypher: string | undefined,
  parameters: ParameterTable,
  decodeRoot: Decode,
  /** Columns of root fields; those of looked-up names follow. */
  width: number,
): CompiledOperation {
  return {
    cypher,
    bytes: LEAST_BYTES + BYTES_A_CHARACTER * (cypher?.length ?? 0),
    bindParameters: (values) => parameters.read(values),
    decode: (record, values) => {
      const execution: DecodeState = { variables: values, errors: [], path: [], names: record.slice(width) };
      try {
        return { data: decodeRoot(record, execution) as Record<string, unknown>, errors: execution.errors };
      } catch (failure) {
        addFailure(execution, failure);
        return { data: null, errors: execution.errors };
      }
    },
  };
}
