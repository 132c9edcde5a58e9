import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadRequestError } from '../../src/errors/BadRequestError.ts';
import { ServiceUnavailableError } from '../../src/errors/ServiceUnavailableError.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';

const SECRET = 'bolt://neo4j:hunter2@10.0.0.1';

describe('errors', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      resolvers: {
        'Query.hello': (_source, { name }) => {
          if (name === 'down') throw new ServiceUnavailableError('The graph does not answer. Try again in a second.');
          if (name === 'wrong') throw new BadRequestError('No such name. Ask for another.', 'BAD_USER_INPUT');
          throw new Error(`cannot reach ${SECRET}`);
        },
      },
      settings: { hideSchemaDetails: true },
    });
  });
  afterAll(() => server.stop());

  it('shows only an id for an unexpected error, and logs the details under that id', async () => {
    const { status, body } = await server.ask('{ hello }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ hello: null });
    const { message, extensions } = body.errors?.[0] ?? { message: '', extensions: {} };
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(message).toContain(extensions['id']);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    const logged = server.log.filter(({ id }) => id === extensions['id']);
    expect(JSON.stringify(logged)).toContain(SECRET);
  });

  it('keeps the code and message of an error raised on purpose', async () => {
    const { body } = await server.ask('{ hello(name: "wrong") }');
    expect(body.errors?.[0]).toMatchObject({
      message: 'No such name. Ask for another.',
      path: ['hello'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('reports an outage in the code for clients and in the HTTP status for proxies', async () => {
    const { status, headers, body } = await server.ask('{ hello(name: "down") }');
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('1');
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', retryable: true, retryAfter: 1 });
  });

  it('keeps status 200 if part of the answer is there', async () => {
    const { status, body } = await server.ask('{ hello(name: "down") items { totalCount } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ hello: null, items: { totalCount: 0 } });
  });

  it.each([
    ['text that is no GraphQL', '{ hello', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{ helo }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of another type',
      'query($n: Int) { items(first: $n) { totalCount } }',
      { n: 'five' },
      'BAD_USER_INPUT',
    ],
    ['a subscription, which is streamed elsewhere', 'subscription { count(to: 1) }', undefined, 'BAD_REQUEST'],
    ['two operations and no name', 'query A { hello } query B { hello }', undefined, 'OPERATION_RESOLUTION_FAILURE'],
  ])('answers %s with 400 and a code of its own', async (_what, query, variables, code) => {
    const { status, body } = await server.ask(query, variables);
    expect({ status, data: body.data, code: body.errors?.[0]?.extensions['code'] }).toEqual({
      status: 400,
      data: undefined,
      code,
    });
  });

  it('reveals nothing about the schema if that is hidden', async () => {
    const { body } = await server.ask('{ helo }');
    expect(body.errors?.[0]?.message).toBe('Cannot query field "helo" on type "Query".');
  });

  it('names five errors of two hundred', async () => {
    const { body } = await server.ask(`{ ${Array.from({ length: 200 }, (_, i) => `nope${i}`).join(' ')} }`);
    expect(body.errors?.length).toBeLessThanOrEqual(6);
  });

  it('answers in JSON even if the body is not JSON or the path is unknown', async () => {
    const broken = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect([broken.status, await broken.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    const nowhere = await fetch(`${server.url}/admin`);
    expect([nowhere.status, nowhere.headers.get('x-powered-by'), await nowhere.json()]).toMatchObject([
      404,
      null,
      { errors: [{ message: 'There is nothing at this address. GraphQL is at /graphql.' }] },
    ]);
  });
});
