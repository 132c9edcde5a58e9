import type { Graph } from '../neo4j/openGraph.ts';
import type { Config } from './settings/loadConfig.ts';
import { openDatabase } from './openDatabase.ts';

/** Who hears of trouble while a command works. */
export interface TroubleOptions {
  readonly signal: AbortSignal;
  readonly onTrouble: (message: string) => void;
}

/** Runs work on the graph that the settings name, as it is, and closes what was opened for it. */
export async function withDatabase<Result>(
  config: Config,
  { signal, onTrouble }: TroubleOptions,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config, {
    signal,
    onTrouble: (message) => onTrouble(`${message}\n`),
    onGone: (error) => onTrouble(`${error.message}\n`),
  });
  try {
    return await work(database.graph);
  } finally {
    await database.close();
  }
}
