import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';

/** Asks a server for its schema by the standard introspection query, as clients' tools do. */
export async function introspectServer(url: string): Promise<IntrospectionQuery> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  return ((await response.json()) as { data: IntrospectionQuery }).data;
}
