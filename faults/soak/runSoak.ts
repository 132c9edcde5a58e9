import { setTimeout as sleep } from 'node:timers/promises';
import { countPages, type Ground, ingestAll } from '../ground/createGround.ts';
import { countWords, printTime } from '../ground/printTime.ts';
import { startReads } from '../ground/startReads.ts';
import type { Finding } from '../scenario.ts';
import { judgeSamples } from './judgeSamples.ts';
import { EXAMPLES, mixLoad, warmUp } from './mixLoad.ts';
import { type Sample, takeSample } from './takeSample.ts';

/** The results of a long run. */
export interface Soak {
  readonly samples: ReadonlyArray<Sample>;
  /** How often each kind of client got what. */
  readonly counts: ReadonlyMap<string, number>;
  readonly findings: ReadonlyArray<Finding>;
}

/** How long, and how closely it is watched. Seconds. */
export interface SoakOptions {
  readonly seconds: number;
  readonly sampleEvery: number;
  /** What readers ask; without it, all examples. */
  readonly examples?: readonly string[];
  /** Outcomes such as `read OK` without which it goes on, up to four times as long: a busy machine may need more time for each. */
  readonly awaited?: readonly string[];
  readonly onSample?: (sample: Sample) => void;
  /** Receives what the program logs as an error. */
  readonly onError?: (line: string) => void;
}

/** What clients of each kind should get: anything else is a failure of the server. */
const EXPECTED = /(?: OK| left| was quicker|^nonsense GRAPHQL_VALIDATION_FAILED)$/;

/** Keeps a running program under mixed load, samples it, lets it rest, and stops it under load. */
export async function runSoak(
  ground: Ground,
  { seconds, sampleEvery, examples = EXAMPLES, awaited = [], onSample, onError }: SoakOptions,
): Promise<Soak> {
  const stand = await ground.stand();
  stand.server.child.stdout?.on('data', (text: Buffer) => {
    for (const line of String(text).split('\n')) if (line.includes('"level":50')) onError?.(line);
  });
  if ((await countPages(stand)) === 0) await ingestAll(stand);
  await warmUp(stand, examples);
  const samples: Sample[] = [];
  const start = performance.now();
  const passed = (): number => (performance.now() - start) / 1_000;
  const sample = async (): Promise<Sample> => {
    const taken = await takeSample(stand, Math.round(passed()));
    onSample?.(taken);
    return taken;
  };
  const load = mixLoad(stand, examples);
  const isWaiting = (): boolean => passed() < 4 * seconds && awaited.some((outcome) => !load.counts.has(outcome));
  while (passed() < seconds || isWaiting()) {
    const left = passed() < seconds ? seconds - passed() : sampleEvery;
    await sleep(Math.min(sampleEvery, left) * 1_000);
    samples.push(await sample());
  }
  await load.stop();
  // Idle connections of clients are closed after five seconds.
  await sleep(8_000);
  const rest = await sample();
  const unexpected = [...load.counts].filter(([key]) => !EXPECTED.test(key));
  const total = [...load.counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    samples,
    counts: load.counts,
    findings: [
      {
        must: 'every client gets the expected answer',
        seen: `${total} turns, ${unexpected.length === 0 ? 'all as they should be' : unexpected.map(([key, count]) => `${count} × ${key}`).join(', ')}`,
        isMet: unexpected.length === 0,
        // On a machine with too much other load, some of them time out.
        isTimed: unexpected.every(([key]) => / (?:TIMEOUT|504)$/.test(key)),
      },
      ...judgeSamples(samples),
      {
        must: 'after the load, nothing is held for clients that disconnected',
        seen: `${rest.handles} handles, ${rest.files} files and sockets, ${rest.oldTransactions} transactions`,
        // Connections to Neo4j are kept for later requests: their number is that of the busiest moment.
        isMet:
          rest.handles <= Math.min(...samples.slice(-5).map(({ handles }) => handles)) && rest.oldTransactions === 0,
      },
      await drain(ground),
    ],
  };
}

/** Stops the program under load: what was sent before is answered. */
async function drain(ground: Ground): Promise<Finding> {
  const { url, server } = await ground.stand();
  const reads = startReads(url, { every: 10 });
  await sleep(1_000);
  const stopped = performance.now();
  server.child.kill('SIGTERM');
  const code = await server.ended;
  const took = performance.now() - stopped;
  const before = (await reads.stop()).filter(({ at }) => at < stopped - 5);
  const lost = before.filter(({ status }) => status === 0);
  await ground.takeDown();
  return {
    must: 'if it is stopped under load, it answers every earlier request',
    seen: `${countWords(before.map((answer) => answer.code))}; ended with ${code} after ${printTime(took)}, Neo4j included`,
    isMet: lost.length === 0 && code === 0,
  };
}
