import { type Answer, type CompiledOperation, compileOperation } from '../compile/compileOperation.ts';
import { ExportError } from '../errors/ExportError.ts';
import { answerCompiled, askGraph, type ExportSource } from './exportSource.ts';
import { type AskExport, listPageArticles } from './listPageArticles.ts';
import { type DrawingAddress, listLinks, readDrawing } from './drawing/readDrawing.ts';
import { readAhead, tolerate } from './readAhead.ts';
import {
  type Connection,
  type ConnectionPage,
  type CursorList,
  type ExportRequest,
  openConnection,
  type Select,
} from './connection.ts';

/**
 * Entries per statement: few enough to keep memory constant, many enough that statements do not matter. A statement
 * answers with one record, and the driver takes twice the time for each entry of one that is four times as long.
 */
const BATCH = 1_000;
/** Cursors per statement that lists nothing else. */
const PLANNED = 5 * BATCH;

/** A list that is being exported. */
export interface OpenedExport {
  /** Type of its entries: `Statistic`. */
  readonly type: string;
  /** Its entries, a batch at a time. The next batch is read while the last one is being written. */
  readonly batches: AsyncGenerator<readonly unknown[], void, undefined>;
}

/**
 * Opens a list for export. Nothing but the owner's type is read yet: what cannot be exported is refused before the
 * first byte. Throws ExportError for an unknown id, list or argument.
 */
export async function openExport(
  source: ExportSource,
  request: ExportRequest,
  select: Select,
  signal?: AbortSignal,
): Promise<OpenedExport> {
  if (request.drawing !== undefined) return openDrawing(source, request.drawing, select, signal);
  const owner = request.under === null ? null : await readType(source, request.under, signal);
  if (owner === 'Page' && request.list === 'statistics') return openPageFigures(source, request, select, signal);
  const connection = openConnection(source.schema, owner, request, select);
  return { type: connection.type, batches: readBatches(source, connection, signal) };
}

/** What the explorer's graph draws at an address: a row for each relationship, and one for each thing without any. */
async function openDrawing(
  source: ExportSource,
  address: DrawingAddress,
  select: Select,
  signal: AbortSignal | undefined,
): Promise<OpenedExport> {
  const type = 'GraphLink';
  if (select(type) === undefined) throw new ExportError('A drawing cannot be exported in this format.');
  const piece = await readDrawing((query, variables) => askGraph(source, query, variables, signal), address);
  return { type, batches: once(listLinks(piece)) };
}

async function* once<Entry>(entries: readonly Entry[]): AsyncGenerator<readonly Entry[], void, undefined> {
  yield entries;
}

/** The figures of a page are those of its articles, in their order. */
async function openPageFigures(
  source: ExportSource,
  request: ExportRequest,
  select: Select,
  signal: AbortSignal | undefined,
): Promise<OpenedExport> {
  const openArticle = (under: string): Connection =>
    openConnection(source.schema, 'Article', { ...request, under }, select);
  const ask: AskExport = (query, variables) => askGraph(source, query, variables, signal);
  const ids = await listPageArticles(ask, request.under ?? '');
  return { type: openArticle(ids[0] ?? '').type, batches: readArticles() };

  async function* readArticles(): AsyncGenerator<readonly unknown[], void, undefined> {
    for (const id of ids) yield* readBatches(source, openArticle(id), signal);
  }
}

async function* readBatches(
  source: ExportSource,
  connection: Connection,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly unknown[], void, undefined> {
  const ask = createAsk(source, connection, signal);
  const readPage = async (after: string | null): Promise<ConnectionPage | null> => {
    const data = await ask(connection, connection.batch ?? BATCH, after);
    return data === null ? null : connection.find(data);
  };
  const { listCursors } = connection;
  if (listCursors !== undefined) {
    const listPlan = async (after: string | null): Promise<CursorList> => {
      const data = await ask(listCursors, PLANNED, after);
      return data === null ? { cursors: [], more: false } : listCursors.find(data);
    };
    yield* readAhead(readPage, listPlan, BATCH);
    return;
  }
  let next: Promise<ConnectionPage | null> | undefined = readPage(null);
  while (next !== undefined) {
    const page: ConnectionPage | null = await next;
    next = page?.more === true ? tolerate(readPage(page.endCursor)) : undefined;
    if (page !== null && page.nodes.length > 0) yield page.nodes;
  }
}

/** Creates the function that asks for one page. Each document has two shapes, compiled once: the first page and those after a cursor. */
function createAsk(
  source: ExportSource,
  { variables: given }: Connection,
  signal: AbortSignal | undefined,
): (what: Pick<Connection, 'document' | 'operation'>, first: number, after: string | null) => Promise<Answer['data']> {
  const compiled = new Map<string, CompiledOperation>();
  return async ({ document, operation }, first, after) => {
    const variables = { ...given, first, ...(after === null ? {} : { after }) };
    const shape = `${operation.name?.value ?? ''} ${String(after === null)}`;
    const ready =
      compiled.get(shape) ??
      compileOperation(source.schema, source.catalogue, document, operation, variables, { maximumFirst: PLANNED });
    compiled.set(shape, ready);
    return (await answerCompiled(source, ready, variables, signal)).data;
  };
}

const TYPE = 'query Export($id: ID!) { node(id: $id) { __typename } }';

async function readType(source: ExportSource, id: string, signal: AbortSignal | undefined): Promise<string> {
  const data = await askGraph(source, TYPE, { id }, signal);
  const node = data?.['node'] as { readonly __typename: string } | null | undefined;
  if (node == null) throw new ExportError(`Nothing in the graph has the id "${id}".`, 'NOT_FOUND');
  return node.__typename;
}
