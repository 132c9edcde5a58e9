import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testAddress } from '../support/graph.ts';
import { type Api, startApi } from './startApi.ts';

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
    server = await startApi({ hideSchemaDetails: true });
  });
  afterAll(() => server.stop());

  it('leave the server answering, the graph as it was, and learn nothing: all 217', async () => {
    const { report, isClean } = await attack(server.url, 'tests/hostile/adapt.json');
    expect(report).toContain('"ok":217,"fail":0,"canaryHits":0');
    expect(isClean).toBe(true);
  }, 180_000);
});
