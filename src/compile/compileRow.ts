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
import type { Compiled, CompileContext, Scope } from './compileContext.ts';
import { decodeObject, decodeTypeName, FieldFailure, type Decode, type FieldDecoder } from './decode.ts';
import { keepValue } from './parameters.ts';
import { placeParts, printProperties, PropertyList, type RowPart } from './RowDraft.ts';
import { sortFields } from './sortFields.ts';

/**
 * Compiles the row of one node: lists without keys, to whose values the decoder adds the response keys. The row is the
 * list of the node's properties, or [properties, columns] if something else is selected, too. For an interface the
 * columns depend on the node's type, which its id shows.
 */
export function compileRow(
  context: CompileContext,
  scope: Scope,
  self: string,
  output: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Compiled {
  const type = getNamedType(output);
  if (isObjectType(type)) return compileObjectRow(context, scope, self, type, nodes);
  if (!isAbstractType(type)) throw new CompileError(`${type.name} is not a type that a walk can lead to.`);
  return compileAbstractRow(context, scope, self, context.document.schema.getPossibleTypes(type), nodes);
}

function compileObjectRow(
  context: CompileContext,
  scope: Scope,
  self: string,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Compiled {
  const properties = new PropertyList();
  const { columns, fields } = compileFields(context, scope, self, type, nodes, properties);
  for (const name of properties.names) scope.own?.names.add(name);
  return {
    cypher: printRow(
      context,
      scope.own?.variable ?? scope.reads ?? self,
      properties,
      columns === '[]' ? undefined : columns,
    ),
    decode: decodeObject(fields, columns !== '[]'),
  };
}

/** Compiles what is selected of one type, in an order of its own, so that every order of the same fields is one statement. */
function compileFields(
  context: CompileContext,
  scope: Scope,
  self: string,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  properties: PropertyList,
): { readonly columns: string; readonly fields: readonly FieldDecoder[] } {
  const selected = [...selectFields(context, type, nodes)];
  const parts = new Map(
    sortFields(selected).map(([responseKey, same]): readonly [string, RowPart] => {
      const [node] = same;
      const definition = type.getFields()[node?.name.value ?? ''];
      if (node === undefined || definition === undefined)
        return [responseKey, { kind: 'constant', decode: decodeTypeName(type.name) }];
      const task = { definition, node, nodes: same, parent: type, self };
      return [responseKey, compileField(context, scope, task, properties)];
    }),
  );
  const columns = [...parts.values()].filter((part) => part.kind === 'column');
  const inOrder = selected.flatMap(([responseKey]) => {
    const part = parts.get(responseKey);
    return part === undefined ? [] : [{ responseKey, part }];
  });
  return {
    columns: `[${columns.map(({ cypher }) => cypher).join(', ')}]`,
    fields: placeParts(inOrder, properties, columns),
  };
}

function printRow(context: CompileContext, self: string, { names }: PropertyList, columns: string | undefined): string {
  const properties = names.length === 0 ? '[]' : printProperties(self, context.parameters.add(keepValue(names)));
  return columns === undefined ? properties : `[${properties}, ${columns}]`;
}

/**
 * Types that read the same fields the same way share one branch, so that `{ id name }` of an interface needs no CASE.
 */
function compileAbstractRow(
  context: CompileContext,
  scope: Scope,
  self: string,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
): Compiled {
  const groups = Map.groupBy(types, (type) => printSource(context, type, nodes));
  const [anyType] = types;
  // If all types are read the same way, the type is not needed.
  if (groups.size === 1 && anyType !== undefined && findTypeNames(context, anyType, nodes).length === 0)
    return compileObjectRow(context, scope, self, anyType, nodes);
  // A property that a node of another type does not have reads as null, so one list serves all types.
  const properties = new PropertyList();
  properties.add('id');
  const drafts = Array.from(groups.values(), (group) => {
    const [first] = group;
    if (first === undefined) throw new CompileError('A group of types has no type.');
    return { group, ...compileFields(context, scope, self, first, nodes, properties) };
  });
  const branches = drafts
    .map(({ group, columns }) => ({
      cypher: columns,
      labels: group.map(({ name }) => `${self}:${name}`),
      size: group.length,
    }))
    .toSorted((a, b) => a.size - b.size);
  const columns = printBranches(branches);
  const isSplit = columns !== '[]';
  const decoders = new Map<string, Decode>();
  for (const { group, fields } of drafts) {
    const decode = decodeObject(fields, isSplit);
    for (const [index, type] of group.entries())
      decoders.set(type.name, index === 0 ? decode : renameType(context, type, nodes, decode));
  }
  return {
    cypher: printRow(context, self, properties, isSplit ? columns : undefined),
    decode: decodeByType(decoders, isSplit),
  };
}

function decodeByType(decoders: ReadonlyMap<string, Decode>, isSplit: boolean): Decode {
  return (row, execution) => {
    const properties = (isSplit ? (row as readonly unknown[])[0] : row) as readonly unknown[];
    const decode = decoders.get(findLabel(String(properties[0])) ?? '');
    if (decode === undefined)
      throw new FieldFailure('The graph contains data here that the schema does not allow. Run `econews check`.');
    return decode(row, execution);
  };
}

/**
 * If only one branch reads anything, it is read whatever the node's type: for a node of another type none of it is
 * decoded, and every walk can be run on any node. Neo4j joins subqueries into its plan only outside a CASE; inside one,
 * it runs them separately for each row.
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
function printSource(context: CompileContext, type: GraphQLObjectType, nodes: readonly FieldNode[]): string {
  const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
  return Array.from(selectFields(context, type, nodes), ([responseKey, same]) => {
    const name = same[0]?.name.value ?? '';
    const walk = findWalk(context.catalogue, names, name);
    const places = same.map(({ loc }) => String(loc?.start)).join('+');
    return `${responseKey}=${walk?.name ?? String(type.getFields()[name]?.type)}@${places}`;
  }).join(' ');
}

/** Gives a row of another type its own `__typename`. */
function renameType(
  context: CompileContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  decode: Decode,
): Decode {
  const keys = findTypeNames(context, type, nodes);
  if (keys.length === 0) return decode;
  return decodeRenamed(keys, type.name, decode);
}

function decodeRenamed(keys: readonly string[], typeName: string, decode: Decode): Decode {
  return (row, execution) => {
    const answer = decode(row, execution) as Record<string, unknown>;
    for (const responseKey of keys) answer[responseKey] = typeName;
    return answer;
  };
}

/** Finds the response keys that select `__typename`. */
function findTypeNames(
  context: CompileContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly string[] {
  return Array.from(selectFields(context, type, nodes)).flatMap(([responseKey, [node]]) =>
    node?.name.value === '__typename' ? [responseKey] : [],
  );
}

function selectFields(
  context: CompileContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  return collectFields(
    context.document,
    type,
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
}
