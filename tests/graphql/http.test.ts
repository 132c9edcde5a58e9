import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ServiceUnavailableError } from '../../src/errors/ServiceUnavailableError.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './startTestServer.ts';

let server: TestServer | undefined;
const start = async (options?: TestServerOptions) => (server = await startTestServer(options));
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describe('the HTTP side', () => {
  it('redirects from / to /graphql', async () => {
    const { url } = await start();
    const { status, headers } = await fetch(url, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, '/graphql']);
  });

  it('answers cross-site requests that browsers send without a preflight with 400', async () => {
    const { url } = await start();
    const form = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"mutation { write }"}' };
    for (const request of [fetch(`${url}/graphql`, form), fetch(`${url}/graphql?query={hello}`)]) {
      const response = await request;
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      ]);
    }
  });

  it('answers a query by GET after a preflight, and no mutation', async () => {
    const { url } = await start();
    const headers = { 'apollo-require-preflight': '1' };
    expect((await fetch(`${url}/graphql?query={hello}`, { headers })).status).toBe(200);
    expect((await fetch(`${url}/graphql?query=mutation{write(text:"a")}`, { headers })).status).toBe(405);
  });

  it('allows no other origins by default, and allows those that are configured', async () => {
    const ask = (url: string, origin: string) =>
      fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const closed = await start();
    expect((await ask(closed.url, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    await closed.stop();
    const { url } = await start({ settings: { allowedOrigins: ['https://news.example'] } });
    const allowed = await ask(url, 'https://news.example');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin'), allowed.headers.get('vary')]).toEqual([
      204,
      'https://news.example',
      'Origin',
    ]);
    expect((await ask(url, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('sends security headers with every answer, and does not reveal its software', async () => {
    const { url } = await start();
    for (const path of ['/graphql', '/health', '/nowhere']) {
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('is alive while the graph is not, and says why it is not ready', async () => {
    let isUp = false;
    const { url } = await start({
      checkGraph: async () => {
        if (!isUp) throw new ServiceUnavailableError('Neo4j does not answer.');
      },
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const down = await fetch(`${url}/ready`);
    expect([down.status, await down.json()]).toEqual([503, { status: 'not ready', reason: 'Neo4j does not answer.' }]);
    isUp = true;
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  });

  it('reveals no internals in the reason', async () => {
    const { url } = await start({ checkGraph: () => Promise.reject(new Error('bolt://10.0.0.1 refused')) });
    expect(await (await fetch(`${url}/ready`)).text()).not.toContain('10.0.0.1');
  });

  it('does not wait for a graph that never answers', async () => {
    const { url } = await start({ checkGraph: () => new Promise(() => undefined) });
    const { status } = await fetch(`${url}/ready`);
    expect(status).toBe(503);
  });

  it('names the port if another program uses it', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(startTestServer({ settings: { port } })).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that program, or set PORT to a free port.`,
    );
  });

  it('stops after every answer: requests in flight finish, new ones are refused', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const begun = Promise.withResolvers<void>();
    const { ask, url, stop } = await start({
      resolvers: {
        'Query.slow': () => {
          begun.resolve();
          return promise;
        },
      },
    });
    const idle = connect(Number(new URL(url).port), '127.0.0.1');
    await once(idle, 'connect');
    const flying = ask('{ slow }');
    await begun.promise;
    const stopped = stop();
    await expect
      .poll(
        () =>
          fetch(`${url}/health`).then(
            ({ status }) => status,
            () => 'refused',
          ),
        { timeout: 20_000 },
      )
      .toBe('refused');
    resolve('answered');
    expect((await flying).body.data).toEqual({ slow: 'answered' });
    await stopped;
  });

  it('stops without losing anything sent before clients could know', async () => {
    const { url, stop } = await start();
    const body = '{"query":"{ hello }"}';
    const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const sockets = Array.from({ length: 50 }, () => connect(Number(new URL(url).port), '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const answers = sockets.map(async (socket) => (await Array.fromAsync(socket)).join('').slice(0, 15));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.write(request, resolve))));
    await stop();
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['HTTP/1.1 200 OK']));
  });

  it('stops when its grace period is over, whatever hangs', async () => {
    const begun = Promise.withResolvers<void>();
    const { ask, stop } = await start({
      settings: { stopGrace: 200 },
      resolvers: {
        'Query.slow': () => {
          begun.resolve();
          return new Promise(() => undefined);
        },
      },
    });
    const flying = ask('{ slow }').catch(() => 'cut');
    await begun.promise;
    await stop();
    expect(await flying).toBe('cut');
  });
});

describe('watching', () => {
  it('logs name, time, cost and codes of an operation, never its values', async () => {
    const { ask, log } = await start();
    await ask('query Find($name: String) { hello(name: $name) }', { name: 'very-secret' });
    await ask('query Find { helo(name: "very-secret") }');
    const operations = log.filter(({ msg }) => msg === 'operation');
    expect(operations).toMatchObject([
      { operation: 'Find', type: 'query', cost: 0, ms: expect.any(Number) },
      { operation: 'anonymous', codes: ['GRAPHQL_VALIDATION_FAILED'] },
    ]);
    expect(JSON.stringify(log)).not.toContain('very-secret');
  });

  it('logs a slow operation as a warning', async () => {
    const { ask, log } = await start({ settings: { slowOperation: 0 } });
    await ask('{ hello }');
    expect(log.map(({ level, msg }) => [level, msg])).toContainEqual([40, 'slow operation']);
  });

  it('counts operations by name, cost, errors by code, and the graph’s time for Prometheus', async () => {
    const { ask, url } = await start({
      createPlugins: (attempt) => {
        void attempt(async () => 1);
        return [];
      },
    });
    await ask('query Greeting { hello }');
    await ask('{ helo }');
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('econews_operation_seconds_count{operation="Greeting",type="query"} 1');
    expect(text).toContain('econews_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
    expect(text).toContain('econews_operation_nodes_count 1');
    expect(text).toContain('econews_neo4j_seconds_count{outcome="answered"} 1');
  });

  it('distinguishes its own operations, however many names clients invent', async () => {
    const examples = await mkdtemp(join(tmpdir(), 'econews-examples-'));
    await writeFile(join(examples, '01.graphql'), 'query Greeting($name: String) { hello(name: $name) }');
    const { ask, url } = await start({ playground: { page: examples, examples } });
    await Promise.all(Array.from({ length: 250 }, (_, i) => ask(`query Made${i} { hello }`)));
    await ask('query Greeting { hello }');
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('econews_operation_seconds_count{operation="Greeting",type="query"} 1');
  });

  it('limits how many operation names clients can add', async () => {
    const { ask, url } = await start();
    await Promise.all(Array.from({ length: 250 }, (_, i) => ask(`query Made${i} { hello }`)));
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('operation="other"');
    expect(new Set(text.match(/operation="Made\d+"/g)).size).toBeLessThanOrEqual(200);
  });
});
