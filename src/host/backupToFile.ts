import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportResult, exportGraph } from '../backup/exportGraph.ts';
import type { Progress } from '../backup/format.ts';
import { BackupError } from '../errors/BackupError.ts';
import { checkServer } from '../neo4j/checkServer.ts';
import { listLabels } from '../neo4j/deleteGraph.ts';
import { pathExists } from '../neo4j/pathExists.ts';
import { readMigrations } from '../neo4j/readMigrations.ts';
import { FOLDERS } from './folders.ts';
import { readProgramVersion } from './readProgramVersion.ts';
import type { Config } from './settings/loadConfig.ts';
import { type TroubleOptions, withDatabase } from './withDatabase.ts';

/** Receives the progress of long work. */
export interface ProgressOptions extends TroubleOptions {
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Writes the graph to a file, or to a new file in a folder, and gives the file's path. Nothing is updated first, so
 * that an upgrade can be undone. Throws BackupError if the file exists.
 */
export async function backupToFile(
  config: Config,
  place: string,
  { signal, onTrouble, onProgress }: ProgressOptions,
): Promise<ExportResult & { readonly file: string }> {
  const at = new Date().toISOString();
  const file = await nameFile(place, at);
  const migrations = await readMigrations(FOLDERS.migrations);
  const labels = listLabels(migrations.flatMap(({ statements }) => statements));
  const program = await readProgramVersion();
  const result = await withDatabase(config, { signal, onTrouble }, async (graph) => {
    await checkServer(graph.driver, graph.address);
    return exportGraph(graph, file, { labels, program, at, signal, onProgress });
  });
  return { file, ...result };
}

/** Gives a folder's backup a name by its time. Existing files are never overwritten. */
async function nameFile(place: string, at: string): Promise<string> {
  const found = await stat(place).catch(() => undefined);
  const path = found?.isDirectory() === true ? join(place, `econews-${at.replaceAll(':', '-')}.jsonl.gz`) : place;
  if (await pathExists(path)) throw new BackupError(`${path} already exists. Choose another file, or a folder.`);
  return path;
}
