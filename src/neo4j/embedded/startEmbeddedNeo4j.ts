import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import type { Neo4jAddress } from '../createDriver.ts';
import { joinNeo4j } from './joinNeo4j.ts';
import { launchNeo4j, type LaunchedNeo4j, type LaunchOptions } from './launchNeo4j.ts';
import { layOut } from './layout.ts';
import { type HeldLock, takeServerLock } from './serverLock.ts';
import { stopProcess } from './stopProcess.ts';

/** Which server, on which folder, and who is told of what happens to it. */
export interface EmbeddedOptions extends Partial<LaunchOptions> {
  /** The data folder (ECONEWS_HOME), an absolute path. */
  readonly folder: string;
  /** The folder of Neo4j's jars. */
  readonly jars: string;
  /** Hears of an unexpected end and of the new start. */
  readonly onTrouble?: (message: string) => void;
  /** Hears that the server ended and is given up. */
  readonly onGone?: (error: EmbeddedNeo4jError) => void;
}

/** A running embedded Neo4j. */
export interface EmbeddedNeo4j {
  readonly address: Neo4jAddress;
  /** False when another program started it, on the same folder, and will stop it. */
  readonly owned: boolean;
  /** Stops the server if this program started it, and gives the folder back. */
  readonly close: () => Promise<void>;
}

const DEFAULTS = { java: 'java', heap: '1g', pageCache: '256m', distribution: false, readyWithin: 180_000 } as const;
/** A server that ends soon after each start, so many times in a row, has a reason that another start does not remove. */
const RESTARTS = 3;
const SOON = 10_000;

/**
 * Starts Neo4j on a data folder, or joins the one that another program runs there. The server is watched: one that ends
 * by itself is started again on the same port, where the driver finds it.
 */
export async function startEmbeddedNeo4j({
  folder,
  onTrouble,
  onGone,
  ...options
}: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const layout = layOut(folder);
  const lock = await takeServerLock(layout.lock);
  if (lock.kind === 'foreign') return { ...(await joinNeo4j(layout, lock.entry, onGone)), owned: false };
  const launchOptions = { ...DEFAULTS, ...options };
  try {
    await endOrphan(lock);
    const launch = (port: number): Promise<LaunchedNeo4j> => launchNeo4j(layout, lock, port, launchOptions);
    const first = await launch(lock.previous?.server?.port ?? layout.firstPort);
    const stop = watch(first, launch, { onTrouble, onGone });
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

/** Ends the Neo4j of a program that was killed before it could. Its guard may be doing so already. */
async function endOrphan({ previous }: HeldLock): Promise<void> {
  if (previous?.server !== undefined) await stopProcess(previous.server);
}

/** Starts the server again whenever it ends before it is told to. Answers what tells it to. */
function watch(
  first: LaunchedNeo4j,
  launch: (port: number) => Promise<LaunchedNeo4j>,
  { onTrouble, onGone }: Pick<EmbeddedOptions, 'onTrouble' | 'onGone'>,
): () => Promise<void> {
  let running: Promise<LaunchedNeo4j | undefined> = Promise.resolve(first);
  let stopping = false;
  let shortLives = 0;
  const follow = ({ ended, port }: LaunchedNeo4j): void => {
    const began = performance.now();
    void ended.then(() => restart(port, performance.now() - began));
  };
  const restart = (port: number, lived: number): void => {
    if (stopping) return;
    shortLives = lived < SOON ? shortLives + 1 : 0;
    if (shortLives > RESTARTS) {
      running = Promise.resolve(undefined);
      onGone?.(
        new EmbeddedNeo4jError(
          'gone',
          `Neo4j ended ${shortLives} times, each time soon after it was started, and is not started again. Read its logs.`,
        ),
      );
      return;
    }
    onTrouble?.('Neo4j ended unexpectedly and is being started again.');
    running = launch(port).then(
      (launched) => {
        onTrouble?.('Neo4j answers again.');
        follow(launched);
        return launched;
      },
      async (error: unknown) => {
        // Told to stop while it was starting: nobody is left to hear of it.
        if (!stopping) onGone?.(toGone(error));
        return undefined;
      },
    );
  };
  follow(first);
  return async () => {
    stopping = true;
    const launched = await running;
    if (launched !== undefined) await stopProcess(launched.mark);
  };
}

function toGone(error: unknown): EmbeddedNeo4jError {
  return error instanceof EmbeddedNeo4jError
    ? error
    : new EmbeddedNeo4jError('gone', 'Neo4j ended and could not be started again. Read its logs.', { cause: error });
}
