import { pino } from 'pino';
import { createMemoryBudget } from '../util/createMemoryBudget.ts';
import { createApollo } from './createApollo.ts';
import { createBreaker } from './createBreaker.ts';
import { createMetrics } from './createMetrics.ts';
import { createExecute, type Execute } from './execute.ts';
import type { ServerOptions } from './startServer.ts';

/** A way to run operations without a server. */
export interface Execution {
  readonly execute: Execute;
  readonly stop: () => Promise<void>;
}

/** Runs operations for a local user with read access, with the limits of the server but without opening a port. */
export async function createExecution({
  schema,
  createPlugins,
  settings,
  logger = pino({ level: 'silent' }),
}: Pick<ServerOptions, 'schema' | 'createPlugins' | 'settings' | 'logger'>): Promise<Execution> {
  const metrics = createMetrics();
  const budget = createMemoryBudget(settings.cacheBytes);
  const apollo = createApollo({
    schema,
    budget,
    plugins: createPlugins(createBreaker({ report: metrics.reportStatement }), budget),
    settings,
    presentation: { logger, hideSchemaDetails: settings.hideSchemaDetails },
    metrics,
  });
  await apollo.start();
  return {
    execute: createExecute(apollo, async () => ({
      caller: { role: 'reader', name: 'local' },
      client: 'local',
      signal: AbortSignal.timeout(settings.queryDeadline),
      moveDeadline: () => undefined,
      variables: {},
    })),
    stop: () => apollo.stop(),
  };
}
