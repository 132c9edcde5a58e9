import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLTaggedNode,
  type GraphQLResponse,
  Network,
  Observable,
  RecordSource,
  Store,
} from 'relay-runtime';
import { copyEntry, type Entry, PAGE_SIZE, type WalkClient } from './clientWalk.ts';
import AGAIN, { type figuresAgainQuery } from './relay/figuresAgainQuery.graphql.ts';
import PAGE, { type figuresPageQuery } from './relay/figuresPageQuery.graphql.ts';

interface Connection {
  readonly edges: ReadonlyArray<{ readonly node: Entry }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Walks with Relay: compiled operations, its connection handler, its store that knows nodes by their id alone. */
export const walkWithRelay: WalkClient = async (url) => {
  const network = Network.create(({ text: query }, variables) =>
    Observable.from(
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }).then((response) => response.json() as Promise<GraphQLResponse>),
    ),
  );
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  // One operation stands for the whole list: what it needs is kept, and every page is merged into it.
  const list = createOperationDescriptor(PAGE, { first: PAGE_SIZE, after: null });
  const kept = environment.retain(list);
  const readList = (): Connection | undefined =>
    (environment.lookup(list.fragment).data as unknown as { statistics?: Connection } | undefined)?.statistics;
  const stored = (): readonly string[] =>
    Object.values(environment.getStore().getSource().toJSON()).flatMap((record) =>
      record?.['__typename'] === 'Statistic' ? [String(record['__id'])] : [],
    );
  const load = async (after: string | null): Promise<void> => {
    await fetchQuery<figuresPageQuery>(environment, PAGE as GraphQLTaggedNode, {
      first: PAGE_SIZE,
      after,
    }).toPromise();
  };
  try {
    await load(null);
    let requests = 1;
    // A broken server may never come to an end.
    for (let info = readList()?.pageInfo; info?.hasNextPage === true && requests < 100; requests += 1) {
      await load(info.endCursor);
      info = readList()?.pageInfo;
    }
    const listed = readList()?.edges.map(({ node }) => copyEntry(node)) ?? [];
    const before = stored();
    const id = listed.at(-1)?.id ?? '';
    const found = await fetchQuery<figuresAgainQuery>(environment, AGAIN as GraphQLTaggedNode, { id }).toPromise();
    const again = found?.node ? copyEntry(found.node as unknown as Entry) : null;
    return { requests, listed, stored: before, again, storedAfter: stored() };
  } finally {
    kept.dispose();
  }
};
