import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { getVariableValues, OperationTypeNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { createCompiler } from '../compile/createCompiler.ts';
import type { Catalogue } from '../compile/catalogue.ts';
import type { Context } from './context.ts';

/** Runs one read-only statement and gives the columns of its one record. */
export type ReadRecord = (statement: {
  /** The operation's name, for the server's own list of running statements. */
  readonly name: string;
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}) => Promise<readonly unknown[]>;

/**
 * Answers each query operation by itself, instead of resolver by resolver: the whole selection set is compiled into one
 * statement, which is read once and decoded. Mutations and subscriptions go the usual way.
 */
export function answerOperations(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  read: ReadRecord,
): ApolloServerPlugin<Context> {
  const compile = createCompiler(schema, catalogue);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, operationName, request, contextValue }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          const { coerced, errors } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
            { maxErrors: 5 },
          );
          if (errors !== undefined) return printResponse(undefined, errors.map(asUserInput), 400);
          const compiled = compile(document, operation, coerced);
          const params = compiled.readParameters(coerced);
          const columns =
            compiled.cypher === undefined
              ? []
              : await read({
                  name: operationName ?? 'anonymous',
                  cypher: compiled.cypher,
                  params,
                  signal: contextValue.signal,
                });
          const answer = compiled.decode(columns, coerced);
          return printResponse(answer.data, answer.errors, undefined);
        },
      };
    },
  };
}

function asUserInput(error: GraphQLError): GraphQLError {
  return Object.assign(error, { extensions: { ...error.extensions, code: 'BAD_USER_INPUT' } });
}

function printResponse(
  data: Record<string, unknown> | null | undefined,
  errors: readonly GraphQLError[],
  status: number | undefined,
): GraphQLResponse {
  const singleResult = { ...(errors.length === 0 ? {} : { errors }), ...(data === undefined ? {} : { data }) };
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
