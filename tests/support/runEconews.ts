import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

const MAIN = fileURLToPath(new URL('../../src/cli/main.mjs', import.meta.url));

/** A command line that runs, or ran, in a process of its own. */
export interface EconewsProcess {
  readonly child: ChildProcess;
  /** What it has written so far, to both streams. */
  readonly output: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Resolves when it has written a text; rejects if it ends before. */
  readonly wrote: (text: string) => Promise<void>;
}

/** Runs `econews` with only the variables given: what the machine has set must not decide a test. */
export function runEconews(args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): EconewsProcess {
  const child = spawn(process.execPath, [...manifest.config.heap.split(' '), MAIN, ...args], {
    // A server that lives for seconds does not benefit from planning ahead: its Neo4j would be busy with it all the
    // time.
    env: { PATH: process.env['PATH'], WARM_PLANS: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (written += String(text)));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    child,
    output: () => written,
    ended,
    wrote: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (written.includes(text)) resolve();
        };
        look();
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
        void ended.then((code) => reject(new Error(`It ended (${code}) before it wrote "${text}":\n${written}`)));
      }),
  };
}
