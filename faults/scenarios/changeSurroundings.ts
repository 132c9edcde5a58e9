import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareGraphs } from '../ground/compareGraphs.ts';
import { countWords } from '../ground/printTime.ts';
import { waitForEnd } from '../ground/runToEnd.ts';
import { PAGES } from '../ground/startStand.ts';
import type { Finding, Scenario } from '../scenario.ts';

/** Nothing around the program may change what a page says. */
export const changeSurroundings: Scenario = {
  name: 'surroundings',
  fault: 'a wrong clock, an unusual TZ, LANG=C, no HOME, a read-only folder of pages',
  sizes: ['whole'],
  async run(ground) {
    const expected = await ground.undisturbed();
    const stand = await ground.stand();
    const clock = join(ground.folder, 'clock.mjs');
    // Only the time that the program itself reads: its timers are not affected.
    writeFileSync(clock, 'const now = Date.now; const Real = Date;\n' + printOddClock());
    const readOnly = mountReadOnly(ground.folder);
    const cases: ReadonlyArray<readonly [what: string, env: Readonly<Record<string, string>>, pages: string]> = [
      ['the clock in the year 1987', { NODE_OPTIONS: `--import=${clock}` }, PAGES],
      ['TZ=Pacific/Chatham', { TZ: 'Pacific/Chatham' }, PAGES],
      ['LANG=C, LC_ALL=C, no HOME', { LANG: 'C', LC_ALL: 'C' }, PAGES],
      ['LANG=tr_TR.UTF-8', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, PAGES],
      ['a read-only folder of pages', {}, readOnly ?? PAGES],
    ];
    const findings: Finding[] = [];
    try {
      for (const [what, env, pages] of cases) {
        await ground.empty();
        // HOME is never passed on: runEconews gives a program PATH and what is named here.
        const { code, output } = await waitForEnd(stand.run(['ingest', pages], env));
        const { seen, isMet } = compareGraphs(await ground.dump(), expected);
        findings.push({
          must: `${what}: the same graph`,
          seen: `exit ${countWords([String(code)])}: ${seen}${code === 0 ? '' : ` (${output.trim()})`}`,
          isMet: isMet && code === 0,
        });
      }
    } finally {
      if (readOnly !== undefined) execFileSync('umount', [readOnly]);
    }
    if (readOnly === undefined)
      findings.push({
        must: 'a read-only folder can be mounted here',
        seen: 'mounting was refused; left out',
        isMet: true,
      });
    return findings;
  },
};

function printOddClock(): string {
  return `const shift = Real.UTC(1987, 5, 4, 23, 59, 59) - now();
Real.now = () => now() + shift;
globalThis.Date = class extends Real { constructor(...args) { super(...(args.length === 0 ? [Real.now()] : args)); } };
`;
}

/** Mounts the pages so that nobody can write, including this user. Returns undefined if that is not allowed. */
function mountReadOnly(folder: string): string | undefined {
  const place = join(folder, 'read-only');
  mkdirSync(place, { recursive: true });
  try {
    execFileSync('mount', ['--bind', PAGES, place], { stdio: 'ignore' });
    execFileSync('mount', ['-o', 'remount,ro,bind', place], { stdio: 'ignore' });
    return place;
  } catch {
    return undefined;
  }
}
