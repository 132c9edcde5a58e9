import { startFaultyProxy } from '../../tests/support/faultyProxy.ts';
import { runEconews } from '../../tests/support/runEconews.ts';
import { findUnready } from '../ground/ask.ts';
import { printTime } from '../ground/printTime.ts';
import { waitForUrl } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Scenario } from '../scenario.ts';

/** Machines come up in any order: the server is there before its Neo4j. */
export const startWithoutNeo4j: Scenario = {
  name: 'neo4j-absent',
  fault: 'Neo4j not running when the server starts',
  sizes: ['whole', 'short'],
  async run(ground) {
    const { graph } = await ground.stand();
    const proxy = await startFaultyProxy(Number(new URL(graph.address.uri).port));
    proxy.setFault('refuse');
    const server = runEconews(['serve'], {
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      NEO4J_PASSWORD: graph.address.password,
      ECONEWS_HOME: ground.folder,
      PORT: '0',
    });
    try {
      const url = await waitForUrl(server);
      const reason = await findUnready(url);
      const health = (await fetch(`${url}/health`)).status;
      proxy.setFault('none');
      const took = await until('it is ready', async () => (await findUnready(url)) === undefined);
      server.child.kill('SIGTERM');
      const code = await server.ended;
      const warnings = server.output().split('"level":40').length - 1;
      return [
        {
          must: 'the server starts; /health answers 200, and /ready answers 503 with the reason',
          seen: `/health ${health}, /ready: ${reason ?? 'ready'}`,
          isMet: health === 200 && reason !== undefined,
        },
        {
          must: 'it connects within 10 s after Neo4j starts, without any action',
          seen: `ready after ${printTime(took)}; ${warnings} warning in the log; stopped with ${code}`,
          isMet: took < 10_000 && code === 0,
          isTimed: true,
        },
      ];
    } finally {
      server.child.kill('SIGKILL');
      await proxy.close();
    }
  },
};
