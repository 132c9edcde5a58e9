import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { closeBidiIn } from './closeBidi.ts';
import { readToken } from './token.ts';

/** Creates the client of the server that this page came from. */
export function createApi(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
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
