import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { Context } from './context.ts';
import { type ErrorPresentation, presentError } from './errors/presentError.ts';

/**
 * Turns what a plugin throws while it answers an operation into an answer. Apollo itself takes such an error for its
 * own failure and answers 500 with a message that helps nobody.
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
          try {
            return await answer(operation);
          } catch (error) {
            const errors = [presentError(error, presentation)];
            return {
              http: { status: undefined, headers: new HeaderMap() },
              body: { kind: 'single', singleResult: { errors, data: null } },
            };
          }
        },
      };
    },
  };
}
