import type { Request, RequestHandler } from 'express';
import { AccessError } from '../../errors/AccessError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { hashDocument, readTrustedDocuments } from './readTrustedDocuments.ts';
import { sendFailure } from './sendFailure.ts';

/** A request's parameters, wherever they travel. */
interface Parameters {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/**
 * Lets only known documents through, before anything of them is parsed. A client sends the document itself, or its hash
 * as `documentId` ("sha256:…", GraphQL over HTTP) or as Apollo's `extensions.persistedQuery.sha256Hash`; the document is
 * put in its place. Without a place of documents everything else passes, too. The program's own documents always run.
 */
export async function trustDocuments(
  place: string | undefined,
  presentation: ErrorPresentation,
  ownDocuments: ReadonlyMap<string, string> = new Map(),
): Promise<RequestHandler> {
  const documents = new Map([...ownDocuments, ...(place === undefined ? [] : await readTrustedDocuments(place))]);
  return (request, response, next) => {
    const parameters = readParameters(request);
    // Where every document may run, only those that come by their hash are looked up.
    if (place === undefined && typeof parameters.query === 'string') return next();
    const document = documents.get(hashOf(parameters));
    if (document === undefined) {
      if (place === undefined) return next();
      const message =
        'Only documents that are registered here are answered, and this is none of them. Ask who runs the server.';
      return sendFailure(response, 403, new AccessError('FORBIDDEN', message), presentation);
    }
    writeDocument(request, document);
    next();
  };
}

function readParameters(request: Request): Parameters {
  if (request.method !== 'GET') return typeof request.body === 'object' && request.body !== null ? request.body : {};
  const { query, documentId, extensions } = request.query;
  try {
    return { query, documentId, extensions: typeof extensions === 'string' ? JSON.parse(extensions) : undefined };
  } catch {
    return { query, documentId };
  }
}

function hashOf({ query, documentId, extensions }: Parameters): string {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  if (typeof query === 'string') return hashDocument(query);
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  return String(persistedQuery?.sha256Hash);
}

/** Apollo refuses `extensions.persistedQuery`, which it knows nothing of here: it goes once it has served. */
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
  request.url = `${url.pathname}${url.search}`;
}
