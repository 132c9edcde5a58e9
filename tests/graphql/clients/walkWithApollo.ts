import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { AGAIN_QUERY, copyEntry, type Entry, type Page, PAGE_QUERY, PAGE_SIZE, type WalkClient } from './clientWalk.ts';

const PAGE: TypedDocumentNode<Page, { first: number; after?: string | null }> = gql(PAGE_QUERY);
// The fragment is on an interface: without possibleTypes Apollo would drop its fields.
const AGAIN: TypedDocumentNode<{ readonly node: Entry | null }, { id: string }> = gql(AGAIN_QUERY);

/** Walks with Apollo Client 4: one watched query, `fetchMore` to the end, types of interfaces from introspection. */
export const walkWithApollo: WalkClient = async (url, { __schema: { types } }) => {
  const possibleTypes = Object.fromEntries(
    types.flatMap((type) =>
      type.kind === 'INTERFACE' || type.kind === 'UNION'
        ? [[type.name, type.possibleTypes.map(({ name }) => name)]]
        : [],
    ),
  );
  const cache = new InMemoryCache({
    possibleTypes,
    typePolicies: { Query: { fields: { statistics: relayStylePagination(['filter', 'orderBy']) } } },
  });
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache });
  const stored = (): readonly string[] =>
    Object.keys(cache.extract())
      .filter((key) => key.startsWith('Statistic:'))
      .map((key) => key.slice('Statistic:'.length));
  let { data } = await client.query({ query: PAGE, variables: { first: PAGE_SIZE } });
  const watched = client.watchQuery({ query: PAGE, variables: { first: PAGE_SIZE } });
  const watching = watched.subscribe(() => undefined);
  try {
    let requests = 1;
    // A broken server may never come to an end.
    for (let info = data?.statistics.pageInfo; info?.hasNextPage === true && requests < 100; requests += 1) {
      ({ data } = await watched.fetchMore({ variables: { after: info.endCursor } }));
      info = data?.statistics.pageInfo;
    }
    const merged = cache.readQuery({ query: PAGE, variables: { first: PAGE_SIZE } });
    const listed = merged?.statistics.edges.map(({ node }) => copyEntry(node)) ?? [];
    const before = stored();
    const variables = { id: listed.at(-1)?.id ?? '' };
    const { data: found } = await client.query({ query: AGAIN, variables, fetchPolicy: 'network-only' });
    const again = found?.node ? copyEntry(found.node) : null;
    return { requests, listed, stored: before, again, storedAfter: stored() };
  } finally {
    watching.unsubscribe();
    client.stop();
  }
};
