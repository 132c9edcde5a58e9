import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import { layOut, type Layout } from './layout.ts';
import { takeServerLock } from './serverLock.ts';
import { stopProcess } from './stopProcess.ts';

/**
 * Works on a data folder on which no Neo4j runs, and keeps others from starting one in the meantime. Throws
 * EmbeddedNeo4jError while a program runs one; `then` says what to do after stopping it ("then reset").
 */
export async function holdFolder<Result>(
  folder: string,
  then: string,
  work: (layout: Layout) => Promise<Result>,
): Promise<Result> {
  const layout = layOut(folder);
  const lock = await takeServerLock(layout.lock);
  if (lock.kind === 'foreign') {
    throw new EmbeddedNeo4jError(
      'held',
      `Process ${lock.entry.owner.pid} is running Neo4j on "${folder}". Stop it (Ctrl-C there), ${then}.`,
    );
  }
  try {
    // Left by a program that was killed.
    if (lock.previous?.server !== undefined) await stopProcess(lock.previous.server);
    return await work(layout);
  } finally {
    await lock.release();
  }
}
