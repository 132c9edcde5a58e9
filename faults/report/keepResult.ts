import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { SCENARIOS } from '../scenarios.ts';
import type { Result } from './result.ts';

const FOLDER = new URL('../../.econews/faults/', import.meta.url);

/** Keeps what a fault showed, in place of what it showed before: a whole run takes an hour, and may be made in parts. */
export async function keepResult(result: Result): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL(`${result.name}.json`, FOLDER), JSON.stringify(result, null, 1));
}

/** Reads the latest result of every fault that was tried on this machine. */
export async function readResults(): Promise<ReadonlyArray<Result>> {
  const texts = await Promise.all(
    SCENARIOS.map(({ name }) => readFile(new URL(`${name}.json`, FOLDER), 'utf8').catch(() => undefined)),
  );
  return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Result]));
}
