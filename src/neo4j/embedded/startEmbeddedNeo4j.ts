import type { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import type { Neo4jAddress } from '../createDriver.ts';
import { joinNeo4j } from './joinNeo4j.ts';
import { keepRunning } from './keepRunning.ts';
import { launchNeo4j, type LaunchedNeo4j, type LaunchOptions } from './launchNeo4j.ts';
import { layOut } from './layout.ts';
import { type HeldLock, takeServerLock } from './serverLock.ts';
import { stopProcess } from './stopProcess.ts';

/** The server, its folder, and where to report events. */
export interface EmbeddedOptions extends Partial<LaunchOptions> {
  /** The data folder (ECONEWS_HOME), an absolute path. */
  readonly folder: string;
  /** The folder of Neo4j's jars. */
  readonly jars: string;
  /** How long a stop waits before it ends the server by force, in milliseconds. */
  readonly stopGrace?: number;
  /** Called for an unexpected end and for the restart. */
  readonly onTrouble?: (message: string) => void;
  /** Called if the server stopped and is not restarted. */
  readonly onGone?: (error: EmbeddedNeo4jError) => void;
}

/** A running embedded Neo4j. */
export interface EmbeddedNeo4j {
  readonly address: Neo4jAddress;
  /** False if another program started it on the same folder and will stop it. */
  readonly owned: boolean;
  /** Stops the server if this program started it, and releases the folder. */
  readonly close: () => Promise<void>;
}

const DEFAULTS = {
  java: 'java',
  heap: '1g',
  pageCache: '256m',
  transactionMemory: '256m',
  keepPlansFor: '10s',
  distribution: false,
  readyWithin: 180_000,
} as const;

/**
 * Starts Neo4j on a data folder, or joins the one that another program runs there. The server is watched: if it stops
 * unexpectedly or shuts down its database, it is restarted on the same port, where the driver finds it.
 */
export async function startEmbeddedNeo4j({
  folder,
  onTrouble,
  onGone,
  stopGrace,
  ...options
}: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const layout = layOut(folder);
  const lock = await takeServerLock(layout.lock);
  if (lock.kind === 'foreign')
    return { ...(await joinNeo4j(layout, lock.entry, { onGone, signal: options.signal })), owned: false };
  const launchOptions = { ...DEFAULTS, ...options };
  try {
    await endOrphan(lock);
    const launch = (port: number): Promise<LaunchedNeo4j> => launchNeo4j(layout, lock, port, launchOptions);
    const first = await launch(lock.previous?.server?.port ?? layout.firstPort);
    const stop = keepRunning(first, { launch, data: layout.data, stopGrace, onTrouble, onGone });
    return {
      address: first.address,
      owned: true,
      async close() {
        await stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Ends the Neo4j of a program that was killed. Its guard may already be doing so. */
async function endOrphan({ previous }: HeldLock): Promise<void> {
  if (previous?.server !== undefined) await stopProcess(previous.server);
}
