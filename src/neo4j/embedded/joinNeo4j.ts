import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import type { Neo4jAddress } from '../createDriver.ts';
import { addressOf } from './addressOf.ts';
import type { Layout } from './layout.ts';
import { findLockEntry, isRunning, type LockEntry } from './serverLock.ts';
import { waitUntilReady } from './waitUntilReady.ts';

/** A server that is just being started is waited for this long, in milliseconds. */
const READY_WITHIN = 180_000;
const LOOK_EVERY = 200;

/** Joins the Neo4j that another program runs on a data folder, waiting for one that is just being started. */
export async function joinNeo4j(layout: Layout, { owner }: LockEntry): Promise<Neo4jAddress> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline && (await isRunning(owner))) {
    const server = (await findLockEntry(layout.lock))?.server;
    const password = await readFile(layout.password, 'utf8').catch(() => undefined);
    if (server === undefined || password === undefined) {
      await sleep(LOOK_EVERY);
      continue;
    }
    const address = addressOf(server.port, password);
    if (await waitUntilReady(address, () => Date.now() > deadline)) return address;
  }
  throw new EmbeddedNeo4jError(
    'held',
    `Process ${owner.pid} holds "${layout.home}" and its Neo4j does not answer. Stop that process, or set ECONEWS_HOME to another folder.`,
  );
}
