import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import { KnowledgeGraphError } from '../../errors/KnowledgeGraphError.ts';
import { toUserInput } from '../../errors/toUserInput.ts';
import type { MemoryBudget } from '../../util/createMemoryBudget.ts';
import { checkAccess } from '../access/checkAccess.ts';
import { type Context, sealContext } from '../context.ts';
import { createCheck } from '../limits/createCheck.ts';
import { parseVariables } from '../limits/parseVariables.ts';
import { type OperationCost, priceOperation } from '../limits/priceOperation.ts';
import type { ServerSettings } from '../serverSettings.ts';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/**
 * Refuses operations before anything runs: those over a limit, then those that the caller may not send. This is a
 * hook and not a validation rule, because Apollo caches validated documents, and the next request has other values for
 * the same text. Every answer, including refusals of mutations, shows the cost in `extensions.cost`.
 */
export function gateOperations(
  schema: GraphQLSchema,
  settings: ServerSettings,
  budget: MemoryBudget,
): ApolloServerPlugin<Context> {
  const check = createCheck(schema, settings.limits, budget);
  return {
    async requestDidStart() {
      let cost: OperationCost | undefined;
      return {
        async didResolveOperation(request) {
          const { document, operation, contextValue } = request;
          // There is no operation with that name; the pipeline reports it.
          if (operation === undefined) return;
          const type = operation.operation;
          try {
            if (type === 'subscription') {
              throw new BadRequestError('Subscriptions are answered as events. Send this one to /graphql/stream.');
            }
            const variables = parseVariables(schema, operation, request.request.variables);
            const measure = check(document, operation, variables);
            cost = priceOperation(measure, settings.limits);
            sealContext(contextValue, { variables, measure });
            checkAccess(contextValue.caller, type, settings.reading);
          } catch (error) {
            // A refused mutation is an answer like any other: 200, and the code says why.
            const reason = toUserInput(error);
            throw reason instanceof KnowledgeGraphError ? refuse(reason, type === 'mutation') : reason;
          }
          if (type === 'mutation') contextValue.moveDeadline(settings.mutationDeadline);
        },
        async willSendResponse({ response }) {
          if (cost === undefined || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          // Copied, because an answer may come from a cache and be shared.
          response.body = {
            kind: 'single',
            singleResult: { ...singleResult, extensions: { ...singleResult.extensions, cost } },
          };
        },
      };
    },
  };
}

function refuse(error: KnowledgeGraphError, isMutation: boolean): GraphQLError {
  const { code } = error;
  const isAboutAccess = code in STATUS;
  const status = isAboutAccess && isMutation ? 200 : (STATUS[code] ?? 400);
  const headers = new Map(status === 401 ? [['www-authenticate', 'Bearer']] : []);
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status, headers } } });
}
