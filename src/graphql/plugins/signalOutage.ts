import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

const STATUS: Readonly<Record<string, number>> = { SERVICE_UNAVAILABLE: 503, TIMEOUT: 504 };

/**
 * Sets the status of an answer without any data, for everything between client and server (load balancers, caches,
 * retrying fetches) that reads the status and not `extensions.code`. An answer with some data stays 200.
 */
export function signalOutage(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { data, errors = [] } = response.body.singleResult;
          const isEmpty = data == null || Object.values(data).every((value) => value === null);
          const codes = errors.map(({ extensions }) => String(extensions?.['code']));
          const status = codes.length > 0 && isEmpty ? STATUS[codes[0] ?? ''] : undefined;
          if (status === undefined) return;
          response.http.status = status;
          response.http.headers.set('retry-after', '1');
        },
      };
    },
  };
}
