import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
} from 'graphql';
import { BadRequestError } from '../errors/BadRequestError.ts';
import { CompileError } from '../errors/CompileError.ts';
import { findLabel } from '../model/ids.ts';
import { bindWalk } from './bindWalk.ts';
import { findWalk } from './catalogue.ts';
import { nameOf, wrapType } from './fieldType.ts';
import { findVariant } from './findVariant.ts';
import { compileChanges } from './compileChanges.ts';
import { compileNamedArguments } from './compileNamedArguments.ts';
import { compilePage } from './compilePage.ts';
import type { Compiled, CompileContext, FieldTask, Scope } from './compileContext.ts';
import { addFailure, FieldFailure, type Decode } from './decode.ts';
import { bindNamed, bindWanted, takeArguments, type FieldArguments } from './fieldArguments.ts';
import { printCandidate, type NameCheck } from './findNames.ts';
import { FORMER_LABELS, matchById } from './matchById.ts';
import { keepValue } from './parameters.ts';
import type { Walk } from './parseWalk.ts';
import { printOrder } from './printOrder.ts';
import { NAMED_TYPES, printNameSearch } from './searchNames.ts';

/** How many nodes with the same name an error lists. */
const LISTED = 20;

/** Compiles one field of `Query`: a connection, a look-up by exactly one argument, or a walk that needs no owner. */
export function compileRoot(
  context: CompileContext,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Compiled {
  const parent = context.document.schema.getQueryType();
  const [node] = nodes;
  if (!isObjectType(parent) || node === undefined) throw new CompileError('The schema has no Query type.');
  const task: FieldTask = { definition, node, nodes, parent, self: undefined };
  if (definition.name === 'node') return compileNode(context, task);
  if (definition.name === 'nodes') return compileNodes(context, task);
  const walk = findWalk(context.catalogue, ['Query'], definition.name, findVariant(context, task));
  if (walk === undefined)
    throw new CompileError(`Query.${definition.name} has no cypher/walk/Query.${definition.name}.cypher. Write it.`);
  if (definition.name === 'changes') return compileChanges(takeArguments(task), compilePage(context, task, walk));
  if (walk.keys.length > 0) return compilePage(context, task, walk);
  return walk.by.size > 0 ? compileLookup(context, task, walk) : compileSingle(context, task, walk);
}

/** One node by one argument. If several nodes share the name, the query fails and the error lists them. */
function compileLookup(context: CompileContext, task: FieldTask, walk: Walk): Compiled {
  const args = takeArguments(task);
  const given = Object.entries(args.read(context.document.variables)).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const [name, ...others] = given.map(([argument]) => argument);
  const predicate = walk.by.get(name ?? '');
  if (name === undefined || predicate === undefined || others.length > 0) {
    throw new BadRequestError(
      `${nameOf(task)} takes exactly one of its arguments ${[...walk.by.keys()].join(', ')}; ${String(given.length)} were given.`,
      'BAD_USER_INPUT',
    );
  }
  const redirects = name === 'id' && FORMER_LABELS.has(getNamedType(task.definition.type).name);
  const bound = bindWalk(context, walk, undefined, (argument) =>
    redirects && argument === 'id'
      ? context.parameters.addId(bindNamed(args, argument))
      : context.parameters.add(bindNamed(args, argument)),
  );
  const exact = [bound.body, `WHERE ${bound.print(predicate)}`, `WITH ${bound.result} LIMIT ${String(LISTED)}`];
  const type = getNamedType(task.definition.type).name;
  const isNamed = name === 'name' && NAMED_TYPES.some((named) => named === type);
  const found = isNamed ? findByName(context, args, type, exact, bound.result) : { clauses: exact, matched: 'NULL' };
  const scope: Scope = { hops: [], matched: found.matched };
  const row = context.compileRow(scope, bound.result, task.definition.type, task.nodes);
  // An id is unique by its constraint, so there is nothing to distinguish.
  const apart = walk.apart === undefined || name === 'id' ? 'NULL' : bound.print(walk.apart);
  const ownName = isNamed ? `${bound.result}.name` : 'NULL';
  const list = [...found.clauses, ...scope.hops, `RETURN [${row.cypher}, ${bound.result}.id, ${ownName}, ${apart}]`];
  return {
    cypher: `COLLECT { ${list.join('\n')} AS row }`,
    decode: decodeFound(args, name, wrapType(nameOf(task), task.definition.type, row.decode)),
  };
}

function decodeFound(args: FieldArguments, name: string, decode: Decode): Decode {
  return (value, execution) => {
    const found = value as ReadonlyArray<readonly [unknown, string, string | null, string | null]>;
    if (found.length <= 1) return decode(found[0]?.[0] ?? null, execution);
    const candidates = found.map(([, id, own, where]) => ({ id, name: own, where }));
    const message = printAmbiguity(args.task, String(args.read(execution.variables)[name]), candidates);
    addFailure(
      execution,
      new FieldFailure(message, {
        code: 'BAD_USER_INPUT',
        reason: 'AMBIGUOUS_NAME',
        candidates,
      }),
    );
    return null;
  };
}

/**
 * Finds nodes by their own name in its index, and only if there are none, by another name, by their pinyin, or by how
 * it begins. Also returns the name by which each was found.
 */
function findByName(
  context: CompileContext,
  args: FieldArguments,
  type: string,
  exact: readonly string[],
  result: string,
): { readonly clauses: readonly string[]; readonly matched: string } {
  const wanted = context.parameters.add(bindWanted(args, 'name'));
  const types = context.parameters.add(keepValue([type]));
  const number = String(context.nextNumber());
  const clauses = [
    'CALL () {',
    ...exact,
    `RETURN collect(${result}) AS exact${number}`,
    '}',
    `CALL (exact${number}) {`,
    `UNWIND exact${number} AS found`,
    `RETURN found, ${wanted}.name AS matched`,
    'UNION ALL',
    `UNWIND CASE WHEN size(exact${number}) = 0 THEN [1] ELSE [] END AS none`,
    printNameSearch(wanted, types),
    '}',
    `WITH found AS ${result}, matched AS matched${number} LIMIT ${String(LISTED)}`,
  ];
  return { clauses, matched: `matched${number}` };
}

function printAmbiguity(
  task: FieldTask,
  name: string,
  found: ReadonlyArray<Parameters<typeof printCandidate>[0]>,
): string {
  const list = found.map(printCandidate).join(', ');
  return `Several things share the name "${name}": ${list}${found.length === LISTED ? ', …' : ''}. Ask ${task.definition.name}(id:) for one of them.`;
}

function compileSingle(context: CompileContext, task: FieldTask, walk: Walk): Compiled {
  const args = takeArguments(task);
  const named = compileNamedArguments(context, args);
  const bound = bindWalk(context, walk, undefined, (name) => {
    const expression = named.expressions.get(name);
    if (expression !== undefined) return expression;
    const argument = task.definition.args.find((each) => each.name === name);
    const isId = argument !== undefined && getNamedType(argument.type) === GraphQLID;
    return isId ? context.parameters.addId(bindNamed(args, name)) : context.parameters.add(bindNamed(args, name));
  });
  const scope: Scope = { hops: [] };
  const row = context.compileRow(scope, bound.result, task.definition.type, task.nodes);
  const isList = isListType(getNullableType(task.definition.type));
  const order = isList ? printOrder(walk.sort === undefined ? undefined : bound.print(walk.sort)) : [];
  const rows = [bound.body, ...scope.hops, ...order, `RETURN ${row.cypher} AS row${isList ? '' : ' LIMIT 1'}`].join(
    '\n',
  );
  const decode = wrapType(nameOf(task), task.definition.type, row.decode);
  return {
    cypher: isList ? `COLLECT { ${rows} }` : `head(COLLECT { ${rows} })`,
    decode: named.checks.length === 0 ? decode : decodeChecked(named.checks, decode),
  };
}

function decodeChecked(checks: readonly NameCheck[], decode: Decode): Decode {
  return (value, execution) => {
    for (const check of checks) check(execution);
    return decode(value, execution);
  };
}

/** Any node by its id: the prefix of the id gives the label, so that only one index is used. */
function compileNode(context: CompileContext, task: FieldTask): Compiled {
  const args = takeArguments(task);
  const label = findLabel(String(args.read(context.document.variables)['id']));
  const scope: Scope = { hops: [] };
  const type = label === undefined ? undefined : context.document.schema.getType(label);
  if (!isObjectType(type)) return { cypher: 'NULL', decode: decodeNothing };
  const self = `node${String(context.nextNumber())}`;
  const row = context.compileRow(scope, self, type, task.nodes);
  const read = bindNamed(args, 'id');
  const id = FORMER_LABELS.has(type.name) ? context.parameters.addId(read) : context.parameters.add(read);
  return {
    cypher: `head(COLLECT { ${[matchById(self, type.name, id), ...scope.hops, `RETURN ${row.cypher} AS row`].join('\n')} })`,
    decode: wrapType(nameOf(task), task.definition.type, row.decode),
  };
}

/** Nodes by their ids, each label's index queried once, answered in the order of the ids. */
function compileNodes(context: CompileContext, task: FieldTask): Compiled {
  const bindIds = createIdReader(takeArguments(task));
  const labels = [...new Set(bindIds(context.document.variables).map(findLabel))]
    .filter((label) => label !== undefined)
    .toSorted();
  const decoders: Decode[] = [];
  const lists = labels.flatMap((label) => {
    const type = context.document.schema.getType(label);
    if (!isObjectType(type)) return [];
    const self = `node${String(context.nextNumber())}`;
    const scope: Scope = { hops: [] };
    const row = context.compileRow(scope, self, type, task.nodes);
    decoders.push(row.decode);
    const ids = context.parameters.add(bindIdsOf(bindIds, label));
    const asked = `asked${String(context.nextNumber())}`;
    const lines = [
      `UNWIND ${ids} AS ${asked}`,
      ...(FORMER_LABELS.has(type.name)
        ? [
            `OPTIONAL MATCH (former${asked}:FormerId {id: 'was_' + ${asked}})`,
            matchById(self, type.name, `coalesce(former${asked}.entityId, ${asked})`),
          ]
        : [matchById(self, type.name, asked)]),
      ...scope.hops,
      `RETURN [${asked}, ${row.cypher}] AS row`,
    ];
    return [`COLLECT { ${lines.join('\n')} }`];
  });
  return {
    cypher: `[${lists.join(', ')}]`,
    decode: decodeNodes(bindIds, decoders, wrapType(nameOf(task), task.definition.type, decodeEntry)),
  };
}

const decodeNothing: Decode = () => null;

type BoundIds = (variables: Readonly<Record<string, unknown>>) => readonly string[];

/** A node that was found, and what decodes its row. */
interface FoundNode {
  readonly row: unknown;
  readonly decode: Decode | undefined;
}

const decodeEntry: Decode = (entry, execution) => {
  const { row, decode } = entry as FoundNode;
  return decode?.(row, execution) ?? null;
};

function createIdReader({ task, read }: FieldArguments): BoundIds {
  return (variables) => {
    const ids = read(variables)['ids'] as readonly string[];
    if (ids.length <= 100) return ids;
    throw new BadRequestError(
      `The argument "ids" of ${nameOf(task)} has ${String(ids.length)} entries; the limit is 100. Request the rest in another operation.`,
      'BAD_USER_INPUT',
    );
  };
}

function bindIdsOf(bindIds: BoundIds, label: string): BoundIds {
  return (variables) => bindIds(variables).filter((id) => findLabel(id) === label);
}

function decodeNodes(bindIds: BoundIds, decoders: readonly Decode[], decode: Decode): Decode {
  return (value, execution) => {
    const byId = new Map<string, FoundNode>();
    (value as ReadonlyArray<ReadonlyArray<readonly [string, unknown]>>).forEach((rows, index) => {
      for (const [id, row] of rows) byId.set(id, { row, decode: decoders[index] });
    });
    return decode(
      bindIds(execution.variables).map((id) => byId.get(id) ?? null),
      execution,
    );
  };
}
