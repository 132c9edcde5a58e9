import type { Graph } from '../neo4j/openGraph.ts';
import type { Config } from './settings/loadConfig.ts';
import { openDatabase } from './openDatabase.ts';

/** Receives problems while a command runs. */
export interface TroubleOptions {
  readonly signal: AbortSignal;
  readonly onTrouble: (message: string) => void;
}

/** Runs work on the configured graph without updating it, and closes whatever was opened. */
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
