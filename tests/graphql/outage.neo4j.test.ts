import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGraph, type Graph } from '../../src/neo4j/openGraph.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faultyProxy.ts';
import { testAddress } from '../support/graph.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';

const PATIENCE = { timeout: 15_000, interval: 100 };
const ONE = { name: 'one', cypher: 'RETURN 1 AS one', params: {}, decode: () => 'answered' };
/** Runs for minutes unless it is stopped. */
const LONG = { ...ONE, name: 'long', cypher: 'UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i' };

describe('a graph that fails', () => {
  let proxy: FaultyProxy;
  let graph: Graph;
  let server: TestServer;
  beforeAll(async () => {
    const address = testAddress();
    proxy = await startFaultyProxy(Number(new URL(address.uri).port));
    graph = openGraph({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` });
    let attempt = async <Result>(work: () => Promise<Result>) => work();
    server = await startTestServer({
      settings: { queryDeadline: 2_500 },
      checkGraph: graph.check,
      createPlugins: (breaker) => {
        attempt = breaker;
        return [];
      },
      resolvers: {
        'Query.hello': async (_source, _args, { signal }) => (await attempt(() => graph.query(ONE, signal)))[0],
        'Query.slow': async (_source, _args, { signal, moveDeadline }) => {
          moveDeadline(30_000);
          return (await attempt(() => graph.query(LONG, signal)))[0];
        },
        'Query.nodes': async (_source, _args, { signal }) => attempt(() => graph.query(LONG, signal)),
      },
    });
  });
  beforeEach(async () => {
    proxy.setFault('none');
    await expect.poll(async () => (await server.ask('{ hello }')).status, PATIENCE).toBe(200);
  });
  afterAll(async () => {
    proxy.setFault('none');
    await server.stop();
    await graph.close();
    await proxy.close();
  });

  it('is reported to clients and to /ready, then causes immediate refusals, and works again without a restart', async () => {
    proxy.setFault('refuse');
    proxy.cut();
    const { status, body } = await server.ask('{ hello }');
    expect(status).toBe(503);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryable: true });
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: expect.stringContaining('graph') },
    ]);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);

    await server.ask('{ hello }');
    await server.ask('{ hello }');
    const statements = countStatements(await (await fetch(`${server.url}/metrics`)).text());
    expect((await server.ask('{ hello }')).status).toBe(503);
    expect(countStatements(await (await fetch(`${server.url}/metrics`)).text())).toBe(statements);

    proxy.setFault('none');
    await expect.poll(async () => (await server.ask('{ hello }')).body.data, PATIENCE).toEqual({ hello: 'answered' });
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });

  it('that falls silent leads to an error within the deadline', async () => {
    proxy.setFault('silence');
    const { status, body } = await server.ask('{ hello }');
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([504, 'TIMEOUT']);
    proxy.setFault('none');
    proxy.cut();
  });

  it('that is cut off in the middle of an answer is repeated, and the client does not notice', async () => {
    proxy.setFault('silence');
    const flying = server.ask('{ hello }');
    await expect.poll(() => proxy.lost(), PATIENCE).toBeGreaterThan(0);
    proxy.setFault('none');
    proxy.cut();
    expect((await flying).body).toMatchObject({ data: { hello: 'answered' } });
  });

  it('ends the statement of a client that went away', async () => {
    const leave = new AbortController();
    const left = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
      signal: leave.signal,
    });
    await expect.poll(countRunning, PATIENCE).toBe(1);
    leave.abort();
    await expect(left).rejects.toThrow();
    await expect.poll(countRunning, PATIENCE).toBe(0);
  });

  it('ends the statement of an operation whose deadline passed', async () => {
    const { body } = await server.ask('{ nodes(ids: []) { id } }');
    expect(body.errors?.[0]?.extensions['code']).toBe('TIMEOUT');
    await expect.poll(countRunning, PATIENCE).toBe(0);
  });

  /** Counts the long statements that Neo4j runs now. */
  async function countRunning(): Promise<number> {
    const { records } = await graph.driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000000)' RETURN count(*) AS running",
    );
    return Number(records[0]?.get('running'));
  }
});

function countStatements(metrics: string): number {
  return Array.from(metrics.matchAll(/^econews_neo4j_seconds_count\{.*\} (\d+)$/gm), ([, count]) =>
    Number(count),
  ).reduce((sum, count) => sum + count, 0);
}
