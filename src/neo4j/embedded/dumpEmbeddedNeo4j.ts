import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { holdFolder } from './holdFolder.ts';
import { runAdmin } from './runAdmin.ts';
import type { SpawnOptions } from './spawnNeo4j.ts';

/** The graph, the tools and the target folder. */
export interface DumpOptions extends SpawnOptions {
  readonly folder: string;
  /** The folder that the dump is put into, as neo4j.dump. */
  readonly target: string;
  readonly signal: AbortSignal;
}

/**
 * Writes the graph of a data folder with Neo4j's own tool: its files, packed. Throws EmbeddedNeo4jError while a program runs
 * Neo4j on the folder. The dump gets its name only when it is complete.
 */
export async function dumpEmbeddedNeo4j({ folder, target, signal, ...options }: DumpOptions): Promise<string> {
  return holdFolder(folder, 'then back up', async (layout) => {
    const draft = join(target, 'part');
    const dump = join(target, 'neo4j.dump');
    try {
      await mkdir(draft, { recursive: true });
      await runAdmin(layout, options, ['database', 'dump', 'neo4j', `--to-path=${draft}`], signal);
      await rename(join(draft, 'neo4j.dump'), dump);
      return dump;
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
}
