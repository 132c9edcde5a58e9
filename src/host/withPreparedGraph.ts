import { loadLexicons } from '../load/loadLexicons.ts';
import { settleMoves } from '../load/moves/settleMoves.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { stopBetween } from '../neo4j/stopBetween.ts';
import type { Config } from './settings/loadConfig.ts';
import { prepareGraph } from './prepareGraph.ts';
import { type TroubleOptions, withDatabase } from './withDatabase.ts';

/** Runs work on the graph that the settings name, its schema and lexicons up to date, and closes what was opened for it. */
export async function withPreparedGraph<Result>(
  config: Config,
  options: TroubleOptions,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  return withDatabase(config, options, async (graph) => {
    await prepareGraph(graph);
    const write = stopBetween(graph.write, options.signal);
    await loadLexicons({ ...graph, write, now: () => new Date().toISOString() });
    // What an earlier program left to be done, and what this one leaves: nobody else may come for hours.
    const settle = async (): Promise<void> => void (await settleMoves({ ...graph, write }, { signal: options.signal }));
    await settle();
    const result = await work(graph);
    await settle();
    return result;
  });
}
