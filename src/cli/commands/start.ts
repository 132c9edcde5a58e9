import type { Command } from '../command.ts';
import { checkPort } from '../../host/checkPort.ts';
import { createLogger } from '../../host/createLogger.ts';
import { createStepper } from '../output/createStepper.ts';
import { openDatabase } from '../../host/openDatabase.ts';
import { prepareGraph } from '../../host/prepareGraph.ts';
import { findSeedStore } from '../../host/seedStore.ts';
import { untilStopped } from '../../host/untilStopped.ts';
import { withPatience } from '../../host/withPatience.ts';
import { printWelcome } from '../output/printWelcome.ts';

const importSeeds = () => import('../../host/loadSeeds.ts');
const importServer = () => import('../../host/serveGraph.ts');

const SLOW = 'Neo4j is slow, trying again';

/** The whole product with one command: a graph with five pages in it, a server, a playground. */
export const start: Command = {
  name: 'start',
  summary: 'Start Neo4j, load the sample pages and serve the graph until Ctrl-C.',
  options: { 'no-seeds': { type: 'boolean', help: 'Do not load the sample pages.' } },
  async run({ values, config, out, signal }) {
    await checkPort(config.server);
    const logger = createLogger(config, 'file');
    const step = createStepper(out);
    const gone = new AbortController();
    const hasSeeds = values['no-seeds'] !== true;
    // Everything is closed in reverse order, however this ends.
    await using open = new AsyncDisposableStack();

    const graph = await step(
      'Neo4j',
      async () => {
        const opening = openDatabase(config, {
          signal,
          onTrouble: (message) => logger.warn(message),
          onGone: (error) => gone.abort(error),
          ...(hasSeeds && { findFirstStore: findSeedStore }),
        });
        // Neo4j takes seconds to answer: the rest of the program is loaded in the meantime.
        const [database] = await Promise.all([opening, importServer(), hasSeeds && importSeeds()]);
        open.defer(database.close);
        return database.graph;
      },
      ({ address }) => address.uri,
    );
    await step(
      'Schema',
      (say) =>
        withPatience(
          () => prepareGraph(graph),
          signal,
          () => say(SLOW),
        ),
      ({ version, migrated }) =>
        `${migrated.length === 0 ? 'up to date' : `${migrated.length} migrations applied`} (Neo4j ${version})`,
    );
    if (hasSeeds) {
      await step(
        'Pages',
        async (say) => {
          const { loadSeeds } = await importSeeds();
          const load = async (): Promise<{ readonly loaded: number; readonly unchanged: number }> => {
            const counts = { loaded: 0, unchanged: 0 };
            for await (const { file, number, total, status } of loadSeeds(graph, signal)) {
              counts[status] += 1;
              say(`${number} of ${total}: ${file}${status === 'unchanged' ? ', already loaded' : ''}`);
            }
            return counts;
          };
          return withPatience(load, signal, () => say(SLOW));
        },
        ({ loaded, unchanged }) => `${loaded} loaded, ${unchanged} already loaded`,
      );
    }
    signal.throwIfAborted();
    const { url } = await step(
      'Server',
      async () => {
        const { serveGraph } = await importServer();
        const server = await serveGraph(graph, config.server, logger);
        open.defer(server.stop);
        if (config.server.warmPlans) void server.warmPlans();
        return server;
      },
      ({ url }) => url,
    );
    out.write(printWelcome(url, out));
    await untilStopped(signal, gone.signal);
    out.write('Stopping …\n');
    await open.disposeAsync();
    out.write('Stopped.\n');
    return 0;
  },
};
