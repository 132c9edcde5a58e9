import { cacheExchange, Client, fetchExchange, makeOperation, mapExchange } from 'urql';
import { closeBidiIn } from './closeBidi.ts';
import { readToken } from './token.ts';

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
      const token = readToken();
      return { headers: { accept: 'application/json', ...(token !== '' && { authorization: `Bearer ${token}` }) } };
    },
  });
}

/** A decision can change any answer: what was answered before it is not shown as if it were still so. */
function askAnewAfterWriting(): ReturnType<typeof mapExchange> {
  let written = 0;
  const asked = new Map<number, number>();
  return mapExchange({
    onOperation(operation) {
      const { kind, key, context } = operation;
      if (kind !== 'query') return operation;
      const isStale = (asked.get(key) ?? written) !== written;
      asked.set(key, written);
      if (!isStale || context.requestPolicy !== 'cache-first') return operation;
      return makeOperation('query', operation, { ...context, requestPolicy: 'network-only' });
    },
    onResult({ operation, error }) {
      if (operation.kind === 'mutation' && error === undefined) written += 1;
    },
  });
}
