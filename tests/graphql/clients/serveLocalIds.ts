import { createHandler } from 'graphql-http/lib/use/http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSchema } from '../../../src/graphql/readSchema.ts';

/** A server that runs until it is stopped. */
export interface LocalIdServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the project's own schema with one thing broken: the ids of a list's figures are their places on the page, so
 * those of the second page are those of the first again.
 */
export async function serveLocalIds(total: number): Promise<LocalIdServer> {
  const subject = { __typename: 'Region', id: 'reg_1', name: '浙江省' };
  const figure = (id: string, at: number): object => ({
    __typename: 'Statistic',
    id,
    printedValue: `${at}亿元`,
    subject,
  });
  const rootValue = {
    statistics({ first, after }: { readonly first: number; readonly after?: string | null }) {
      const from = after ? Number(after) : 0;
      const size = Math.min(first, total - from);
      const edges = Array.from({ length: size }, (_, place) => ({
        cursor: String(from + place + 1),
        node: figure(`sta_${String(place)}`, from + place),
      }));
      const pageInfo = {
        hasNextPage: from + size < total,
        hasPreviousPage: from > 0,
        startCursor: edges[0]?.cursor,
        endCursor: edges.at(-1)?.cursor,
      };
      return { edges, pageInfo, totalCount: total };
    },
    node: ({ id }: { readonly id: string }) => figure(id, Number(id.slice('sta_'.length))),
  };
  const http = createServer(createHandler({ schema: readSchema('schema'), rootValue }));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/graphql`,
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
