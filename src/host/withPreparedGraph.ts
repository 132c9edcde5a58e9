import { loadLexicons } from '../load/loadLexicons.ts';
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
    return work(graph);
  });
}
