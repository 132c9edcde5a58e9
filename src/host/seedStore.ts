import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyStore } from '../neo4j/embedded/firstStore.ts';
import { FOLDERS, PROJECT } from './folders.ts';

/** Everything that the graph of the seeds depends on, including the Neo4j that stores it. */
const SOURCES = ['src', 'cypher', 'seeds'];
const JARS = join(FOLDERS.jars, 'manifest.json');
/** Records what a kept graph was made from; written last, so that an incomplete copy has none. */
const MADE_OF = join(FOLDERS.seedStore, 'made-of');

/**
 * Finds the graph of the project's own pages as scripts/startOnce.ts has left it, so that a new data folder need not be
 * filled again. If the program, the seeds or Neo4j have changed since, there is none.
 */
export async function findSeedStore(): Promise<string | undefined> {
  const madeOf = await readFile(MADE_OF, 'utf8').catch(() => undefined);
  return madeOf !== undefined && madeOf === (await hashSources()) ? join(FOLDERS.seedStore, 'data') : undefined;
}

/** Keeps the graph of a stopped Neo4j, from its data folder, as the initial graph of new data folders. */
export async function keepSeedStore(data: string): Promise<void> {
  await rm(FOLDERS.seedStore, { recursive: true, force: true });
  await copyStore(data, join(FOLDERS.seedStore, 'data'));
  await writeFile(MADE_OF, await hashSources());
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(JARS));
  for (const folder of SOURCES) {
    const entries = await readdir(join(PROJECT, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) hash.update(file.slice(PROJECT.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}
