import { setTimeout as sleep } from 'node:timers/promises';
import { countWords, printTime } from '../ground/printTime.ts';
import { startReads } from '../ground/startReads.ts';
import type { Scenario } from '../scenario.ts';

/** A new version is rolled out in the middle of the day. */
export const stopUnderLoad: Scenario = {
  name: 'stop',
  fault: 'SIGTERM under load',
  sizes: ['whole', 'short'],
  async run(ground) {
    const { url, server } = await ground.stand();
    const reads = startReads(url, { every: 10 });
    await sleep(2_000);
    const stopped = performance.now();
    server.child.kill('SIGTERM');
    const code = await server.ended;
    const took = performance.now() - stopped;
    const answers = await reads.stop();
    await ground.takeDown();
    // What left the client five milliseconds before the signal may still have been on its way.
    const before = answers.filter(({ at }) => at < stopped - 5);
    const after = answers.filter(({ at }) => at > stopped + 1_500);
    return [
      {
        must: 'every request sent before it is answered',
        seen: countWords(before.map((answer) => answer.code)),
        isMet: before.length > 0 && before.every(({ status }) => status !== 0),
      },
      {
        must: 'later requests are refused, and the program stops within its grace period of 10 s, Neo4j included',
        seen: `${countWords(after.map((answer) => answer.code))}; exit ${code} after ${printTime(took)}`,
        isMet: after.every(({ status }) => status === 0 || status === 503) && code === 0 && took < 20_000,
        isTimed: true,
      },
    ];
  },
};
