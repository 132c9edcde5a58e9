import type { Command } from '../command.ts';
import { checkPort } from '../../host/checkPort.ts';
import { createLogger } from '../../host/createLogger.ts';
import { openDatabase } from '../../host/openDatabase.ts';
import { prepareWhenReachable } from '../../host/prepareWhenReachable.ts';
import { serveGraph } from '../../host/serveGraph.ts';
import { untilStopped } from '../../host/untilStopped.ts';

/** The server alone, for machines: no pages are loaded, the log goes to standard output, an absent Neo4j is waited for. */
export const serve: Command = {
  name: 'serve',
  summary: 'Serve the graph until Ctrl-C. Loads nothing and logs to standard output.',
  options: {},
  async run({ config, signal }) {
    await checkPort(config.server);
    const logger = createLogger(config, 'stdout');
    const gone = new AbortController();
    await using open = new AsyncDisposableStack();

    const database = await openDatabase(config, {
      signal,
      onTrouble: (message) => logger.warn(message),
      onGone: (error) => gone.abort(error),
    });
    open.defer(database.close);
    const ended = new AbortController();
    open.defer(() => ended.abort());
    const prepared = prepareWhenReachable(database.graph, {
      signal: AbortSignal.any([signal, ended.signal]),
      onWait: ({ message }) => logger.warn(message),
      onFailed: (error) => gone.abort(error),
    });
    const { url, stop, warmPlans } = await serveGraph(database.graph, config.server, logger, prepared.check);
    open.defer(stop);
    if (config.server.warmPlans) void warmPlans();
    logger.info({ url: `${url}/graphql` }, 'serving');
    await untilStopped(signal, gone.signal);
    logger.info('stopping');
    return 0;
  },
};
