import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { CompileError } from '../errors/CompileError.ts';
import { findLabel } from '../model/ids.ts';
import { findWalk } from './catalogue.ts';
import { collectFields } from './collectFields.ts';
import { compileField } from './compileField.ts';
import type { Compiled, Context, Scope } from './context.ts';
import { decodeObject, FieldFailure, type Decode, type FieldDecoder } from './decode.ts';

/**
 * Compiles the row of one thing: a list without keys, one place a field, which the decoder puts the response keys back
 * on. For an interface the row depends on what the thing is, which its id says.
 */
export function compileRow(
  context: Context,
  scope: Scope,
  self: string,
  output: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Compiled {
  const type = getNamedType(output);
  if (isObjectType(type)) return compileObjectRow(context, scope, self, type, nodes);
  if (!isAbstractType(type)) throw new CompileError(`${type.name} is no type that a walk can lead to.`);
  return compileAbstractRow(context, scope, self, context.document.schema.getPossibleTypes(type), nodes);
}

function compileObjectRow(
  context: Context,
  scope: Scope,
  self: string,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Compiled {
  const columns: string[] = [];
  const fields = Array.from(selectFields(context, type, nodes), ([responseKey, same]): FieldDecoder => {
    const [node] = same;
    const definition = type.getFields()[node?.name.value ?? ''];
    if (node === undefined || definition === undefined) return { responseKey, read: () => type.name };
    const { cypher, decode } = compileField(context, scope, { definition, node, nodes: same, parent: type, self });
    const place = columns.push(cypher) - 1;
    return { responseKey, read: (row, execution) => decode((row as readonly unknown[])[place], execution) };
  });
  return { cypher: `[${columns.join(', ')}]`, decode: decodeObject(fields) };
}

/** Types that read the same things the same way share one branch, so that `{ id name }` of an interface needs no CASE. */
function compileAbstractRow(
  context: Context,
  scope: Scope,
  self: string,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
): Compiled {
  const groups = Map.groupBy(types, (type) => printSource(context, type, nodes));
  const [anyType] = types;
  // What reads the same whatever it is need not say what it is.
  if (groups.size === 1 && anyType !== undefined && findTypeNames(context, anyType, nodes).length === 0)
    return compileObjectRow(context, scope, self, anyType, nodes);
  const decoders = new Map<string, Decode>();
  const branches = Array.from(groups.values(), (group) => {
    const [first] = group;
    if (first === undefined) throw new CompileError('A group of types has no type.');
    const row = compileObjectRow(context, scope, self, first, nodes);
    for (const type of group)
      decoders.set(type.name, type === first ? row.decode : renameType(context, type, nodes, row.decode));
    return { cypher: row.cypher, labels: group.map(({ name }) => `${self}:${name}`), size: group.length };
  }).toSorted((a, b) => a.size - b.size);
  return {
    cypher: `[${self}.id, ${printBranches(branches)}]`,
    decode: (value, execution) => {
      const [id, row] = value as readonly [unknown, unknown];
      const decode = decoders.get(findLabel(String(id)) ?? '');
      if (decode === undefined)
        throw new FieldFailure('The graph holds something here that the schema does not allow. Run `econews check`.');
      return decode(row, execution);
    },
  };
}

/**
 * Where one branch alone reads anything, it is read whatever the thing is: of a thing of another type nothing of it is
 * decoded, and every walk stands being asked of any. Neo4j joins subqueries into its plan outside of a CASE only, and runs
 * them for each row by themselves in one.
 */
function printBranches(
  branches: ReadonlyArray<{ readonly cypher: string; readonly labels: readonly string[] }>,
): string {
  const [branch, ...others] = branches.filter(({ cypher }) => cypher !== '[]');
  if (others.length === 0) return branch?.cypher ?? '[]';
  const cases = branches.slice(0, -1).map(({ labels, cypher }) => ` WHEN ${labels.join(' OR ')} THEN ${cypher}`);
  return `CASE${cases.join('')} ELSE ${branches.at(-1)?.cypher ?? '[]'} END`;
}

/** Says where each field of a type comes from; equal texts mean that one row serves both types. */
function printSource(context: Context, type: GraphQLObjectType, nodes: readonly FieldNode[]): string {
  const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
  return Array.from(selectFields(context, type, nodes), ([responseKey, same]) => {
    const name = same[0]?.name.value ?? '';
    const walk = findWalk(context.catalogue, names, name);
    const places = same.map(({ loc }) => String(loc?.start)).join('+');
    return `${responseKey}=${walk?.name ?? String(type.getFields()[name]?.type)}@${places}`;
  }).join(' ');
}

/** Gives a row of another type its own `__typename`. */
function renameType(context: Context, type: GraphQLObjectType, nodes: readonly FieldNode[], decode: Decode): Decode {
  const keys = findTypeNames(context, type, nodes);
  if (keys.length === 0) return decode;
  return (row, execution) => {
    const answer = decode(row, execution) as Record<string, unknown>;
    for (const responseKey of keys) answer[responseKey] = type.name;
    return answer;
  };
}

/** Finds the response keys under which `__typename` is asked. */
function findTypeNames(context: Context, type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly string[] {
  return Array.from(selectFields(context, type, nodes)).flatMap(([responseKey, [node]]) =>
    node?.name.value === '__typename' ? [responseKey] : [],
  );
}

function selectFields(
  context: Context,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  return collectFields(
    context.document,
    type,
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
}
