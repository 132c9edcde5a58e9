import type { Graph } from '../../neo4j/openGraph.ts';
import type { Config } from '../settings/loadConfig.ts';
import { openDatabase } from './openDatabase.ts';
import { prepareGraph } from './prepareGraph.ts';
import { loadLexicons } from '../../load/loadLexicons.ts';

/** Who hears of trouble while a command works. */
export interface PreparedOptions {
  readonly signal: AbortSignal;
  readonly onTrouble: (message: string) => void;
}

/** Runs work on the graph that the settings name, its schema and lexicons up to date, and closes what was opened for it. */
export async function withPreparedGraph<Result>(
  config: Config,
  { signal, onTrouble }: PreparedOptions,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config, {
    signal,
    onTrouble: (message) => onTrouble(`${message}\n`),
    onGone: (error) => onTrouble(`${error.message}\n`),
  });
  try {
    await prepareGraph(database.graph);
    await loadLexicons({ ...database.graph, now: () => new Date().toISOString() });
    return await work(database.graph);
  } finally {
    await database.close();
  }
}
