import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something is true, checking at an interval in milliseconds. Returns how long it took; throws if it took
 * too long.
 */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  { within = 120_000, every = 50 } = {},
): Promise<number> {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > within) throw new Error(`Not within ${within / 1000} s: ${what}.`);
    await sleep(every);
  }
  return performance.now() - start;
}
