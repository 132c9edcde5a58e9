import { spawn } from 'node:child_process';
import { PROJECT } from '../../src/host/folders.ts';
import { measureMemory, onSmallHeap } from '../ground/onSmallHeap.ts';
import { printTime } from '../ground/printTime.ts';
import { findUnready } from '../ground/ask.ts';
import type { Scenario } from '../scenario.ts';

const ROUNDS = 9;

/** A small machine, and everything hostile that is known, again and again. `npm test` goes through it once (tests/graphql/hostile.neo4j.test.ts). */
export const boundMemory: Scenario = {
  name: 'small-heap',
  fault: 'a heap of 256 MB, and all 217 requests of hostile.json, sent nine times',
  sizes: ['whole'],
  run: (ground) =>
    onSmallHeap(ground, {}, async (url, { graph: { address } }) => {
      const heaps: number[] = [];
      const residents: number[] = [];
      const failures: string[] = [];
      const start = performance.now();
      for (let round = 0; round < ROUNDS; round += 1) {
        failures.push(...(await attack(url, address.uri, address.password)));
        const { heap, resident } = await measureMemory(url);
        heaps.push(heap);
        residents.push(resident);
      }
      const last = Math.min(...heaps.slice(-3));
      const first = Math.min(...heaps.slice(1, 4));
      // Slow is not wrong here: the machine is shared, and compressing one request takes a second.
      const wrong = failures.filter((line) => !/\| \d+ ms > \d+$/.test(line));
      return [
        {
          must: 'every request gets the expected answer, and no node is added or removed',
          seen: `${ROUNDS} × 217 in ${printTime(performance.now() - start)}; ${wrong.length} wrong, ${failures.length - wrong.length} only slow${wrong.length > 0 ? `: ${[...new Set(wrong)].slice(0, 5).join('; ')}` : ''}`,
          isMet: wrong.length === 0,
        },
        {
          must: 'no growth',
          seen: `heap after each round, MiB: ${heaps.map(Math.round).join(', ')}; resident: ${residents.map(Math.round).join(', ')}`,
          isMet: last <= first * 1.2 + 10,
        },
        {
          must: 'it still answers',
          seen: (await findUnready(url)) ?? 'ready',
          isMet: (await findUnready(url)) === undefined,
        },
      ];
    }),
};

/** Runs the suite once. Returns its failures, one line each. */
async function attack(url: string, uri: string, password: string): Promise<ReadonlyArray<string>> {
  const tool = 'tests/hostile/tools/run-hostile.mjs';
  const args = [tool, `${url}/graphql`, 'tests/hostile/adapt.json', 'tests/hostile/hostile.json', '--neo', uri];
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let report = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (report += String(text)));
  await new Promise((resolve) => child.on('close', resolve));
  return report.split('\n').filter((line) => line.startsWith('FAIL'));
}
