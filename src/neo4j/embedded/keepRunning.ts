import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import type { LaunchedNeo4j } from './launchNeo4j.ts';
import { stopProcess } from './stopProcess.ts';
import { watchDatabase } from './watchDatabase.ts';

/** What is needed to restart a server, and where to report it. */
export interface KeepRunningOptions {
  /** Starts it on the same port. */
  readonly launch: (port: number) => Promise<LaunchedNeo4j>;
  /** Neo4j's data folder. */
  readonly data: string;
  /** How long a stop waits before it ends the server by force, in milliseconds. */
  readonly stopGrace?: number | undefined;
  /** Called for an unexpected end and for the restart. */
  readonly onTrouble?: ((message: string) => void) | undefined;
  /** Called if the server stopped and is not restarted. */
  readonly onGone?: ((error: EmbeddedNeo4jError) => void) | undefined;
}

/** A server that stops soon after each start, this many times in a row, has a problem that a restart does not solve. */
const RESTARTS = 3;
const SOON = 10_000;
/** The space that Neo4j allocates for its transaction log when it starts. */
const ROOM = 64 * 1024 * 1024;
const LOOK_EVERY = 250;

/**
 * Restarts the server whenever it stops unexpectedly or has shut down its database, as it does permanently when the disk
 * is full; on a full disk, only once there is room. Returns the function that stops it.
 */
export function keepRunning(
  first: LaunchedNeo4j,
  { launch, data, stopGrace, onTrouble, onGone }: KeepRunningOptions,
): () => Promise<void> {
  let running: Promise<LaunchedNeo4j | undefined> = Promise.resolve(first);
  const stopping = new AbortController();
  let shortLives = 0;
  follow(first);
  return async () => {
    stopping.abort();
    const launched = await running;
    if (launched !== undefined) await stopProcess(launched.mark, stopGrace);
  };

  function follow({ ended, port, address, mark }: LaunchedNeo4j): void {
    const began = performance.now();
    const stopWatching = watchDatabase(address, async () => {
      onTrouble?.('Neo4j has shut down its database, as it does when the disk is full. Restarting it.');
      if (await waitForRoom()) await stopProcess(mark, 0);
    });
    void ended.then(() => {
      stopWatching();
      void restart(port, performance.now() - began);
    });
  }

  /** `failure` is why a start failed; a server that had started has none, and only its running time counts. */
  function restart(port: number, lived: number, failure?: unknown): Promise<LaunchedNeo4j | undefined> {
    if (stopping.signal.aborted) return Promise.resolve(undefined);
    shortLives = failure !== undefined || lived < SOON ? shortLives + 1 : 0;
    if (shortLives > RESTARTS) {
      running = Promise.resolve(undefined);
      onGone?.(
        failure === undefined
          ? new EmbeddedNeo4jError(
              'gone',
              `Neo4j stopped ${shortLives} times, each time soon after it was started, and is not restarted again. See its logs.`,
            )
          : toGone(failure),
      );
      return running;
    }
    onTrouble?.('Neo4j stopped unexpectedly and is being restarted.');
    const began = performance.now();
    running = launchWithRoom(port).catch((error: unknown) => {
      // Stopped while it was starting: there is no one to report to.
      if (stopping.signal.aborted) return undefined;
      // For example killed while starting: a failed start counts as a short life and is retried.
      if (!isLasting(error)) return restart(port, performance.now() - began, error);
      onGone?.(toGone(error));
      return undefined;
    });
    return running;
  }

  async function launchWithRoom(port: number): Promise<LaunchedNeo4j | undefined> {
    if (!(await waitForRoom())) return undefined;
    const launched = await launch(port);
    onTrouble?.('Neo4j answers again.');
    follow(launched);
    return launched;
  }

  /** Returns whether there is room; stops waiting when the program is stopping. */
  async function waitForRoom(): Promise<boolean> {
    for (let looks = 0; !stopping.signal.aborted; looks += 1) {
      // If the disk cannot be queried, the start itself reports the problem.
      const disk = await statfs(data).catch(() => undefined);
      if (disk === undefined || disk.bavail * disk.bsize >= ROOM) return true;
      if (looks === 0)
        onTrouble?.(
          `The disk of "${data}" has less than ${ROOM / 1024 ** 2} MB left; Neo4j is waiting for free space.`,
        );
      await sleep(LOOK_EVERY, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    return false;
  }
}

/** Tells whether another start would fail the same way: there is no Java, or the folder is not writable. */
function isLasting(error: unknown): boolean {
  return error instanceof EmbeddedNeo4jError && ['java', 'jars', 'folder'].includes(error.fault);
}

function toGone(error: unknown): EmbeddedNeo4jError {
  return error instanceof EmbeddedNeo4jError
    ? error
    : new EmbeddedNeo4jError('gone', 'Neo4j stopped and could not be restarted. See its logs.', { cause: error });
}
