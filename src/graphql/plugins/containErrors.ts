import { type ApolloServerPlugin, type GraphQLRequestListener, type GraphQLResponse, HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';
import { type ErrorPresentation, presentError } from '../errors/presentError.ts';

/**
 * Formats the errors of plugins for clients. Apollo formats only errors of its own execution, and treats what a
 * plugin throws as its own failure: 500, with a useless message.
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
          // Apollo calls this even if the document has no such operation, and reports that itself if no plugin answers.
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
