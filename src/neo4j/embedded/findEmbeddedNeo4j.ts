import { readFile } from 'node:fs/promises';
import type { Neo4jAddress } from '../createDriver.ts';
import { addressOf } from './addressOf.ts';
import { layOut } from './layout.ts';
import { findLockEntry, isRunning } from './serverLock.ts';

/** The Neo4j that runs on a data folder. */
export interface RunningNeo4j {
  readonly address: Neo4jAddress;
  /** The program that started it, and the server itself. */
  readonly owner: number;
  readonly server: number;
}

/** Finds the Neo4j that some program runs on a data folder. Nothing is started or contacted. */
export async function findEmbeddedNeo4j(folder: string): Promise<RunningNeo4j | undefined> {
  const layout = layOut(folder);
  const entry = await findLockEntry(layout.lock);
  if (entry?.server === undefined || !(await isRunning(entry.server))) return undefined;
  const password = await readFile(layout.password, 'utf8').catch(() => undefined);
  if (password === undefined) return undefined;
  return { address: addressOf(entry.server.port, password), owner: entry.owner.pid, server: entry.server.pid };
}
