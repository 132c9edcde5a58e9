import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Request, type RequestHandler, Router } from 'express';
import { findLabel } from '../../model/ids.ts';
import { readTrustedDocuments } from './readTrustedDocuments.ts';

/** The addresses of the explorer; the page itself interprets everything after them. */
export const EXPLORER_VIEWS = ['/', '/search', '/node/:id', '/graph', '/desk'];

/**
 * Only files of this server are loaded and run, and only this server is queried. Nothing inline: the page has no
 * script or style in it.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The explorer, as a server mounts it. */
export interface Explorer {
  /**
   * Answers a browser at one of EXPLORER_VIEWS with the page. Other clients are passed on, and so is everyone if it
   * is not built.
   */
  readonly page: RequestHandler;
  /** Answers a browser at any other address: 404, with the page, which offers the search and the way home. */
  readonly nowhere: RequestHandler;
  /** Scripts and styles, below /explorer. */
  readonly files: Router;
  /** The operations that the page sends, by the SHA-256 of their text: they run even if all others are refused. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Reads the built explorer from a folder; the server continues without it if it is not built (`npm run build:explorer`). */
export async function serveExplorer(folder: string | undefined): Promise<Explorer> {
  const files = Router();
  const built = folder === undefined ? undefined : await readBuild(folder);
  if (folder !== undefined) {
    // File names contain a hash of the content.
    files.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  }
  const sendPage =
    (findStatus: (request: Request) => number): RequestHandler =>
    (request, response, next) => {
      if (built === undefined || request.accepts(['application/json', 'text/html']) !== 'text/html') return next();
      response.setHeader('cache-control', 'no-cache').setHeader('content-security-policy', PAGE_POLICY);
      response.status(findStatus(request)).type('html').send(built.html);
    };
  return {
    page: sendPage(({ params: { id } }) => (id === undefined || findLabel(String(id)) !== undefined ? 200 : 404)),
    nowhere: sendPage(() => 404),
    files,
    documents: built?.documents ?? new Map(),
  };
}

async function readBuild(folder: string) {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined) return undefined;
  return { html, documents: await readTrustedDocuments(join(folder, 'documents.json')) };
}
