import type { TypedDocumentNode } from 'urql';

/** A registered document, as the build leaves it: its hash alone. */
interface Registered {
  readonly __meta__?: { readonly documentId?: string };
}

/** Gives the hash under which the server knows a document ("sha256:…"). */
export function findDocumentId(document: unknown): string {
  const id = (document as Registered).__meta__?.documentId;
  if (id === undefined) throw new Error('This document is not registered. Run: npm run generate:explorer');
  return id;
}

const operations = new Map<string, unknown>();

/** Makes an operation of a registered document: the client sends its hash, and the server puts the text in its place. */
export function toOperation<Data, Variables>(document: unknown): TypedDocumentNode<Data, Variables> {
  const documentId = findDocumentId(document);
  const known = operations.get(documentId);
  if (known !== undefined) return known as TypedDocumentNode<Data, Variables>;
  const operation = { kind: 'Document', definitions: [], documentId } as unknown as TypedDocumentNode<Data, Variables>;
  operations.set(documentId, operation);
  return operation;
}
