import { type ApolloServerPlugin, type GraphQLRequestListener, type GraphQLResponse, HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';
import { type ErrorPresentation, presentError } from '../errors/presentError.ts';

/**
 * Gives the answers of a plugin the errors that clients may see. Apollo formats only those of its own execution, and
 * takes what a plugin throws for a failure of its own: 500, with a message that helps nobody.
 */
export function containErrors(
  plugin: ApolloServerPlugin<Context>,
  presentation: ErrorPresentation,
): ApolloServerPlugin<Context> {
  return {
    ...plugin,
    async requestDidStart(request) {
      const listener: GraphQLRequestListener<Context> | void = await plugin.requestDidStart?.(request);
      const answer = listener?.responseForOperation?.bind(listener);
      if (answer === undefined) return listener;
      return {
        ...listener,
        async responseForOperation(operation) {
          // Apollo asks even where the document holds no such operation, and says so itself when nobody answers.
          if ((operation.operation as unknown) === undefined) return null;
          try {
            const response = await answer(operation);
            return response === null ? null : present(response);
          } catch (error) {
            return respond({ data: null, errors: [presentError(error, presentation)] });
          }
        },
      };
    },
  };

  function present(response: GraphQLResponse): GraphQLResponse {
    if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return response;
    const { singleResult } = response.body;
    const errors = singleResult.errors?.map((error: unknown) =>
      error instanceof Error ? presentError(error, presentation) : (error as GraphQLFormattedError),
    );
    return { ...response, body: { kind: 'single', singleResult: { ...singleResult, ...(errors && { errors }) } } };
  }
}

function respond(singleResult: { data: null; errors: GraphQLFormattedError[] }): GraphQLResponse {
  return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
