import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient, EconewsError, ERROR_CODES } from '../../packages/client/index.ts';
import { printDocuments } from '../../scripts/client/printDocuments.ts';
import { CLIENT_ERROR_CODES } from '../../src/graphql/errors/clientErrorCodes.ts';

/** What a request was answered with. */
interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What was requested, as it came over the wire. */
interface Asked {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  server = undefined;
});

/** Starts a server that gives predefined answers. Returns its address and the requests it received. */
async function serve(reply: (asked: Asked) => Reply): Promise<{ url: string; asked: ReadonlyArray<Asked> }> {
  const asked: Asked[] = [];
  server = createServer((request, response) => {
    void readRequest(request).then((one) => {
      asked.push(one);
      const { status = 200, headers = {}, body } = reply(one);
      response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked };
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return { path: request.url, authorization: request.headers.authorization, ...JSON.parse(text) } as Asked;
}

async function failureOf(promise: Promise<unknown>): Promise<EconewsError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof EconewsError)) throw new Error(`not an EconewsError: ${String(error)}`);
  return error;
}

/** A list of five numbers, two per page; a cursor is the place of the last entry. */
function answerPage({ variables: { after } }: Asked): Reply {
  const start = typeof after === 'string' ? Number(after) : 0;
  const nodes = [1, 2, 3, 4, 5].slice(start, start + 2);
  const end = start + nodes.length;
  return { body: { data: { numbers: { nodes, pageInfo: { hasNextPage: end < 5, endCursor: String(end) } } } } };
}

interface Numbers {
  readonly numbers: {
    readonly nodes: ReadonlyArray<number>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}
const numbersOf = (data: unknown) => (data as Numbers).numbers;
const NUMBERS = 'query ($after: String) { numbers(after: $after) { nodes pageInfo { hasNextPage endCursor } } }';

describe('the client', () => {
  it('sends the document, the variables and the token to /graphql, and gives the data', async () => {
    const { url, asked } = await serve(() => ({ body: { data: { hello: '浙江' } } }));
    const client = createClient({ url: `${url}/`, token: 'reads-only' });
    expect(await client.query('query ($a: Int) { hello }', { a: 1 })).toEqual({ hello: '浙江' });
    expect(asked).toEqual([
      { path: '/graphql', authorization: 'Bearer reads-only', query: 'query ($a: Int) { hello }', variables: { a: 1 } },
    ]);
  });

  it('sends no authorization without a token', async () => {
    const { url, asked } = await serve(() => ({ body: { data: {} } }));
    await createClient({ url }).query('{ hello }', {});
    expect(asked[0]?.authorization).toBeUndefined();
  });

  it('pages a list to its end, each entry once', async () => {
    const { url, asked } = await serve(answerPage);
    const pages: (readonly number[])[] = [];
    for await (const { nodes } of createClient({ url }).pages(NUMBERS, {}, (data) => numbersOf(data)))
      pages.push(nodes);
    expect(pages).toEqual([[1, 2], [3, 4], [5]]);
    expect(asked.map(({ variables }) => variables['after'])).toEqual([undefined, '2', '4']);
  });

  it('begins after the given cursor, and fetches only the pages that are used', async () => {
    const { url, asked } = await serve(answerPage);
    for await (const { nodes } of createClient({ url }).pages(NUMBERS, { after: '1' }, numbersOf)) {
      expect(nodes).toEqual([2, 3]);
      break;
    }
    expect(asked).toHaveLength(1);
  });

  it('ends with NOT_FOUND if there is no such list', async () => {
    const { url } = await serve(() => ({ body: { data: { numbers: null } } }));
    const error = await failureOf(createClient({ url }).pages(NUMBERS, {}, numbersOf).next());
    expect(error.code).toBe('NOT_FOUND');
  });

  it.each([null, '7'])('does not go on forever if the cursor stays %s', async (endCursor) => {
    const { url, asked } = await serve(() => ({
      body: { data: { numbers: { nodes: [1], pageInfo: { hasNextPage: true, endCursor } } } },
    }));
    const pages = createClient({ url }).pages(NUMBERS, { after: '7' }, numbersOf);
    await pages.next();
    expect((await failureOf(pages.next())).code).toBe('BAD_RESPONSE');
    expect(asked).toHaveLength(1);
  });

  it('rejects with the first error, its code, and everything the server sent', async () => {
    const errors = [
      { message: 'Too much.', extensions: { code: 'LIMIT_EXCEEDED', maximum: 100, retryAfter: 2 } },
      { message: 'More.', extensions: { code: 'TIMEOUT' } },
    ];
    const { url } = await serve(() => ({ status: 429, body: { data: { hello: null }, errors } }));
    const error = await failureOf(createClient({ url }).query('{ hello }', {}));
    expect(error).toMatchObject({ code: 'LIMIT_EXCEEDED', message: 'Too much.', status: 429, retryAfter: 2, errors });
  });

  it('takes the seconds to wait from the header if the error does not give them', async () => {
    const body = { errors: [{ message: 'Busy.', extensions: { code: 'SERVICE_UNAVAILABLE' } }] };
    const { url } = await serve(() => ({ status: 503, headers: { 'retry-after': '5' }, body }));
    expect((await failureOf(createClient({ url }).query('{ hello }', {}))).retryAfter).toBe(5);
  });

  it.each([
    ['a web page', '<html>502 Bad Gateway</html>'],
    ['other JSON', '[1, 2]'],
    ['nothing', ''],
    ['null', 'null'],
    ['an error without a code', { errors: [{ message: 'What?' }] }],
    ['something whose errors are no list', { errors: 'What?' }],
  ])('says BAD_RESPONSE if %s comes back', async (_what, body) => {
    const { url } = await serve(() => ({ status: 502, body }));
    expect(await failureOf(createClient({ url }).query('{ hello }', {}))).toMatchObject({
      code: 'BAD_RESPONSE',
      message: expect.stringMatching(/./) as string,
      status: 502,
    });
  });

  it('says UNREACHABLE, with the address, if nobody listens', async () => {
    const { url } = await serve(() => ({ body: {} }));
    await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    const error = await failureOf(createClient({ url }).query('{ hello }', {}));
    expect([error.code, error.status, error.message.includes(url)]).toEqual(['UNREACHABLE', undefined, true]);
  });

  it('rejects with the reason of the signal if it is aborted', async () => {
    const { url } = await serve(() => ({ body: { data: {} } }));
    const reason = new Error('left the page');
    const asking = createClient({ url }).query('{ hello }', {}, { signal: AbortSignal.abort(reason) });
    await expect(asking).rejects.toBe(reason);
  });

  it('knows every code of the server', () => {
    expect(ERROR_CODES).toEqual([...CLIENT_ERROR_CODES, 'UNREACHABLE', 'BAD_RESPONSE']);
  });

  it('has the types of the current schema (npm run generate:client)', async () => {
    expect(readFileSync('packages/client/generated/documents.ts', 'utf8')).toBe(await printDocuments());
  });
});

describe('what is followed', () => {
  /**
   * Starts a server that sends these events on each connection, then closes it. Returns its address and the ids it was
   * sent.
   */
  async function stream(
    connections: readonly (readonly string[])[],
  ): Promise<{ url: string; seen: (string | undefined)[] }> {
    const seen: (string | undefined)[] = [];
    server = createServer((request, response) => {
      request.resume();
      seen.push(request.headers['last-event-id'] as string | undefined);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const event of connections[seen.length - 1] ?? []) response.write(event);
      setTimeout(() => response.destroy(), 30);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, seen };
  }
  const event = (id: number): string =>
    `id: chg_${String(id)}\nevent: next\ndata: {"data":{"changes":{"revision":${String(id)}}}}\n\n`;

  it('continues after the last event when the connection breaks, and ends when it is complete', async () => {
    const { url, seen } = await stream([
      [':\n\n', event(1), event(2).slice(0, 20), event(2).slice(20)],
      [event(3), 'event: complete\ndata:\n\n'],
    ]);
    const revisions: unknown[] = [];
    for await (const { changes } of createClient({ url }).follow<{ changes: { revision: number } }>('subscription', {}))
      revisions.push(changes.revision);
    expect(revisions).toEqual([1, 2, 3]);
    expect(seen).toEqual([undefined, 'chg_2']);
  });

  it('throws the error in an event', async () => {
    const error = '{"errors":[{"message":"gone","extensions":{"code":"BAD_USER_INPUT","reason":"CHANGES_FORGOTTEN"}}]}';
    const { url } = await stream([[`event: next\ndata: ${error}\n\n`]]);
    const failure = await failureOf(createClient({ url }).follow('subscription', {}).next());
    expect([failure.code, failure.errors[0]?.extensions?.['reason']]).toEqual(['BAD_USER_INPUT', 'CHANGES_FORGOTTEN']);
  });

  it('says that nothing answers', async () => {
    const failure = await failureOf(createClient({ url: 'http://127.0.0.1:9' }).follow('subscription', {}).next());
    expect(failure.code).toBe('UNREACHABLE');
  });
});
