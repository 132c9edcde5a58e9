import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { createHash } from 'node:crypto';
import type { MemoryBudget } from '../../util/createMemoryBudget.ts';
import type { Context } from '../context.ts';

/** Measured: the memory that a character of JSON takes as part of an object, in bytes. */
const BYTES_A_CHARACTER = 4;

/** Returns the version of the graph's contents; it changes whenever an answer might. */
export type QueryVersion = (signal: AbortSignal) => Promise<string>;

/**
 * Answers repeated GETs after querying only the version of the graph: with 304 if the client already has the answer,
 * else from the cache. The version is read before the answer is, so that a load in between makes an answer look
 * older than it is, never newer. A POST always reads the graph, in one round trip.
 */
export function cacheAnswers(readVersion: QueryVersion, budget: MemoryBudget): ApolloServerPlugin<Context> {
  const cache = budget.openCache<Record<string, unknown>>();
  return {
    async requestDidStart({ request }) {
      if (request.http?.method !== 'GET') return;
      let tag: string | undefined;
      return {
        async responseForOperation({ contextValue, queryHash, operation }) {
          if (operation.operation !== 'query') return null;
          const version = await readVersion(contextValue.signal);
          const { operationName = '', variables = {} } = request;
          tag = hash([version, queryHash, operationName, JSON.stringify(variables)].join('\n'));
          const known = request.http?.headers.get('if-none-match')?.includes(`"${tag}"`) === true;
          const data = known ? {} : cache.find(tag);
          if (data === undefined) return null;
          const http = { status: known ? 304 : undefined, headers: new HeaderMap() };
          return { http, body: { kind: 'single', singleResult: { data } } };
        },
        async willSendResponse({ response }) {
          if (tag === undefined || response.body.kind !== 'single') return;
          const { data, errors } = response.body.singleResult;
          if (errors !== undefined || data == null) return;
          if (response.http.status !== 304) cache.keep(tag, data, BYTES_A_CHARACTER * JSON.stringify(data).length);
          response.http.headers.set('etag', `"${tag}"`);
          response.http.headers.set('cache-control', 'no-cache');
        },
      };
    },
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}
