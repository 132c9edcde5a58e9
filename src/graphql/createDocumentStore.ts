import type { ApolloServerOptionsWithSchema, BaseContext } from '@apollo/server';
import type { ASTNode, DocumentNode } from 'graphql';
import type { MemoryBudget } from '../util/createMemoryBudget.ts';

/** The store of documents that Apollo has parsed and validated. */
export type DocumentStore = NonNullable<ApolloServerOptionsWithSchema<BaseContext>['documentStore']>;

/** Measured: the size of a node of a parsed document, including its location and its share of the surrounding lists. */
const NODE_BYTES = 350;

/**
 * Creates a store of documents that counts what they take in memory. (Apollo's own counts the characters of their JSON:
 * a quarter of it.) Stored documents drop their tokens, which only the parser needs and which take as much memory again.
 */
export function createDocumentStore(budget: MemoryBudget): DocumentStore {
  const documents = budget.openCache<DocumentNode>();
  return {
    get: async (key) => documents.find(key),
    async set(key, document) {
      documents.keep(key, document, packDocument(document));
    },
    delete: async () => undefined,
  };
}

/** Drops a document's tokens and returns its remaining size in bytes. */
function packDocument(document: DocumentNode): number {
  let nodes = 0;
  const open: unknown[] = [document];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node)) {
      nodes += 1;
      const { loc } = node as ASTNode;
      if (loc !== undefined) Object.assign(loc, { startToken: undefined, endToken: undefined });
    }
    for (const [key, part] of Object.entries(node)) if (key !== 'loc') open.push(part);
  }
  return nodes * NODE_BYTES + 2 * (document.loc?.source.body.length ?? 0);
}
