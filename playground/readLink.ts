/** A document that a link opens: `/graphql?query=…&variables=…`. */
export interface LinkedDocument {
  readonly query: string;
  readonly variables?: string;
}

/** Reads the document out of an address; undefined for an address without one. */
export function readLink(search: string): LinkedDocument | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null || query.trim() === '') return undefined;
  const variables = parameters.get('variables');
  return variables === null ? { query } : { query, variables };
}
