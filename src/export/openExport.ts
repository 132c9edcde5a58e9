import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { compileEntries, type CompiledEntries } from '../compile/compileEntries.ts';
import { ExportError } from '../errors/ExportError.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';
import { type ExportRequest, openConnection, type OpenedList, type OpenedWhole, type Select } from './connection.ts';
import { type DrawingAddress, listLinks, queryDrawing } from './drawing/queryDrawing.ts';
import { askGraph, type ExportSource } from './exportSource.ts';
import { type AskExport, listPageArticles } from './listPageArticles.ts';
import { createEntryQuery } from './queryEntries.ts';
import { type Batch, type BatchEnds, queryAhead, queryInTurn } from './queryAhead.ts';

/** How a format writes an entry. Each is written as soon as it arrives, so that a batch is never in memory as a tree. */
export interface EntryForm<Piece> {
  readonly select: Select;
  /** Creates the function that writes an entry of a type. */
  readonly createPrinter: (type: string) => (node: unknown) => Piece;
  /**
   * Creates the function that prepares what entries of a type share in a field, once for all of them. The printer
   * receives what it gives in place of the node. Without it, the printer receives the node itself.
   */
  readonly createFieldPrinter?: (type: string, field: string) => (thing: unknown) => unknown;
}

/** A list that is being exported. */
export interface OpenedExport<Piece> {
  /** Type of its entries: `Statistic`. */
  readonly type: string;
  /** Its entries as they are written, a batch at a time. Further batches are read while one is sent. */
  readonly batches: AsyncGenerator<readonly Piece[], void, undefined>;
}

/** Entries per statement: few enough to keep memory constant, many enough that statements do not matter. */
const BATCH = 1_000;
/** Entries per statement that only looks ahead. */
const AHEAD = 20 * BATCH;

/**
 * Opens a list for export. Only the owner's type and the list's arguments are looked at yet: what cannot be exported is refused
 * before the first byte. Throws ExportError for an unknown id, list or argument, GraphQLError for an unknown name.
 */
export async function openExport<Piece>(
  source: ExportSource,
  request: ExportRequest,
  form: EntryForm<Piece>,
  signal?: AbortSignal,
): Promise<OpenedExport<Piece>> {
  if (request.drawing !== undefined) return openDrawing(source, request.drawing, form, signal);
  const { more = [], ...first } = request;
  if (more.length > 0) return openSeveral(source, [first, ...more], form, signal);
  const owner = request.under === null ? null : await queryType(source, request.under, signal);
  if (owner === 'Page' && isOfArticles(source.schema, request.list))
    return openArticlesOfPage(source, request, form, signal);
  const opened = openConnection(source.schema, owner, request, form.select);
  if (opened.kind === 'whole') return { type: opened.type, batches: queryWhole(source, opened, form, signal) };
  await checkArguments(source, request, opened, signal);
  return { type: opened.type, batches: queryBatches(source, opened, form, signal) };
}

/** What the explorer's graph draws at an address: a row for each relationship, and one for each node without any. */
async function openDrawing<Piece>(
  source: ExportSource,
  address: DrawingAddress,
  { select, createPrinter }: EntryForm<Piece>,
  signal: AbortSignal | undefined,
): Promise<OpenedExport<Piece>> {
  const type = 'GraphLink';
  if (select(type) === undefined) throw new ExportError('A drawing cannot be exported in this format.');
  const piece = await queryDrawing((query, variables) => askGraph(source, query, variables, signal), address);
  return { type, batches: once(listLinks(piece).map(createPrinter(type))) };
}

async function* once<Entry>(entries: readonly Entry[]): AsyncGenerator<readonly Entry[], void, undefined> {
  yield entries;
}

/** Several lists of one type, one after the other. Each is opened, and so checked, before the first byte. */
async function openSeveral<Piece>(
  source: ExportSource,
  requests: readonly ExportRequest[],
  { select, createPrinter }: EntryForm<Piece>,
  signal: AbortSignal | undefined,
): Promise<OpenedExport<Piece>> {
  const written = new Set<string>();
  const onceEach: EntryForm<Piece | undefined> = {
    select,
    createPrinter(type) {
      const print = createPrinter(type);
      return (node) => {
        const { id } = node as { readonly id?: string };
        if (id === undefined) return print(node);
        if (written.has(id)) return undefined;
        written.add(id);
        return print(node);
      };
    },
  };
  const opened = await Promise.all(requests.map((request) => openExport(source, request, onceEach, signal)));
  const [type = '', ...others] = new Set(opened.map((each) => each.type));
  if (others.length > 0)
    throw new ExportError(`One file holds one kind of thing, not ${[type, ...others].join(' and ')}.`);
  return { type, batches: joinBatches(opened.map(({ batches }) => batches)) };
}

async function* joinBatches<Piece>(
  lists: readonly AsyncIterable<readonly (Piece | undefined)[]>[],
): AsyncGenerator<readonly Piece[], void, undefined> {
  for (const batches of lists) {
    for await (const pieces of batches) yield pieces.filter((piece) => piece !== undefined);
  }
}

/** Whether a page has a list only through its articles, such as that of its figures or names. */
function isOfArticles(schema: GraphQLSchema, list: string | null): boolean {
  const hasList = (type: string): boolean =>
    list !== null && (schema.getType(type) as GraphQLObjectType).getFields()[list] !== undefined;
  return hasList('Article') && !hasList('Page');
}

/** The figures and names of a page are those of its articles, in their order. */
async function openArticlesOfPage<Piece>(
  source: ExportSource,
  request: ExportRequest,
  form: EntryForm<Piece>,
  signal: AbortSignal | undefined,
): Promise<OpenedExport<Piece>> {
  const openArticle = (under: string): OpenedList =>
    openConnection(source.schema, 'Article', { ...request, under }, form.select) as OpenedList;
  const ask: AskExport = (query, variables) => askGraph(source, query, variables, signal);
  const ids = await listPageArticles(ask, request.under ?? '');
  const first = openArticle(ids[0] ?? '');
  await checkArguments(source, request, first, signal);
  return { type: first.type, batches: queryArticles() };

  async function* queryArticles(): AsyncGenerator<readonly Piece[], void, undefined> {
    for (const id of ids) yield* queryBatches(source, openArticle(id), form, signal);
  }
}

async function checkArguments(
  source: ExportSource,
  { arguments: given }: ExportRequest,
  { check, variables }: OpenedList,
  signal: AbortSignal | undefined,
): Promise<void> {
  // What needs no lookup (an order, a scope) was checked with the operation.
  if (Object.entries(given).every(([name, value]) => ['orderBy', 'scope'].includes(name) || value == null)) return;
  await askGraph(source, check, { ...variables, first: 0 }, signal);
}

async function* queryWhole<Piece>(
  source: ExportSource,
  { type, query, variables, find }: OpenedWhole,
  { createPrinter }: EntryForm<Piece>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Piece[], void, undefined> {
  const data = await askGraph(source, query, variables, signal);
  yield (data === null ? [] : find(data)).map(createPrinter(type));
}

async function* queryBatches<Piece>(
  { schema, catalogue, query }: ExportSource,
  { type, owner, field: list, variables: given, batch: size = BATCH }: OpenedList,
  { createPrinter, createFieldPrinter }: EntryForm<Piece>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Piece[], void, undefined> {
  const compiled = compileEntries(schema, catalogue, {
    ...{ list, batch: size, maximumFirst: AHEAD },
    variables: { ...given, first: size },
    ...(owner !== null && { owner: { type: owner, variable: 'under' } }),
  });
  const queryPage = createEntryQuery(query, compiled, {
    print: createPrinter(type),
    ...(createFieldPrinter && { createFieldPrinter: (field) => createFieldPrinter(type, field) }),
  });
  const queryBatch = async (after: string | null): Promise<Batch<Piece>> => {
    const { pieces, last } = await queryPage({ ...given, first: size, after }, signal);
    return { pieces, end: last === undefined ? null : compiled.printCursor(last), more: pieces.length === size };
  };
  yield* compiled.ends === undefined
    ? queryInTurn(queryBatch)
    : queryAhead(queryBatch, (after) => queryEnds(query, compiled, { ...given, first: AHEAD, after }, signal));
}

async function queryEnds(
  query: RunQuery,
  { ends, printCursor }: CompiledEntries,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<BatchEnds> {
  if (ends === undefined) return { ends: [], more: false };
  const [found] = await query(
    {
      name: 'export-ahead',
      cypher: ends.cypher,
      params: ends.bindParameters(variables),
      decode: (record) => ({
        keys: record.get('ends') as readonly string[],
        count: record.get('count') as number,
        last: record.get('last') as string | null,
      }),
    },
    signal,
  );
  const { keys = [], count = 0, last = null } = found ?? {};
  const all = last === null || keys.at(-1) === last ? keys : [...keys, last];
  return { ends: all.map(printCursor), more: count === AHEAD };
}

const TYPE = 'query Export($id: ID!) { node(id: $id) { __typename } }';

async function queryType(source: ExportSource, id: string, signal: AbortSignal | undefined): Promise<string> {
  const data = await askGraph(source, TYPE, { id }, signal);
  const node = data?.['node'] as { readonly __typename: string } | null | undefined;
  if (node == null) throw new ExportError(`Nothing in the graph has the id "${id}".`, 'NOT_FOUND');
  return node.__typename;
}
