import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheAnswers } from '../../../src/graphql/plugins/cacheAnswers.ts';
import { startTestServer, type TestServer } from '../startTestServer.ts';

describe('repeated GETs', () => {
  let server: TestServer;
  let version = 'one';
  let ran = 0;
  beforeEach(async () => {
    ran = 0;
    version = 'one';
    server = await startTestServer({
      createPlugins: (_attempt, budget) => [cacheAnswers(async () => version, budget)],
      resolvers: {
        'Query.hello': (_source, { name }) => {
          ran += 1;
          if (name === 'nobody') throw new Error('nobody');
          return `hello ${String(name)}, ${version}`;
        },
      },
    });
  });
  afterEach(() => server.stop());

  const get = async (name: string, headers: Readonly<Record<string, string>> = {}) => {
    const variables = JSON.stringify({ name });
    const search = new URLSearchParams({ query: 'query($name: String) { hello(name: $name) }', variables });
    const response = await fetch(`${server.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    });
    const text = await response.text();
    return { status: response.status, tag: response.headers.get('etag') ?? '', data: text && JSON.parse(text).data };
  };

  it('are answered from the cache until the graph changes', async () => {
    const first = await get('浙江');
    expect(await get('浙江')).toEqual(first);
    expect(ran).toBe(1);
    version = 'two';
    const second = await get('浙江');
    expect(second.data).toEqual({ hello: 'hello 浙江, two' });
    expect(second.tag).not.toBe(first.tag);
  });

  it('are answered with 304 if the client has the answer, until the graph changes', async () => {
    const { tag } = await get('浙江');
    expect(await get('浙江', { 'if-none-match': tag })).toEqual({ status: 304, tag, data: '' });
    version = 'two';
    expect((await get('浙江', { 'if-none-match': tag })).status).toBe(200);
  });

  it('are distinguished by their variables', async () => {
    const { tag } = await get('浙江');
    const other = await get('江苏', { 'if-none-match': tag });
    expect(other).toMatchObject({ status: 200, data: { hello: 'hello 江苏, one' } });
  });

  it('run again if the answer had an error', async () => {
    expect((await get('nobody')).tag).toBe('');
    await get('nobody');
    expect(ran).toBe(2);
  });

  it('leave POSTs alone: each is answered by the graph', async () => {
    await server.ask('{ hello(name: "a") }');
    const { headers } = await server.ask('{ hello(name: "a") }');
    expect([ran, headers.get('etag')]).toEqual([2, null]);
  });
});
