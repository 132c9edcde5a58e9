import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { type ExampleQuery, readExamples } from './readExamples.ts';

/** Where the playground's files are. */
export interface PlaygroundFiles {
  /** Folder that `npm run build:playground` writes. */
  readonly page: string;
  /** Folder of `*.graphql` files that are always registered; each opens as a tab, unless there are `questions`. */
  readonly examples: string;
  /** Folder of short questions that are registered, too, and open as tabs instead. */
  readonly questions?: string;
}

/**
 * Only what the server itself sends is loaded, run or called. Monaco, the editor, writes its style sheets into the
 * page: that is why 'unsafe-inline' is set, and only for styles.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const NOT_BUILT = 'The playground is not built. Run: npm run build:playground\n';

/** The playground, as a server mounts it. */
export interface Playground {
  /** Answers browsers that open /graphql with the page, and passes clients on. */
  readonly page: RequestHandler;
  /** Scripts and example queries, below /playground. */
  readonly files: Router;
}

/** Reads the playground's page and examples. If the page is not built, the answer to a browser says so. */
export async function servePlayground({ page, examples, questions = examples }: PlaygroundFiles): Promise<Playground> {
  const html = await readFile(join(page, 'index.html'), 'utf8').catch(() => undefined);
  const queries: ReadonlyArray<ExampleQuery> = await readExamples(questions);
  const files = Router();
  files.get('/examples.json', (_request, response) => {
    response.json(queries);
  });
  // File names contain a hash of the content.
  files.use('/assets', express.static(join(page, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  return {
    page(request, response, next) {
      if (!isOpenedByBrowser(request)) return next();
      response.setHeader('cache-control', 'no-cache').setHeader('content-security-policy', PAGE_POLICY);
      if (html === undefined) response.status(404).type('text/plain').send(NOT_BUILT);
      else response.type('html').send(html);
    },
    files,
  };
}

/**
 * Distinguishes a person's browser from a client, which accepts JSON equally. A link with a document
 * (`/graphql?query=…`) also opens the page, which shows the document and runs it on request.
 */
function isOpenedByBrowser(request: express.Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const types = ['application/json', 'application/graphql-response+json', 'text/html'];
  return request.accepts(types) === 'text/html';
}
