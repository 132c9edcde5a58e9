import { constants } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathExists } from '../pathExists.ts';

/** The parts of a data folder that form the graph, without users and passwords. */
const PARTS = [join('databases', 'neo4j'), join('transactions', 'neo4j')];

/**
 * Copies the graph out of the data of a Neo4j that was stopped, or into that of one that never ran: completely or not
 * at all.
 */
export async function copyStore(from: string, to: string): Promise<void> {
  const draft = `${to}.draft`;
  await rm(draft, { recursive: true, force: true });
  try {
    for (const part of PARTS)
      await cp(join(from, part), join(draft, part), { recursive: true, mode: constants.COPYFILE_FICLONE });
    await rename(draft, to);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Makes a Neo4j that never ran start with the graph that `find` returns, if any. */
export async function beginWithStore(data: string, find: () => Promise<string | undefined>): Promise<void> {
  if (await pathExists(data)) return;
  const store = await find();
  if (store !== undefined) await copyStore(store, data);
}
