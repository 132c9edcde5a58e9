import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/graphql/limits/limits.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './startTestServer.ts';

let server: TestServer | undefined;
const start = async (options?: TestServerOptions) => (server = await startTestServer(options));
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describe('limits', () => {
  it('are stated in the error, with what was requested, and nothing ran', async () => {
    let ran = 0;
    const { ask } = await start({ resolvers: { 'Query.items': () => (ran += 1) } });
    const { status, body } = await ask(
      'query($n: Int) { items(first: $n) { nodes { items(first: $n) { nodes { items(first: $n) { totalCount } } } } } }',
      { n: 100 },
    );
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'LIMIT_NODES',
      maximum: 50_000,
      met: 1_010_100,
    });
    expect(ran).toBe(0);
  });

  it('apply to each request again, even if the document is already known', async () => {
    const { ask } = await start();
    const query = 'query($n: Int) { items(first: $n) { totalCount } }';
    expect((await ask(query, { n: 5 })).body.errors).toBeUndefined();
    expect((await ask(query, { n: 101 })).body.errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
    expect((await ask(query, { n: 6 })).body.extensions).toMatchObject({ cost: { nodes: 6 } });
  });

  it('and the cost are given in every answer', async () => {
    const { ask } = await start();
    const { body } = await ask('{ items(first: 20) { nodes { items(first: 5) { totalCount } } } }');
    expect(body.extensions).toEqual({
      cost: { nodes: 120, nodesLimit: 50_000, depth: 4, depthLimit: 15, planning: 0, points: 1 },
    });
  });

  it('on tokens are LIMIT_EXCEEDED, not a syntax error', async () => {
    const { ask } = await start();
    const { status, body } = await ask(`{ ${'hello '.repeat(2_000)} }`);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'LIMIT_TOKENS',
      maximum: 2_000,
    });
    const broken = await ask(`{ ${'hello '.repeat(100)}`);
    expect(broken.body.errors?.[0]?.extensions).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
  });

  it('on the body are 413', async () => {
    const { ask } = await start({ settings: { limits: { ...DEFAULT_LIMITS, bodyBytes: 1_000 } } });
    const { status, body } = await ask('{ hello }', { text: 'x'.repeat(1_000) });
    expect(status).toBe(413);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'LIMIT_BODY_BYTES',
      maximum: 1_000,
    });
  });

  it('let the standard introspection query through', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { ask } = await start();
    const { body } = await ask(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(body.extensions).toMatchObject({ cost: { depth: 15 } });
  });

  it('charge for the schema as for anything else: twenty copies at once are refused', async () => {
    const { ask } = await start({ settings: { limits: { ...DEFAULT_LIMITS, nodes: 5_000 } } });
    const types = '{ types { name fields { name args { name } type { name } } } }';
    const one = await ask(`{ __schema ${types} }`);
    expect(one.body.errors).toBeUndefined();
    expect(one.body.extensions?.['cost']).toMatchObject({ nodes: expect.toSatisfy((nodes) => Number(nodes) > 500) });
    const aliases = Array.from({ length: 20 }, (_, index) => `s${index}: __schema ${types}`).join(' ');
    const many = await ask(`{ ${aliases} }`);
    expect(many.body.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'LIMIT_NODES' });
  });

  it('bound an answer in bytes, whatever its texts are', async () => {
    const { ask } = await start({ settings: { limits: { ...DEFAULT_LIMITS, answerBytes: 1_000 } } });
    const { body } = await ask('query ($name: String) { hello(name: $name) }', { name: '长'.repeat(400) });
    expect(body.data).toBeNull();
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'LIMIT_ANSWER_BYTES' });
  });

  it('on operations at once are refused quickly, with the time to wait', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const { ask } = await start({ settings: { operationsAtOnce: 2 }, resolvers: { 'Query.slow': () => promise } });
    const slow = [ask('{ slow }'), ask('{ slow }')];
    await expect.poll(async () => (await ask('{ hello }')).status).toBe(503);
    const { headers, body } = await ask('{ hello }');
    expect(headers.get('retry-after')).toBe('1');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryable: true });
    resolve('done');
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask('{ hello }')).status).toBe(200);
  });

  it('on operations at once keep a tenth of the places free of any one client', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const { ask } = await start({
      settings: { operationsAtOnce: 10, trustedProxies: 1 },
      resolvers: { 'Query.slow': () => promise },
    });
    const askFrom = (address: string, query: string): ReturnType<typeof ask> =>
      ask(query, {}, { 'x-forwarded-for': address });
    const slow = Array.from({ length: 9 }, () => askFrom('10.0.0.1', '{ slow }'));
    await expect.poll(async () => (await askFrom('10.0.0.1', '{ hello }')).status).toBe(503);
    expect((await askFrom('10.0.0.2', '{ hello }')).status).toBe(200);
    const { body } = await askFrom('10.0.0.1', '{ hello }');
    expect(body.errors?.[0]?.message).toBe(
      '9 operations of this client are already running, and the limit is 9. Try again when one of them has ended.',
    );
    resolve('done');
    expect((await Promise.all(slow)).every(({ status }) => status === 200)).toBe(true);
  });

  it('on the rate of a client are 429, with the time to wait', async () => {
    const { ask } = await start({ settings: { rateLimit: 1 } });
    const answers = [];
    for (let i = 0; i < 7; i += 1) answers.push(await ask('{ hello }'));
    expect(answers[0]?.status).toBe(200);
    const { status, headers, body } = answers.at(-1) ?? {};
    expect(status).toBe(429);
    expect(Number(headers?.get('retry-after'))).toBeGreaterThan(0);
    expect(body?.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'RATE_LIMIT' });
  });

  it('on time are TIMEOUT, and what runs is ended', async () => {
    let signal: AbortSignal | undefined;
    const { ask } = await start({
      settings: { queryDeadline: 100 },
      resolvers: {
        'Query.slow': (_source, _args, context) => {
          signal = context.signal;
          return new Promise(() => undefined);
        },
      },
    });
    const { status, body } = await ask('{ slow }');
    expect([status, body.errors?.[0]?.extensions]).toEqual([504, { code: 'TIMEOUT' }]);
    expect(signal?.aborted).toBe(true);
  });

  it('on time are longer for mutations', async () => {
    const token = await editor();
    const { ask } = await start({
      settings: { queryDeadline: 50, mutationDeadline: 5_000, tokensFile: token.file },
      resolvers: { 'Mutation.write': () => new Promise((resolve) => setTimeout(resolve, 200, 'written')) },
    });
    const { body } = await ask('mutation { write(text: "a") }', {}, { authorization: `Bearer ${token.token}` });
    expect(body.data).toEqual({ write: 'written' });
  });

  it('end what runs for a client that disconnected', async () => {
    const gone = Promise.withResolvers<boolean>();
    const { url } = await start({
      resolvers: {
        'Query.slow': (_source, _args, { signal }) => {
          signal.addEventListener('abort', () => gone.resolve(true));
          leave.abort();
          return gone.promise;
        },
      },
    });
    const leave = new AbortController();
    const request = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
      signal: leave.signal,
    });
    await expect(request).rejects.toThrow();
    expect(await gone.promise).toBe(true);
  });
});

async function editor(): Promise<{ file: string; token: string }> {
  const { writeTokens } = await import('./writeTokens.ts');
  return {
    file: await writeTokens([{ name: 'desk', role: 'editor', token: 'correct-horse' }]),
    token: 'correct-horse',
  };
}
