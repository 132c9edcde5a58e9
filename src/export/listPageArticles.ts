/** How many articles of a page are listed at a time. */
const ARTICLES_AT_ONCE = 100;

/** The articles of a page, a list at a time. */
const PAGE_ARTICLES = `query Export($id: ID!, $after: String) {
  node(id: $id) { ... on Page { articles(first: ${String(ARTICLES_AT_ONCE)}, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }
}`;

/** Runs a query on the graph and gives its data. */
export type AskExport = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>> | null>;

interface Articles {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Lists the articles of a page by id, in its order: figures belong to articles, and a page has no list of its own. */
export async function listPageArticles(ask: AskExport, pageId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const data = await ask(PAGE_ARTICLES, { id: pageId, ...(after !== null && { after }) });
    const { nodes, pageInfo } = (data?.['node'] as { readonly articles: Articles }).articles;
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}
