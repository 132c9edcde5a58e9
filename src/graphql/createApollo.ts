import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Server } from 'node:http';
import { containErrors } from './plugins/containErrors.ts';
import type { MemoryBudget } from '../util/createMemoryBudget.ts';
import type { Context } from './context.ts';
import { createDocumentStore } from './createDocumentStore.ts';
import type { Metrics } from './createMetrics.ts';
import { type ErrorPresentation, presentError } from './errors/presentError.ts';
import { gateOperations } from './plugins/gateOperations.ts';
import { printAnswer } from './printAnswer.ts';
import { createLimitError } from './limits/checkLimit.ts';
import { countTokens } from './limits/countTokens.ts';
import type { ServerSettings } from './serverSettings.ts';
import { signalOutage } from './plugins/signalOutage.ts';
import { watchOperations } from './plugins/watchOperations.ts';

/** The parts of Apollo Server. */
export interface ApolloParts {
  readonly schema: GraphQLSchema;
  /** Those that answer operations. */
  readonly plugins: ReadonlyArray<ApolloServerPlugin<Context>>;
  readonly settings: ServerSettings;
  readonly presentation: ErrorPresentation;
  readonly metrics: Metrics;
  /** The server to drain when stopping; absent if operations come from the program itself. */
  readonly httpServer?: Server;
  /** Limits the memory of cached documents, plans and answers. */
  readonly budget: MemoryBudget;
}

/** A request may have thousands of unknown fields; only so many are reported. */
const MOST_VALIDATION_ERRORS = 5;

/** Creates Apollo Server with everything that it must not do by default switched off. */
export function createApollo(parts: ApolloParts): ApolloServer<Context> {
  const { schema, settings, presentation, metrics, httpServer } = parts;
  const { limits } = settings;
  return new ApolloServer<Context>({
    schema,
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: settings.hideSchemaDetails,
    includeStacktraceInErrorResponses: false,
    // Trusted documents are resolved before Apollo sees the request (http/trustDocuments.ts).
    persistedQueries: false,
    csrfPrevention: true,
    // Otherwise Apollo reads NODE_ENV, and answers would depend on something that is not in the settings.
    nodeEnv: 'production',
    apollo: {},
    stopOnTerminationSignals: false,
    logger: presentation.logger,
    parseOptions: { maxTokens: limits.tokens },
    documentStore: createDocumentStore(parts.budget),
    validationOptions: { maxErrors: MOST_VALIDATION_ERRORS },
    stringifyResult: (answer) => printAnswer(answer, limits, presentation),
    formatError: (_formatted, error) => presentError(orTokenLimit(error), presentation),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ...(httpServer === undefined
        ? []
        : [ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: settings.stopGrace })]),
      gateOperations(schema, settings, parts.budget),
      ...parts.plugins.map((plugin) => containErrors(plugin, presentation)),
      signalOutage(),
      // Last, so that it sees each answer as it leaves.
      watchOperations({ logger: presentation.logger, metrics, slowOperation: settings.slowOperation }),
    ],
  });

  /** graphql-js calls a document with too many tokens a syntax error; a client must learn that it is not one. */
  function orTokenLimit(error: unknown): unknown {
    if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'GRAPHQL_PARSE_FAILED') return error;
    const tokens = countTokens(error.source?.body ?? '', limits.tokens);
    return tokens > limits.tokens ? createLimitError('tokens', tokens, limits) : error;
  }
}
