import { type EconewsProcess, runEconews } from '../../tests/support/runEconews.ts';
import type { Finding } from '../scenario.ts';
import { printTime } from './printTime.ts';

/** A command that has ended. */
export interface Ended {
  readonly code: number | NodeJS.Signals | null;
  readonly output: string;
  /** Milliseconds. */
  readonly took: number;
}

/** Waits for a command, and measures it. */
export async function waitForEnd({ ended, output }: EconewsProcess): Promise<Ended> {
  const start = performance.now();
  const code = await ended;
  return { code, output: output(), took: performance.now() - start };
}

/** Runs a command to its end. */
export async function runToEnd(args: ReadonlyArray<string>, env: Readonly<Record<string, string>>): Promise<Ended> {
  return waitForEnd(runEconews(args, env));
}

/** Checks a refusal against how refusals should be: one line that says what to do, no stack, exit code 1. */
export function judgeRefusal(what: string, { code, output, took }: Ended, says: RegExp): Finding {
  const lines = output.trim().split('\n');
  return {
    must: `${what}: one line that says what to do, exit code 1`,
    seen: `${lines.length} line${lines.length === 1 ? '' : 's'} after ${printTime(took)}, exit ${code}: “${lines.at(-1) ?? ''}”`,
    isMet: code === 1 && lines.length === 1 && says.test(output) && !/\n\s+at /.test(output),
  };
}
