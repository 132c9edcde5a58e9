import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import { pathExists } from '../pathExists.ts';
import { holdFolder } from './holdFolder.ts';
import type { Layout } from './layout.ts';
import { makePassword, writeCredentials } from './password.ts';
import { printConf } from './printConf.ts';
import { runAdmin } from './runAdmin.ts';
import type { SpawnOptions } from './spawnNeo4j.ts';

/** The dump, the tools and the target folder. */
export interface LoadDumpOptions extends SpawnOptions {
  readonly folder: string;
  /** The folder that contains neo4j.dump. */
  readonly source: string;
  readonly pageCache: string;
  readonly distribution: boolean;
  /** Whether an existing graph in the folder may be deleted. */
  readonly replace: boolean;
  readonly signal: AbortSignal;
}

/**
 * Creates the graph of a data folder from a dump with Neo4j's own tool. It is created next to the existing one and replaces
 * it only when it is complete. Throws EmbeddedNeo4jError while a program runs Neo4j on the folder, or if there is a
 * graph that may not be deleted.
 */
export async function loadEmbeddedNeo4j(options: LoadDumpOptions): Promise<void> {
  const { folder, source, replace, pageCache, distribution, signal } = options;
  await holdFolder(folder, 'then restore', async (layout) => {
    const { home } = layout;
    if (!replace && (await pathExists(join(layout.data, 'databases', 'neo4j')))) {
      throw new EmbeddedNeo4jError(
        'folder',
        `There is already a graph in "${folder}". Add --replace to replace it with the backup.`,
      );
    }
    const fresh: Layout = {
      ...layout,
      home: `${home}.restored`,
      conf: join(`${home}.restored`, 'conf'),
      data: join(`${home}.restored`, 'data'),
    };
    const old = `${home}.replaced`;
    try {
      for (const left of [fresh.home, old]) await rm(left, { recursive: true, force: true });
      for (const made of [fresh.conf, fresh.data, fresh.logs]) await mkdir(made, { recursive: true });
      const conf = printConf(fresh, { port: layout.firstPort, pageCache, strict: !distribution });
      await writeFile(join(fresh.conf, 'neo4j.conf'), conf);
      await runAdmin(fresh, options, ['database', 'load', 'neo4j', `--from-path=${source}`], signal);
      // Users are not part of a dump: the new server gets the folder's own password.
      const password = await readFile(layout.password, 'utf8').catch(() => makePassword());
      await writeCredentials(fresh.data, password.trim());
      if (await pathExists(home)) await rename(home, old);
      await rename(fresh.home, home);
      await writeFile(layout.password, `${password.trim()}\n`, { mode: 0o600 });
    } finally {
      for (const left of [fresh.home, old]) await rm(left, { recursive: true, force: true });
    }
  });
}
