import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import { checkLimit } from './checkLimit.ts';
import type { Limits } from './limits.ts';

/** What a field's arguments say about how much comes back. */
export interface ArgumentMeasure {
  /** Size of the page that `first` or `last` asks for; absent if the field is not a connection. */
  readonly first?: number;
  /** Length of the longest list among the arguments (ids, names in a filter). */
  readonly longestList?: number;
}

/** Page size of a field whose schema gives `first` no default. */
const DEFAULT_FIRST = 10;

/**
 * Measures the arguments of one field with the real values of the variables. Throws LimitExceededError if `first` or a
 * list is over its limit, and BadRequestError if `first` is below 0.
 */
export function measureArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): ArgumentMeasure {
  let longestList: number | undefined;
  for (const { name, value } of node.arguments ?? []) {
    const length = longestListIn(value, variables);
    checkLimit('listSize', length, limits, `Values in ${name.value} of ${field.name}`);
    if (length > 0) longestList = Math.max(longestList ?? 0, length);
  }
  const last = findNumber(field, node, variables, 'last');
  const name = last === undefined ? 'first' : 'last';
  const first = last ?? findFirst(field, node, variables);
  if (first !== undefined) {
    if (first < 0) {
      const message = `${name} of ${field.name} is ${first}. It must be from 0 to ${limits.listSize}.`;
      throw new BadRequestError(message, 'BAD_USER_INPUT');
    }
    checkLimit('listSize', first, limits, `${name} of ${field.name}`);
  }
  return { ...(first === undefined ? {} : { first }), ...(longestList === undefined ? {} : { longestList }) };
}

function findFirst(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const definition = field.args.find(({ name }) => name === 'first');
  if (definition === undefined) return undefined;
  const standard = typeof definition.defaultValue === 'number' ? definition.defaultValue : DEFAULT_FIRST;
  return findNumber(field, node, variables, 'first') ?? standard;
}

/** Reads a whole number that is given for an argument; undefined if none is, or the field has no such argument. */
function findNumber(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  argument: 'first' | 'last',
): number | undefined {
  if (!field.args.some(({ name }) => name === argument)) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === argument)?.value;
  if (given?.kind === Kind.INT) return Number(given.value);
  const value = given?.kind === Kind.VARIABLE ? variables[given.name.value] : undefined;
  return typeof value === 'number' ? value : undefined;
}

function longestListIn(value: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  switch (value.kind) {
    case Kind.LIST:
      return Math.max(value.values.length, ...value.values.map((item) => longestListIn(item, variables)));
    case Kind.OBJECT:
      return Math.max(0, ...value.fields.map((field) => longestListIn(field.value, variables)));
    case Kind.VARIABLE:
      return longestListOf(variables[value.name.value]);
    default:
      return 0;
  }
}

/** Iterates without recursion: a value may be nested as deeply as 200 kB allow. */
function longestListOf(value: unknown): number {
  let longest = 0;
  const open = [value];
  while (open.length > 0) {
    const inner = open.pop();
    if (typeof inner !== 'object' || inner === null) continue;
    if (Array.isArray(inner)) longest = Math.max(longest, inner.length);
    for (const item of Object.values(inner)) open.push(item);
  }
  return longest;
}
