import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so, looking every so many milliseconds. Answers how long it took; throws when it took too long. */
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
