import { cacheExchange, Client, fetchExchange, makeOperation, mapExchange } from 'urql';
import { closeBidiIn } from './closeBidi.ts';
import { findToken } from './token.ts';

/** Creates the client of the server that this page came from. */
export function createApi(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      askAnewAfterWriting(),
      cacheExchange,
      mapExchange({ onResult: (result) => ({ ...result, data: closeBidiIn(result.data as unknown) }) }),
      fetchExchange,
    ],
    fetchOptions: () => {
      const token = findToken();
      return { headers: { accept: 'application/json', ...(token !== '' && { authorization: `Bearer ${token}` }) } };
    },
  });
}

/** A decision can change any answer: earlier answers are not shown as if they were still true. */
function askAnewAfterWriting(): ReturnType<typeof mapExchange> {
  let written = 0;
  // How many decisions there were when an answer was requested. React requests it twice for one view, and cancels the
  // first one.
  const asked = new Map<number, number>();
  const answered = new Map<number, number>();
  return mapExchange({
    onOperation(operation) {
      const { kind, key, context } = operation;
      if (kind !== 'query') return operation;
      const isStale = (answered.get(key) ?? written) !== written;
      if (!isStale && context.requestPolicy === 'cache-first' && answered.has(key)) return operation;
      asked.set(key, written);
      if (!isStale || context.requestPolicy !== 'cache-first') return operation;
      return makeOperation('query', operation, { ...context, requestPolicy: 'network-only' });
    },
    onResult({ operation: { kind, key, context }, error }) {
      if (error !== undefined) return;
      if (kind === 'mutation') written += 1;
      const at = asked.get(key);
      if (kind === 'query' && at !== undefined && context.meta?.cacheOutcome !== 'hit') answered.set(key, at);
    },
  });
}
