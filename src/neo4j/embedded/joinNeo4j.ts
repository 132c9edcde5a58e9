import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import type { Neo4jAddress } from '../createDriver.ts';
import { addressOf } from './addressOf.ts';
import type { Layout } from './layout.ts';
import { findLockEntry, isRunning, type LockEntry, type ProcessMark } from './serverLock.ts';
import { waitUntilReady } from './waitUntilReady.ts';

/** How long to wait for a server that is being started, in milliseconds. */
const READY_WITHIN = 180_000;
const LOOK_EVERY = 200;
const WATCH_EVERY = 1_000;

/** A Neo4j that belongs to another program. */
export interface JoinedNeo4j {
  readonly address: Neo4jAddress;
  /** Stops watching it. */
  readonly close: () => Promise<void>;
}

/**
 * Joins the Neo4j that another program runs on a data folder, waiting for one that is just being started. `onGone` is
 * called when that program has ended, and Neo4j with it. Throws the signal's reason if it fires before.
 */
export async function joinNeo4j(
  layout: Layout,
  { owner }: LockEntry,
  {
    onGone,
    signal,
  }: {
    readonly onGone?: ((error: EmbeddedNeo4jError) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<JoinedNeo4j> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline && (await isRunning(owner))) {
    signal?.throwIfAborted();
    const server = (await findLockEntry(layout.lock))?.server;
    const password = await readFile(layout.password, 'utf8').catch(() => undefined);
    if (server === undefined || password === undefined) {
      await sleep(LOOK_EVERY);
      continue;
    }
    const address = addressOf(server.port, password);
    const hasEnded = async (): Promise<boolean> =>
      signal?.aborted === true || Date.now() > deadline || !(await isRunning(owner));
    if (await waitUntilReady(address, hasEnded)) return { address, close: watchOwner(owner, onGone) };
  }
  signal?.throwIfAborted();
  throw new EmbeddedNeo4jError(
    'held',
    `Process ${owner.pid} is using "${layout.home}", but its Neo4j does not answer. Stop that process, or set ECONEWS_HOME to another folder.`,
  );
}

/** Watches the program, not its Neo4j, because the program restarts a Neo4j that dies. */
function watchOwner(
  owner: ProcessMark,
  onGone: ((error: EmbeddedNeo4jError) => void) | undefined,
): () => Promise<void> {
  const timer = setInterval(async () => {
    if (await isRunning(owner)) return;
    clearInterval(timer);
    onGone?.(
      new EmbeddedNeo4jError('gone', `Process ${owner.pid} and its Neo4j have stopped. Start this command again.`),
    );
  }, WATCH_EVERY);
  timer.unref();
  return async () => clearInterval(timer);
}
