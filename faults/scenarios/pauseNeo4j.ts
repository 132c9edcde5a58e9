import { setTimeout as sleep } from 'node:timers/promises';
import { compareGraphs } from '../ground/compareGraphs.ts';
import { countPages, ingestAll } from '../ground/createGround.ts';
import { countWords, printTime } from '../ground/printTime.ts';
import { startReads } from '../ground/startReads.ts';
import { PAGES } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Scenario } from '../scenario.ts';

const PAUSE = 15_000;

/** Neo4j is there, its port is open, and it says nothing: a machine that swaps, a debugger, a disk that hangs. */
export const pauseNeo4j: Scenario = {
  name: 'neo4j-paused',
  fault: 'Neo4j paused (SIGSTOP) during reads and in the middle of a load',
  sizes: ['whole'],
  async run(ground) {
    const expected = await ground.undisturbed();
    const stand = await ground.stand();
    await ground.empty();
    const ingest = stand.run(['ingest', PAGES]);
    const reads = startReads(stand.url);
    await until('a page is loaded', async () => (await countPages(stand)) >= 1, { every: 20 });
    const neo4j = await stand.findNeo4j();
    const stopped = performance.now();
    process.kill(neo4j, 'SIGSTOP');
    let unready: string | undefined;
    try {
      await sleep(PAUSE / 2);
      unready = await stand.findUnready();
      await sleep(Math.max(0, stopped + PAUSE - performance.now()));
    } finally {
      process.kill(neo4j, 'SIGCONT');
    }
    const continued = performance.now();
    await until('it is ready', async () => (await stand.findUnready()) === undefined);
    const ready = performance.now() - continued;
    const code = await ingest.ended;
    if (code !== 0) await ingestAll(stand);
    const answers = (await reads.stop()).filter(({ at }) => at > stopped);
    const silent = answers.filter(({ at }) => at < continued);
    const longest = Math.max(...silent.map(({ took }) => took));
    const first = answers.find((answer) => answer.code === 'OK' && answer.at + answer.took > continued);
    const after = first === undefined ? Infinity : first.at + first.took - continued;
    return [
      {
        must: 'every read is answered within 5 s with an error that names the cause',
        seen: `${printTime(PAUSE)} of silence: ${countWords(silent.map((answer) => answer.code))}; longest ${printTime(longest)}`,
        isMet: longest < 5_500 && silent.some((answer) => answer.code === 'SERVICE_UNAVAILABLE'),
      },
      { must: 'meanwhile /ready reports it', seen: unready ?? 'ready', isMet: unready !== undefined },
      {
        must: 'reads are answered again within 2 s of SIGCONT, without any action',
        seen: `first answer after ${printTime(after)}, /ready after ${printTime(ready)}`,
        isMet: after < 2_000,
      },
      {
        must: 'the running ingest finishes, or says what to do and finishes when it is started again',
        seen: code === 0 ? 'finished without help' : `stopped: ${ingest.output().trim().split('\n').at(-1) ?? ''}`,
        isMet: true,
      },
      compareGraphs(await ground.dump(), expected),
    ];
  },
};
