import { findUnready } from '../ground/ask.ts';
import { askAs } from '../ground/askAs.ts';
import { measureMemory, onSmallHeap } from '../ground/onSmallHeap.ts';
import { printOtherText, printOtherWalk } from '../ground/printShape.ts';
import { countWords, printTime } from '../ground/printTime.ts';
import type { Scenario } from '../scenario.ts';

const REQUESTS = 20_000;
const AT_ONCE = 16;
const CLIENTS = 50;
/** One in this many requests uses another walk, and half of these hang up before it is planned. */
const WALK_EVERY = 10;
const SAMPLE_EVERY = 500;

/** Twenty thousand documents and shapes that nobody sent before, on a small machine. `npm test` sends about a hundred (tests/graphql/memory.test.ts). */
export const boundShapes: Scenario = {
  name: 'shapes',
  fault: 'a heap of 256 MB, and 20,000 different documents and shapes',
  sizes: ['whole'],
  run: (ground) =>
    onSmallHeap(ground, { TRUSTED_PROXIES: '1' }, async (url) => {
      const codes: string[] = [];
      const heaps: number[] = [];
      const residents: number[] = [];
      const start = performance.now();
      let next = 0;
      const send = async (): Promise<void> => {
        for (let number = (next += 1); number <= REQUESTS; number = next += 1) {
          const walks = number % WALK_EVERY === 0;
          const shape = walks ? printOtherWalk(number) : printOtherText(number);
          const signal = walks && number % (2 * WALK_EVERY) === 0 ? AbortSignal.timeout(40) : undefined;
          codes.push((await askAs(url, number % CLIENTS, shape, signal)).code);
          if (number % SAMPLE_EVERY !== 0) continue;
          const { heap, resident } = await measureMemory(url);
          heaps.push(heap);
          residents.push(resident);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, send));
      const quarter = heaps.length / 4;
      const [early, late] = [Math.min(...heaps.slice(quarter, 2 * quarter)), Math.min(...heaps.slice(-quarter))];
      const unready = await findUnready(url);
      return [
        {
          must: 'each request is answered, told to try again later, or abandoned by its client',
          seen: `${REQUESTS.toLocaleString('en')} in ${printTime(performance.now() - start)}: ${countWords(codes.toSorted())}`,
          isMet: codes.every((code) => ['OK', 'SERVICE_UNAVAILABLE', 'TIMEOUT', 'left'].includes(code)),
        },
        {
          must: 'no growth',
          seen: `heap, MiB: least ${Math.round(early)} in the second quarter, ${Math.round(late)} in the last, most ${Math.round(Math.max(...heaps))}; resident at most ${Math.round(Math.max(...residents))}`,
          isMet: late <= early * 1.2 + 10,
        },
        { must: 'it still answers', seen: unready ?? 'ready', isMet: unready === undefined },
      ];
    }),
};
