import { rm } from 'node:fs/promises';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import { layOut } from './layout.ts';
import { takeServerLock } from './serverLock.ts';
import { stopProcess } from './stopProcess.ts';

/** Deletes the graph of a data folder, and its password. Throws EmbeddedNeo4jError while a program runs Neo4j on it. */
export async function deleteEmbeddedNeo4j(folder: string): Promise<void> {
  const layout = layOut(folder);
  const lock = await takeServerLock(layout.lock);
  if (lock.kind === 'foreign') {
    throw new EmbeddedNeo4jError(
      'held',
      `Process ${lock.entry.owner.pid} runs Neo4j on "${folder}". Stop it (Ctrl-C there), then reset.`,
    );
  }
  try {
    if (lock.previous?.server !== undefined) await stopProcess(lock.previous.server);
    // The password last: a graph without it could not be opened, one cut short here can still be reset.
    await rm(layout.home, { recursive: true, force: true });
    await rm(layout.password, { force: true });
  } finally {
    await lock.release();
  }
}
