import { spawnSync } from 'node:child_process';

/** Finds the processes that read pages for this one, by their pids. */
export function findReaders(): readonly number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(process.pid), '-f', 'readWorker'], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}
