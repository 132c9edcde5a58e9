import type { PoolAnswer } from './createReadPool.ts';
import type { Reading } from './eachPageFile.ts';

/** Gives what an outcome says about the reading itself, of whatever reader. */
export function tellReading({ issues = [], agreement }: PoolAnswer): Reading {
  return { issues, ...(agreement && { agreement }) };
}
