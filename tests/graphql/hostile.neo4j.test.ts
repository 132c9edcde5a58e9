import { spawn } from 'node:child_process';
import type { GraphQLFieldResolver } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testAddress } from '../support/graph.ts';
import type { Context } from '../../src/graphql/context.ts';
import { type Api, startApi } from './startApi.ts';
import { startTestServer } from './startTestServer.ts';

/** Runs tests/hostile/tools/run-hostile.mjs in a process of its own: a server and its attacker must not share a loop. */
async function attack(url: string, adapt: string, only = '.'): Promise<{ report: string; isClean: boolean }> {
  const { uri, password } = testAddress();
  const args = ['tests/hostile/tools/run-hostile.mjs', `${url}/graphql`, adapt, 'tests/hostile/hostile.json'];
  const child = spawn(process.execPath, [...args, '--neo', uri, '--only', only], {
    env: { ...process.env, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let report = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (report += String(text)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { report, isClean: code === 0 };
}

describe('hostile requests', () => {
  let server: Api;
  beforeAll(async () => {
    server = await startApi();
    // The cost of a statement's first plan in a Java that has just started is not what is tested here.
    for (const text of ['字', '浙江', '$param', "' OR 1=1 //"]) await warmUp(text);
  });
  afterAll(() => server.stop());

  async function warmUp(text: string): Promise<void> {
    const query = 'query ($text: String!) { search(query: $text) { nodes { score } } }';
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    await fetch(`${server.url}/graphql`, { ...init, body: JSON.stringify({ query, variables: { text } }) });
  }

  it('leave the server answering and the graph as it was, and learn nothing: all 242', async () => {
    const { report } = await attack(server.url, 'tests/hostile/adapt.json');
    const failed = Array.from(report.matchAll(/^FAIL (\S+) \| (.*)$/gm), ([, name = '', why = '']) => ({ name, why }));
    // Requests that were only slow are sent once more: the machine is shared, and compressing one request takes a
    // second.
    expect(failed.filter(({ why }) => !/^\d+ ms > \d+$/.test(why))).toEqual([]);
    expect(report).toMatch(/"ok":\d+,"fail":\d+,"canaryHits":0/);
    if (failed.length === 0) return;
    const only = `^(${failed.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})$`;
    const again = await attack(server.url, 'tests/hostile/adapt.json', only);
    expect(again.report).toContain(`"ok":${failed.length},"fail":0,"canaryHits":0`);
  }, 240_000);

  it('are noticed if they work: a field that puts a value into Cypher changes the graph', async () => {
    const { graph } = server;
    const inject: GraphQLFieldResolver<unknown, Context> = async (_source, { name }) => {
      const session = graph.driver.session({ database: graph.address.database });
      try {
        await session.run(`MATCH (n:Nobody {name: '${String(name)}'}) RETURN n.name AS s`);
      } finally {
        await session.close();
      }
    };
    const broken = await startTestServer({ resolvers: { 'Query.hello': inject } });
    try {
      const { report, isClean } = await attack(broken.url, 'tests/hostile/control.json', '^inj-map-create-strq$');
      expect(report).toMatch(/neo before.after \[ \d+, 0 \] \[ \d+, 1 \]/);
      expect(isClean).toBe(false);
    } finally {
      await broken.stop();
      await graph.driver.executeQuery('MATCH (pwned:Pwned) DELETE pwned');
    }
  });
});
