import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { BadRequestError } from '../../../src/errors/BadRequestError.ts';
import type { Context } from '../../../src/graphql/context.ts';
import { startTestServer, type TestServer } from '../startTestServer.ts';

let server: TestServer | undefined;
afterEach(() => server?.stop());

async function answerBy(responseForOperation: () => Promise<GraphQLResponse>) {
  const plugin: ApolloServerPlugin<Context> = { requestDidStart: async () => ({ responseForOperation }) };
  server = await startTestServer({ createPlugins: () => [plugin] });
  return server.ask('{ hello }');
}

describe('a plugin that answers operations', () => {
  it('may throw: the client gets a code, and no internals', async () => {
    const { status, body } = await answerBy(() => Promise.reject(new Error('bolt://secret')));
    expect([status, body.data, body.errors?.[0]?.extensions['code']]).toEqual([200, null, 'INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('may pass on errors as they were raised', async () => {
    const originalError = new BadRequestError('Two regions are called 鼓楼区. Ask by id.', 'BAD_USER_INPUT');
    const { body } = await answerBy(async () => ({
      http: { status: undefined, headers: new HeaderMap() },
      body: {
        kind: 'single',
        singleResult: { data: { hello: null }, errors: [new GraphQLError('', { path: ['hello'], originalError })] },
      },
    }));
    expect(body).toMatchObject({
      data: { hello: null },
      errors: [{ message: originalError.message, path: ['hello'], extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
