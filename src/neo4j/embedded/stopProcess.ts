import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type ProcessMark } from './serverLock.ts';

const LOOK_EVERY = 50;

/** Asks a process to stop, and kills it if it does not within the grace period (milliseconds). Resolves when it is gone. */
export async function stopProcess(mark: ProcessMark, grace = 20_000): Promise<void> {
  if (!(await isRunning(mark))) return;
  signal(mark.pid, 'SIGTERM');
  for (let waited = 0; waited < grace; waited += LOOK_EVERY) {
    if (!(await isRunning(mark))) return;
    await sleep(LOOK_EVERY);
  }
  // Neo4j recovers from its transaction log.
  signal(mark.pid, 'SIGKILL');
  while (await isRunning(mark)) await sleep(LOOK_EVERY);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime.
  }
}
