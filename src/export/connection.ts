import {
  getNamedType,
  getNullableType,
  getVariableValues,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ExportError } from '../errors/ExportError.ts';
import { findNearMiss } from '../util/findNearMiss.ts';
import type { DrawingAddress } from './drawing/readDrawing.ts';

/** What is to be exported: a list of the schema, perhaps that of one thing, perhaps filtered. */
export interface ExportRequest {
  /** Name of the list: `statistics`, `organizations`; null for the thing itself, as one row. */
  readonly list: string | null;
  /** Id of the thing whose list it is; null for the whole graph's. */
  readonly under: string | null;
  /** The list's own `filter`, `orderBy` and `scope`, as GraphQL variables. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** An address of the explorer's graph, if what it draws is to be exported instead of a list. */
  readonly drawing?: DrawingAddress | undefined;
}

/** Prints what is selected of each entry of a type; undefined for a type that a format has no form for. */
export type Select = (type: string) => string | undefined;

/** A connection that can be read page by page: the operation and its variables. */
export interface Connection {
  /** Type of its entries: `Statistic`. */
  readonly type: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many entries are read at a time, if fewer than of other lists. */
  readonly batch?: number | undefined;
  /** Finds the connection in the answer's data; null if the thing is gone. */
  readonly find: (data: Readonly<Record<string, unknown>>) => ConnectionPage | null;
  /** Lists nothing but the cursors of its entries, where that costs little: along an index, without a filter. */
  readonly listCursors?: Pick<Connection, 'document' | 'operation'> & {
    readonly find: (data: Readonly<Record<string, unknown>>) => CursorList;
  };
}

/** Cursors of consecutive entries, and whether more entries follow. */
export interface CursorList {
  readonly cursors: readonly string[];
  readonly more: boolean;
}

/** One page of a connection as it is answered. */
export interface ConnectionPage {
  readonly nodes: readonly unknown[];
  readonly endCursor: string | null;
  readonly more: boolean;
}

/**
 * Prints the operation that reads a list of the graph (`owner` null) or of a thing of the type `owner`. Throws ExportError if
 * there is no such list, it cannot be exported, or its arguments are wrong.
 */
export function openConnection(
  schema: GraphQLSchema,
  owner: string | null,
  request: ExportRequest,
  select: Select,
): Connection {
  return request.list === null
    ? openNode(owner, request, select)
    : openList(schema, owner, request.list, request, select);
}

/** Finding the words in a thousand texts at once takes more memory than a transaction may. */
const FEWER: Readonly<Record<string, number>> = { SearchHit: 100 };

/** Names the lists of a type whose entries a format has a form for: all that can be exported of it. */
export function listExported(type: GraphQLObjectType, select: Select): readonly string[] {
  return Object.values(type.getFields())
    .filter((field) => select(entryOf(field)) !== undefined)
    .map(({ name }) => name);
}

function openNode(owner: string | null, { under }: ExportRequest, select: Select): Connection {
  const selection = owner === null ? undefined : select(owner);
  if (owner === null || selection === undefined)
    throw new ExportError(
      owner === null
        ? 'Give the list of the graph to export, e.g. statistics.'
        : `A ${owner} cannot be exported in this format. Export one of its lists, e.g. statistics.`,
    );
  return {
    ...read(`query Export($under: ID!) { node(id: $under) { ... on ${owner} { ${selection} } } }`),
    type: owner,
    variables: { under },
    find: ({ node }) => (node === null || node === undefined ? null : { nodes: [node], endCursor: null, more: false }),
  };
}

function openList(
  schema: GraphQLSchema,
  owner: string | null,
  list: string,
  request: ExportRequest,
  select: Select,
): Connection {
  const type = owner === null ? schema.getQueryType() : schema.getType(owner);
  if (!isObjectType(type)) throw new ExportError(`There is no type ${String(owner)}.`);
  const lists = listExported(type, select);
  const field = lists.includes(list) ? type.getFields()[list] : undefined;
  if (field === undefined) {
    const near = findNearMiss(list, lists);
    throw new ExportError(
      `${owner === null ? 'The graph' : `A ${owner}`} has no list "${list}" to export${near === undefined ? '' : `; did you mean "${near}"`}? There are: ${lists.join(', ')}.`,
    );
  }
  const entry = entryOf(field);
  const given = Object.entries(request.arguments).filter(([, value]) => value !== undefined);
  const declared = given.map(([name]) => {
    const argument = field.args.find(
      (each) => each.name === name && !['first', 'after', 'last', 'before'].includes(name),
    );
    if (argument === undefined)
      throw new ExportError(
        `The list "${list}" does not take "${name}". It takes: ${field.args.map((each) => each.name).join(', ')}.`,
      );
    return `, $${name}: ${String(argument.type)}`;
  });
  const missing = field.args.find((each) => isRequiredArgument(each) && request.arguments[each.name] === undefined);
  if (missing !== undefined) throw new ExportError(`The list "${list}" needs "${missing.name}".`);
  if (!isPaged(field)) return openPlainList(owner, list, request, entry, select);
  const passed = given.map(([name]) => `, ${name}: $${name}`).join('');
  const takesFilter = field.args.some(({ name }) => name === 'filter');
  const isIndexed = owner === null && takesFilter && (request.arguments['filter'] ?? null) === null;
  const cursors = `list: ${list}(first: $first, after: $after${passed}) { edges { cursor } pageInfo { hasNextPage } }`;
  const body = `list: ${list}(first: $first, after: $after${passed}) { nodes { ${select(entry) ?? 'id'} } pageInfo { endCursor hasNextPage } }`;
  const printed =
    owner === null
      ? `query Export($first: Int!, $after: String${declared.join('')}) { ${body} }`
      : `query Export($under: ID!, $first: Int!, $after: String${declared.join('')}) { node(id: $under) { ... on ${owner} { ${body} } } }`;
  const { document, operation } = read(printed);
  const raw = { ...Object.fromEntries(given), first: 1, ...(owner === null ? {} : { under: request.under }) };
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], raw);
  if (coerced === undefined) throw new ExportError(errors?.[0]?.message ?? 'The arguments are not understood.');
  return {
    ...{ document, operation },
    type: entry,
    variables: coerced,
    batch: FEWER[entry],
    ...(isIndexed && {
      listCursors: {
        ...read(`query Cursors($first: Int!, $after: String${declared.join('')}) { ${cursors} }`),
        find(data) {
          const { edges, pageInfo } = data['list'] as AnsweredCursors;
          return { cursors: edges.map(({ cursor }) => cursor), more: pageInfo.hasNextPage };
        },
      },
    }),
    find(data) {
      const holder = owner === null ? data : (data['node'] as Readonly<Record<string, unknown>> | null | undefined);
      const found = holder?.['list'] as AnsweredList | null | undefined;
      return found == null
        ? null
        : { nodes: found.nodes, endCursor: found.pageInfo.endCursor, more: found.pageInfo.hasNextPage };
    },
  };
}

/** Opens a list that is answered whole, such as the figures of an equation. */
function openPlainList(
  owner: string | null,
  list: string,
  { under }: ExportRequest,
  entry: string,
  select: Select,
): Connection {
  const body = `list: ${list} { ${select(entry) ?? 'id'} }`;
  return {
    ...read(
      owner === null
        ? `query Export { ${body} }`
        : `query Export($under: ID!) { node(id: $under) { ... on ${owner} { ${body} } } }`,
    ),
    type: entry,
    variables: owner === null ? {} : { under },
    find(data) {
      const holder = owner === null ? data : (data['node'] as Readonly<Record<string, unknown>> | null | undefined);
      const nodes = holder?.['list'] as readonly unknown[] | null | undefined;
      return nodes == null ? null : { nodes, endCursor: null, more: false };
    },
  };
}

interface AnsweredList {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface AnsweredCursors {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

function read(text: string): Pick<Connection, 'document' | 'operation'> {
  const document = parse(text, { noLocation: true });
  return { document, operation: document.definitions[0] as OperationDefinitionNode };
}

/** Gives the type of a list's entries; empty for a field that is no list. */
function entryOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type).name;
  if (isPaged(field)) return type.slice(0, -'Connection'.length);
  return isListType(getNullableType(field.type)) ? type : '';
}

function isPaged({ type, args }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'first');
}
