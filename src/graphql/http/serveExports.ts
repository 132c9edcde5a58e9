import type { Request, RequestHandler } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { clientOf } from './admitCallers.ts';
import { closeSlowDownloads } from './closeSlowDownloads.ts';
import { sendFailure } from './sendFailure.ts';

/** A file that is produced while it is sent. */
export interface ExportedFile {
  readonly mediaType: string;
  readonly fileName: string;
  readonly text: AsyncIterable<string>;
  /** Type of the rows, to describe them: `Statistic`. */
  readonly type?: string;
}

/** What the host provides for exports; the server itself knows no formats. */
export interface ExportPort {
  /** Endings of the formats: `csv`. */
  readonly formats: readonly string[];
  /**
   * Opens an export of a list (null: the node's own figures, or itself). Throws before the first byte if it cannot be
   * exported.
   */
  readonly open: (request: {
    readonly format: string;
    readonly list: string | null;
    readonly under: string | null;
    /** The node next to it, whose list is written after its own: the explorer's `with`. */
    readonly beside?: string | null;
    readonly arguments: Readonly<Record<string, unknown>>;
    /** The view of the explorer whose rows are wanted, and its address: then there is no list. */
    readonly view?: { readonly name: string; readonly address: Readonly<Record<string, string>> } | undefined;
    readonly depth: number;
    readonly base: string;
    readonly signal: AbortSignal;
    /** For which client: what the graph must plan for it is planned in turn. */
    readonly client?: string;
  }) => Promise<ExportedFile>;
  /** Cites a figure, a quotation or an article in a style. */
  readonly cite: (request: {
    readonly id: string;
    readonly style: string;
    readonly base: string;
    readonly signal: AbortSignal;
    readonly client?: string;
  }) => Promise<ExportedFile>;
}

const NODE = /^\/node\/(?<id>[a-z]{3}_[0-9a-f]{24})\.(?<format>[a-z]+)$/u;
const LIST = /^\/export\/(?<list>[A-Za-z]+)\.(?<format>[a-z]+)$/u;
const VIEW = /^\/(?<view>overview|search|graph|desk)\.(?<format>[a-z]+)$/u;
const CITE = /^\/cite\/(?<id>[a-z]{3}_[0-9a-f]{24})$/u;

/**
 * Paths that exports answer: `/export/statistics.csv`, `/node/reg_….csv`, `/search.csv?q=外贸`, `/cite/sta_…?style=bibtex`.
 */
export const EXPORT_PATHS = [NODE, LIST, VIEW, CITE];

/**
 * Streams exports: a table of a list, a drawn graph, or a citation. Errors of the request are answered like any other error;
 * a failure after the first byte closes the connection, so that a truncated file is not mistaken for a complete one.
 */
export function serveExports(exports: ExportPort, presentation: ErrorPresentation): RequestHandler {
  return async (request, response) => {
    const controller = new AbortController();
    response.once('close', () => controller.abort());
    try {
      const file = await open(exports, request, controller.signal);
      response.setHeader('content-type', file.mediaType);
      response.setHeader('content-disposition', `inline; filename="${file.fileName}"`);
      response.setHeader('cache-control', 'no-cache');
      if (request.method === 'HEAD') return void response.end();
      const endWatch = closeSlowDownloads(response);
      const text = watchText(file.text, controller.signal, presentation);
      await pipeline(Readable.from(text), response).finally(endWatch);
    } catch (error) {
      if (controller.signal.aborted) return;
      if (response.headersSent) return void response.destroy();
      sendFailure(response, 400, error, presentation);
    }
  };
}

/** Passes a file's text on. A failure in the middle of it appears only in the log. */
async function* watchText(
  text: AsyncIterable<string>,
  signal: AbortSignal,
  presentation: ErrorPresentation,
): AsyncGenerator<string, void, undefined> {
  try {
    yield* text;
  } catch (error) {
    if (!signal.aborted) presentation.logger.error({ err: error }, 'a file ended in the middle');
    throw error;
  }
}

async function open(exports: ExportPort, request: Request, signal: AbortSignal): Promise<ExportedFile> {
  const base = `${request.protocol}://${request.get('host') ?? 'localhost'}/`;
  const { query, path } = request;
  const asker = { client: clientOf(request), signal };
  const cited = CITE.exec(path)?.groups;
  if (cited !== undefined)
    return exports.cite({ id: cited['id'] ?? '', style: parseText(query['style'], 'style') ?? 'text', base, ...asker });
  const node = NODE.exec(path)?.groups;
  const list = LIST.exec(path)?.groups;
  const view = VIEW.exec(path)?.groups;
  const format = (node ?? list ?? view)?.['format'] ?? '';
  if (!exports.formats.includes(format))
    throw new BadRequestError(
      `There is no format "${format}". There are: ${exports.formats.join(', ')}.`,
      'BAD_USER_INPUT',
    );
  const named = list?.['list'] ?? parseText(query['list'], 'list') ?? null;
  return exports.open({
    format,
    // A drawing has no list: it shows the graph itself.
    list: format === 'graphml' ? null : named,
    under: node?.['id'] ?? parseText(query['under'], 'under') ?? null,
    beside: format === 'graphml' ? null : (parseText(query['with'], 'with') ?? null),
    view: view === undefined ? undefined : { name: view['view'] ?? '', address: parseAddress(query) },
    arguments: {
      filter: parseJson(query['filter'], 'filter'),
      orderBy: parseJson(query['orderBy'], 'orderBy'),
      // As in the schema, or as in the address of the explorer.
      scope: parseText(query['scope'], 'scope')?.toUpperCase(),
    },
    depth: Number(parseText(query['depth'], 'depth') ?? 1),
    base,
    ...asker,
  });
}

function parseAddress(query: Request['query']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, parseText(value, name) ?? '']));
}

function parseText(value: unknown, name: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new BadRequestError(`"${name}" is given more than once. Give it once.`, 'BAD_USER_INPUT');
}

function parseJson(value: unknown, name: string): unknown {
  const text = parseText(value, name);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequestError(
      `"${name}" is not JSON: ${text.slice(0, 60)}. Write it as a GraphQL variable, e.g. ${name}={"status":"ACTUAL"}.`,
      'BAD_USER_INPUT',
    );
  }
}
