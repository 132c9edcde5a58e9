import { loadLexicons } from '../load/loadLexicons.ts';
import { settleMoves } from '../load/moves/settleMoves.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { stopBetween } from '../neo4j/stopBetween.ts';
import type { Config } from './settings/loadConfig.ts';
import { prepareGraph } from './prepareGraph.ts';
import { type TroubleOptions, withDatabase } from './withDatabase.ts';
import { toLoadDeps } from './toLoadDeps.ts';

/** Runs work on the configured graph after updating its schema and lexicons, and closes whatever was opened. */
export async function withPreparedGraph<Result>(
  config: Config,
  options: TroubleOptions,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  return withDatabase(config, options, async (graph) => {
    await prepareGraph(graph);
    const executeWrite = stopBetween(graph.executeWrite, options.signal);
    await loadLexicons({ ...toLoadDeps(graph), executeWrite });
    // Processes the pending work of earlier programs and of this one, because no other program may run for hours.
    const settle = async (): Promise<void> =>
      void (await settleMoves({ ...graph, executeWrite }, { signal: options.signal }));
    await settle();
    const result = await work(graph);
    await settle();
    return result;
  });
}
