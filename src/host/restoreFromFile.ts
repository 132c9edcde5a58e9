import { restoreGraph, type RestoreResult } from '../backup/restoreGraph.ts';
import { loadLexicons } from '../load/loadLexicons.ts';
import { checkServer } from '../neo4j/checkServer.ts';
import { readMigrations } from '../neo4j/readMigrations.ts';
import { stopBetween } from '../neo4j/stopBetween.ts';
import type { ProgressOptions } from './backupToFile.ts';
import { FOLDERS } from './folders.ts';
import type { Config } from './settings/loadConfig.ts';
import { withDatabase } from './withDatabase.ts';
import { toLoadDeps } from './toLoadDeps.ts';

/** The result of a restore, and whether other lexicons required rebuilding the pages. */
export interface RestoredGraph extends RestoreResult {
  readonly relearned: boolean;
}

/** Restores a backup into the graph. With `replace`, the contents of the graph are deleted first. */
export async function restoreFromFile(
  config: Config,
  path: string,
  { replace, signal, onTrouble, onProgress }: ProgressOptions & { readonly replace: boolean },
): Promise<RestoredGraph> {
  const migrations = await readMigrations(FOLDERS.migrations);
  return withDatabase(config, { signal, onTrouble }, async (graph) => {
    await checkServer(graph.driver, graph.address);
    const at = new Date().toISOString();
    const restored = await restoreGraph(graph, path, { migrations, replace, at, signal, onProgress });
    // If the program has other lexicons than the one that made the backup, its pages are rebuilt.
    const executeWrite = stopBetween(graph.executeWrite, signal);
    const relearned = await loadLexicons({ ...toLoadDeps(graph), executeWrite });
    return { ...restored, relearned };
  });
}
