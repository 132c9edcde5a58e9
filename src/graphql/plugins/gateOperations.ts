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
 * Refuses what must not run, before anything runs: operations over a limit, then those the caller may not send. It is
 * a hook and no validation rule because Apollo keeps validated documents, and the next one to come brings other values
 * for the same text. Every answer, refusals of mutations included, says in `extensions.cost` what the operation costs.
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
          // No operation of that name: the pipeline says so itself.
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
          // Copied, not written into: an answer may come from a cache and belong to others, too.
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
