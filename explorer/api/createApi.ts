import { cacheExchange, Client, fetchExchange } from 'urql';
import { readToken } from './token.ts';

/** Creates the client of the server that this page came from. */
export function createApi(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: () => {
      const token = readToken();
      return { headers: { accept: 'application/json', ...(token !== '' && { authorization: `Bearer ${token}` }) } };
    },
  });
}
