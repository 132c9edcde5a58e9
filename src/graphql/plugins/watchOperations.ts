import type { ApolloServerPlugin } from '@apollo/server';
import { trace } from '@opentelemetry/api';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { Metrics } from '../createMetrics.ts';

/** Where to report, and what is slow. */
export interface WatchOptions {
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Milliseconds from which an operation is logged as a warning. */
  readonly slowOperation: number;
}

/**
 * Logs and counts each operation by its name, time, cost and error codes. Never logs its text, variables or answer,
 * which show what people look for.
 */
export function watchOperations({ logger, metrics, slowOperation }: WatchOptions): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const start = performance.now();
      return {
        async willSendResponse({ operation, operationName, contextValue, response }) {
          const milliseconds = performance.now() - start;
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          const codes = errors.map(({ extensions }) => String(extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR'));
          const ids = errors.map(({ extensions }) => extensions?.['id']).filter((id) => id !== undefined);
          const name = operationName?.slice(0, 100) ?? 'anonymous';
          const type = operation?.operation ?? 'none';
          const nodes = contextValue.measure?.nodes;
          const span = trace.getActiveSpan();
          if (span?.isRecording() === true)
            span.updateName(`${type} ${name}`).setAttributes({
              'graphql.operation.type': type,
              'graphql.operation.name': name,
              ...(nodes === undefined ? {} : { 'econews.cost.nodes': nodes }),
              ...(codes.length === 0 ? {} : { 'econews.error.codes': codes }),
            });
          metrics.reportOperation({
            name,
            type,
            seconds: milliseconds / 1000,
            ...(nodes === undefined ? {} : { nodes }),
            codes,
          });
          const report = {
            operation: name,
            type,
            ms: Math.round(milliseconds * 10) / 10,
            ...(nodes === undefined ? {} : { cost: nodes }),
            ...(codes.length === 0 ? {} : { codes: [...new Set(codes)] }),
            ...(ids.length === 0 ? {} : { ids }),
          };
          if (milliseconds >= slowOperation) logger.warn(report, 'slow operation');
          else logger.info(report, 'operation');
        },
      };
    },
  };
}
