import { createClient, NetworkError } from 'graphql-sse';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { writeTokens } from './writeTokens.ts';

/** A subscription of 61 nested fragments. */
const FRAGMENTS = Array.from(
  { length: 61 },
  (_, i) => `fragment F${i} on Subscription { ${i < 60 ? `...F${i + 1}` : 'count(to: 1)'} }`,
)
  .concat('subscription { ...F0 }')
  .join(' ');

async function collect(events: AsyncIterable<unknown>): Promise<ReadonlyArray<unknown>> {
  const collected: unknown[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

describe('subscriptions', () => {
  let server: TestServer;
  let ended = 0;
  beforeAll(async () => {
    server = await startTestServer({
      resolvers: {
        'Subscription.count': async function* (_source, { to, until }, { signal }) {
          try {
            for (let number = 1; number <= Number(to); number += 1) yield number;
            if (until === 'failure') throw new Error('bolt://secret');
            if (until === 'stopped') await new Promise((_resolve, reject) => signal.addEventListener('abort', reject));
          } finally {
            ended += 1;
          }
        },
      },
    });
  });
  afterAll(() => server.stop());

  const follow = (query: string) =>
    createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 }).iterate({ query });

  it('come as server-sent events until they are complete', async () => {
    const events = await collect(follow('subscription { count(to: 3) }'));
    expect(events).toEqual([1, 2, 3].map((count) => ({ data: { count } })));
  });

  it.each([
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['no such field', 'subscription { nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a query', '{ hello }', 'BAD_REQUEST'],
    ['a mutation', 'mutation { write(text: "a") }', 'BAD_REQUEST'],
    ['over a limit', FRAGMENTS, 'LIMIT_EXCEEDED'],
  ])('report what is wrong in a single event: %s', async (_what, query, code) => {
    const events = await collect(follow(query));
    expect(events).toMatchObject([{ errors: [{ extensions: { code } }] }]);
  });

  it('reveal nothing about a failure, and end', async () => {
    const events: unknown[] = [];
    try {
      for await (const event of follow('subscription { count(to: 1, until: "failure") }')) events.push(event);
    } catch (error) {
      expect(error).toBeInstanceOf(NetworkError);
    }
    expect(events[0]).toEqual({ data: { count: 1 } });
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('end on the server when the client goes away', async () => {
    const before = ended;
    for await (const event of follow('subscription { count(to: 1, until: "stopped") }')) {
      expect(event).toEqual({ data: { count: 1 } });
      break;
    }
    await expect.poll(() => ended).toBe(before + 1);
  });

  it('end at once if their field is skipped', async () => {
    expect(await collect(follow('subscription { count(to: 3) @skip(if: true) }'))).toEqual([]);
  });

  it('may leave it to a variable whether their field is skipped', async () => {
    const maybe = (on: boolean) =>
      createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 }).iterate({
        query: 'subscription ($on: Boolean!) { count(to: 1) @include(if: $on) }',
        variables: { on },
      });
    expect(await collect(maybe(false))).toEqual([]);
    expect(await collect(maybe(true))).toEqual([{ data: { count: 1 } }]);
    const both = createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 }).iterate({
      query: 'subscription ($on: Boolean!) { count(to: 1) @include(if: $on) other: count(to: 2) @include(if: $on) }',
      variables: { on: true },
    });
    expect(await collect(both)).toMatchObject([{ errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
  });

  it.each(['POST', 'GET'])('do not make the server fail if they are sent as queries: %s', async (method) => {
    const query = 'query A { hello } subscription B($on: Boolean!) { count(to: 1) @include(if: $on) }';
    const url = `${server.url}/graphql`;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, operationName: 'A' });
    const answer = await (method === 'POST'
      ? fetch(url, { method, headers, body })
      : fetch(`${url}?${String(new URLSearchParams({ query, operationName: 'A' }))}`, { headers }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('are limited to five per client: others keep their places', async () => {
    const open = Array.from({ length: 5 }, () => follow('subscription { count(to: 1, until: "stopped") }'));
    for (const events of open) await events.next();
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
    const body = JSON.stringify({ query: 'subscription { count(to: 1) }' });
    const subscribe = async () => fetch(`${server.url}/graphql/stream`, { method: 'POST', headers, body });
    const refused = await subscribe();
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'LIMIT_EXCEEDED', maximum: 5 } }] },
    ]);
    await open[0]?.return?.();
    await expect.poll(async () => (await subscribe()).status).toBe(200);
    for (const events of open) await events.return?.();
  });

  it('end when the token that opened them is revoked', async () => {
    const reader = { name: 'screen', role: 'reader', token: 'reads-only' } as const;
    const tokensFile = await writeTokens([reader]);
    const guarded = await startTestServer({
      settings: { tokensFile, reading: 'token' },
      resolvers: {
        'Subscription.count': async function* (_source, _args, { signal }) {
          yield 1;
          await new Promise((_resolve, reject) => signal.addEventListener('abort', reject));
        },
      },
    });
    const events = createClient({
      url: `${guarded.url}/graphql/stream`,
      retryAttempts: 0,
      headers: { authorization: `Bearer ${reader.token}` },
    }).iterate({ query: 'subscription { count(to: 1) }' });
    expect(await events.next()).toEqual({ done: false, value: { data: { count: 1 } } });
    await rm(tokensFile);
    await Promise.allSettled([events.next()]);
    await guarded.stop();
  });

  it('do not hold up a stop', async () => {
    const other = await startTestServer({
      resolvers: {
        'Subscription.count': async function* (_source, _args, { signal }) {
          yield 1;
          await new Promise((_resolve, reject) => signal.addEventListener('abort', reject));
        },
      },
    });
    const events = createClient({ url: `${other.url}/graphql/stream`, retryAttempts: 0 }).iterate({
      query: 'subscription { count(to: 1) }',
    });
    await events.next();
    const stopped = other.stop().then(() => 'stopped');
    await Promise.allSettled([events.next()]);
    expect(await stopped).toBe('stopped');
  });

  it.each(['text/plain; x=application/json', 'application/json-patch+json'])(
    'are accepted only in a JSON body of limited size: %s',
    async (type) => {
      const response = await fetch(`${server.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': type, accept: 'text/event-stream' },
        body: '{"query":"subscription { count(to: 1) }"}',
      });
      expect([response.status, await response.json()]).toMatchObject([
        415,
        { errors: [{ message: expect.stringContaining('content-type: application/json') as string }] },
      ]);
    },
  );

  it('do not begin at an impossible event, which would leave out what happened since', async () => {
    const open = (id: string): Promise<Response> =>
      fetch(`${server.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'last-event-id': id },
        body: '{"query":"subscription { count(to: 1) }"}',
      });
    const response = await open('garbage');
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining('Last-Event-ID is not the id of an event') as string }] },
    ]);
    // A browser that has seen no event yet sends none.
    expect(await (await open('')).text()).toContain('"count":1');
  });

  it('must be requested as events', async () => {
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"subscription { count(to: 1) }"}',
    });
    expect([response.status, await response.json()]).toMatchObject([
      406,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });
});
