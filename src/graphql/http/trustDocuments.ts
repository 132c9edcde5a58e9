import type { Request, RequestHandler } from 'express';
import { AccessError } from '../../errors/AccessError.ts';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { hashDocument, readTrustedDocuments } from './readTrustedDocuments.ts';
import { sendFailure } from './sendFailure.ts';

/** A request's parameters, in the query string or the body. */
interface Parameters {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/** Which documents are registered, and whether others are accepted. */
export interface DocumentRules {
  /** Documents of the program itself, by their ids. */
  readonly own: ReadonlyMap<string, string>;
  /** Folders and manifests of documents. */
  readonly places: readonly string[];
  /** Refuses every other document. */
  readonly only: boolean;
}

/**
 * Replaces a name or hash by its registered document, before parsing. A client sends the hash as
 * `documentId` ("sha256:…", GraphQL over HTTP) or as Apollo's `extensions.persistedQuery.sha256Hash`, or the name of the
 * document's file as `documentId`: `GET /graphql?documentId=province`. If only registered documents are accepted, any other
 * is refused, whether it is sent by id or in full.
 */
export async function trustDocuments(rules: DocumentRules, presentation: ErrorPresentation): Promise<RequestHandler> {
  const documents = new Map(rules.own);
  for (const place of rules.places) for (const [id, text] of await readTrustedDocuments(place)) documents.set(id, text);
  return (request, response, next) => {
    const parameters = bindParameters(request);
    // A document that is sent in full needs no look-up, and hashing each one would take a twentieth of a small answer's CPU.
    if (!rules.only && !isById(parameters)) return next();
    const document = documents.get(idOf(parameters));
    if (document !== undefined) {
      if (typeof parameters.query !== 'string' || isById(parameters)) writeDocument(request, document);
      return next();
    }
    if (rules.only) {
      const message =
        'This server runs only registered documents, and this document is not registered. Ask whoever runs the server.';
      return sendFailure(response, 403, new AccessError('FORBIDDEN', message), presentation);
    }
    const message =
      'No document with that id is registered. Send the document itself, or register it (REGISTERED_DOCUMENTS).';
    sendFailure(response, 400, new BadRequestError(message), presentation);
  };
}

/** Says whether a request gives a document by its id. */
function isById({ documentId, extensions }: Parameters): boolean {
  if (documentId !== undefined) return true;
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: unknown };
  return persistedQuery !== undefined && persistedQuery !== null;
}

function bindParameters(request: Request): Parameters {
  if (request.method !== 'GET') return typeof request.body === 'object' && request.body !== null ? request.body : {};
  const { query, documentId, extensions } = request.query;
  try {
    return { query, documentId, extensions: typeof extensions === 'string' ? JSON.parse(extensions) : undefined };
  } catch {
    return { query, documentId };
  }
}

function idOf({ query, documentId, extensions }: Parameters): string {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  if (typeof query === 'string') return hashDocument(query);
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  const hash = persistedQuery?.sha256Hash;
  // Anything may be sent in its place, even an object that cannot be converted to a string.
  return typeof hash === 'string' ? hash : '';
}

/** Apollo would refuse `extensions.persistedQuery`, which is not enabled, so it is removed after use. */
function writeDocument(request: Request, document: string): void {
  if (request.method !== 'GET') {
    const body: Record<string, unknown> = { ...request.body, query: document };
    delete body['extensions'];
    delete body['documentId'];
    request.body = body;
    return;
  }
  const url = new URL(request.url, 'http://localhost');
  url.searchParams.set('query', document);
  url.searchParams.delete('extensions');
  url.searchParams.delete('documentId');
  request.url = `${url.pathname}${url.search}`;
}
