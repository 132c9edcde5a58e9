import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, startFaultyProxy } from '../../tests/support/faultyProxy.ts';
import { runEconews } from '../../tests/support/runEconews.ts';
import { ask, findUnready } from '../ground/ask.ts';
import { countWords, printTime } from '../ground/printTime.ts';
import { LOOK, startReads } from '../ground/startReads.ts';
import { waitForUrl } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Finding, Scenario } from '../scenario.ts';

const FAULTS: ReadonlyArray<{ readonly fault: Fault; readonly cut: boolean; readonly what: string }> = [
  { fault: 'latency', cut: false, what: '2 s of latency' },
  { fault: 'silence', cut: false, what: 'no data, during queries and before them' },
  { fault: 'none', cut: true, what: 'every connection reset' },
  { fault: 'cut after 100 bytes', cut: false, what: 'each connection cut after 100 bytes of answers' },
  { fault: 'trickle', cut: false, what: '1 kB a second' },
  { fault: 'refuse', cut: true, what: 'the proxy down' },
];

/** The network between the server and its Neo4j goes wrong, while clients continue asking. */
export const breakWire: Scenario = {
  name: 'wire',
  fault: 'faults of the network between the server and Neo4j',
  sizes: ['whole'],
  async run(ground) {
    await ground.undisturbed();
    const { graph } = await ground.stand();
    const proxy = await startFaultyProxy(Number(new URL(graph.address.uri).port));
    const server = runEconews(['serve'], {
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      NEO4J_PASSWORD: graph.address.password,
      ECONEWS_HOME: ground.folder,
      PORT: '0',
    });
    try {
      const url = await waitForUrl(server);
      await until('it is ready', async () => (await findUnready(url)) === undefined);
      await ask(url, { query: LOOK });
      const findings: Finding[] = [];
      for (const { fault, cut, what } of FAULTS) {
        const reads = startReads(url, { every: 200 });
        await sleep(500);
        const broken = performance.now();
        proxy.setFault(fault);
        if (cut) proxy.cut();
        await sleep(9_000);
        proxy.setFault('none');
        // A cable that was pulled and plugged in again: what was lost on it stays lost.
        if (fault === 'silence') proxy.cut();
        const healed = performance.now();
        const well = await until(
          `it is well after ${what}`,
          async () => (await ask(url, { query: LOOK })).code === 'OK',
          {
            every: 20,
          },
        );
        const answers = (await reads.stop()).filter(({ at }) => at > broken - 300 && at < healed);
        const codes = answers.map(({ code }) => code);
        const longest = Math.max(...answers.map(({ took }) => took));
        findings.push({
          must: `${what}: data or a clear error within the deadline of 8 s, and normal operation afterwards without any action`,
          seen: `${countWords(codes)}; longest ${printTime(longest)}; well ${printTime(well)} after it was mended`,
          isMet:
            codes.every((code) => ['OK', 'SERVICE_UNAVAILABLE', 'TIMEOUT'].includes(code)) &&
            longest < 8_700 &&
            well < 10_000,
        });
      }
      return findings;
    } finally {
      server.child.kill('SIGKILL');
      await server.ended;
      await proxy.close();
    }
  },
};
