import {
  getNamedType,
  getNullableType,
  getVariableValues,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ExportError } from '../errors/ExportError.ts';
import { findNearMiss } from '../util/findNearMiss.ts';
import type { DrawingAddress } from './drawing/queryDrawing.ts';

/** What to export: a list of the schema, perhaps that of one node, perhaps filtered. */
export interface ExportRequest {
  /** Name of the list: `statistics`, `organizations`; null for the node itself, as one row. */
  readonly list: string | null;
  /** Id of the node whose list it is; null for a list of the whole graph. */
  readonly under: string | null;
  /** The list's own `filter`, `orderBy` and `scope`, as GraphQL variables. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** An address of the explorer's graph, if what it draws is to be exported instead of a list. */
  readonly drawing?: DrawingAddress | undefined;
  /**
   * Lists of the same type that are written after it into the same file; an entry that several of them contain is
   * written once.
   */
  readonly more?: readonly ExportRequest[];
}

/** Prints what is selected of each entry of a type; undefined for a type that the format cannot print. */
export type Select = (type: string) => string | undefined;

/** What is answered whole: one node, or a list that has no pages, such as the figures of an equation. */
export interface OpenedWhole {
  readonly kind: 'whole';
  /** Type of its entries: `Statistic`. */
  readonly type: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Finds the entries in the answer's data. */
  readonly find: (data: Readonly<Record<string, unknown>>) => readonly unknown[];
}

/** A list that is read batch by batch. */
export interface OpenedList {
  readonly kind: 'list';
  /** Type of its entries: `Statistic`. */
  readonly type: string;
  /** The type of the node whose list it is; its id is the variable `under`. */
  readonly owner: string | null;
  /** The list with `first: $first`, `after: $after`, its own arguments, and what is selected of an entry. */
  readonly field: FieldNode;
  /** The list's own arguments, and `under`. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many entries are read at a time, if fewer than of other lists. */
  readonly batch?: number | undefined;
  /** Asks for nothing of it, to find out whether its arguments mean something: the names in its filter above all. */
  readonly check: string;
}

/**
 * Opens a list of the graph (`owner` null) or of a node of the type `owner`, or the node itself. Throws ExportError if there is no
 * such list, it cannot be exported, or its arguments are wrong.
 */
export function openConnection(
  schema: GraphQLSchema,
  owner: string | null,
  request: ExportRequest,
  select: Select,
): OpenedWhole | OpenedList {
  return request.list === null
    ? openNode(owner, request, select)
    : openList(schema, owner, request.list, request, select);
}

/** Finding the words in a thousand texts at once takes more memory than a transaction may. */
const FEWER: Readonly<Record<string, number>> = { SearchHit: 100 };

/** Names the lists of a type whose entries the format can print: all that can be exported of it. */
export function listExported(type: GraphQLObjectType, select: Select): readonly string[] {
  return Object.values(type.getFields())
    .filter((field) => select(entryOf(field)) !== undefined)
    .map(({ name }) => name);
}

function openNode(owner: string | null, { under }: ExportRequest, select: Select): OpenedWhole {
  const selection = owner === null ? undefined : select(owner);
  if (owner === null || selection === undefined)
    throw new ExportError(
      owner === null
        ? 'Give the list of the graph to export, e.g. statistics.'
        : `A ${owner} cannot be exported in this format. Export one of its lists, e.g. statistics.`,
    );
  return {
    kind: 'whole',
    type: owner,
    query: `query Export($under: ID!) { node(id: $under) { ... on ${owner} { ${selection} } } }`,
    variables: { under },
    find: ({ node }) => (node === null || node === undefined ? [] : [node]),
  };
}

function openList(
  schema: GraphQLSchema,
  owner: string | null,
  list: string,
  request: ExportRequest,
  select: Select,
): OpenedWhole | OpenedList {
  const type = owner === null ? schema.getQueryType() : schema.getType(owner);
  if (!isObjectType(type)) throw new ExportError(`There is no type ${String(owner)}.`);
  const lists = listExported(type, select);
  const definition = lists.includes(list) ? type.getFields()[list] : undefined;
  if (definition === undefined) {
    const near = findNearMiss(list, lists);
    throw new ExportError(
      `${owner === null ? 'The graph' : `A ${owner}`} has no list "${list}" to export${near === undefined ? '' : `; did you mean "${near}"`}? There are: ${lists.join(', ')}.`,
    );
  }
  const entry = entryOf(definition);
  const given = Object.entries(request.arguments).filter(([, value]) => value !== undefined);
  const declared = given.map(([name]) => {
    const argument = definition.args.find(
      (each) => each.name === name && !['first', 'after', 'last', 'before'].includes(name),
    );
    if (argument === undefined)
      throw new ExportError(
        `The list "${list}" does not take "${name}". It takes: ${definition.args.map((each) => each.name).join(', ')}.`,
      );
    return `, $${name}: ${String(argument.type)}`;
  });
  const missing = definition.args.find(
    (each) => isRequiredArgument(each) && request.arguments[each.name] === undefined,
  );
  if (missing !== undefined) throw new ExportError(`The list "${list}" needs "${missing.name}".`);
  if (!isPaged(definition)) return openPlainList(owner, list, request, entry, select);
  const passed = given.map(([name]) => `, ${name}: $${name}`).join('');
  const field = `${list}(first: $first, after: $after${passed})`;
  const variables = `$first: Int!, $after: String${declared.join('')}`;
  const check =
    owner === null
      ? `query Export(${variables}) { ${field} { pageInfo { hasNextPage } } }`
      : `query Export($under: ID!, ${variables}) { node(id: $under) { ... on ${owner} { ${field} { pageInfo { hasNextPage } } } } }`;
  const raw = { ...Object.fromEntries(given), first: 0, ...(owner === null ? {} : { under: request.under }) };
  const { coerced, errors } = getVariableValues(schema, parseOperation(check).variableDefinitions ?? [], raw);
  if (coerced === undefined) throw new ExportError(errors?.[0]?.message ?? 'The arguments are not understood.');
  const whole = parseOperation(`query Export(${variables}) { ${field} { nodes { ${select(entry) ?? 'id'} } } }`);
  return {
    ...{ kind: 'list', type: entry, owner, check, variables: coerced, batch: FEWER[entry] },
    field: whole.selectionSet.selections[0] as FieldNode,
  };
}

/** Opens a list that is answered whole, such as the figures of an equation. */
function openPlainList(
  owner: string | null,
  list: string,
  { under }: ExportRequest,
  entry: string,
  select: Select,
): OpenedWhole {
  const body = `list: ${list} { ${select(entry) ?? 'id'} }`;
  return {
    kind: 'whole',
    type: entry,
    query:
      owner === null
        ? `query Export { ${body} }`
        : `query Export($under: ID!) { node(id: $under) { ... on ${owner} { ${body} } } }`,
    variables: owner === null ? {} : { under },
    find(data) {
      const holder = owner === null ? data : (data['node'] as Readonly<Record<string, unknown>> | null | undefined);
      return (holder?.['list'] ?? []) as readonly unknown[];
    },
  };
}

function parseOperation(text: string): OperationDefinitionNode {
  return parse(text, { noLocation: true }).definitions[0] as OperationDefinitionNode;
}

/** Gives the type of a list's entries; empty for a field that is not a list. */
function entryOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type).name;
  if (isPaged(field)) return type.slice(0, -'Connection'.length);
  return isListType(getNullableType(field.type)) ? type : '';
}

function isPaged({ type, args }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'first');
}
