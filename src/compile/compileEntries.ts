import { isObjectType, type FieldNode, type GraphQLSchema } from 'graphql';
import { CompileError } from '../errors/CompileError.ts';
import { findWalk, type Catalogue } from './catalogue.ts';
import { collectConnection } from './collectConnection.ts';
import { compileRow } from './compileRow.ts';
import type { CompileContext, FieldTask, OwnProperties, SharedThing } from './compileContext.ts';
import { compileShared, type CompiledShared } from './compileShared.ts';
import { printKeyCursor } from './cursor.ts';
import { decodeRow, type DecodeRow } from './decodeRow.ts';
import { bindLimit } from './fieldArguments.ts';
import { nameOf } from './fieldType.ts';
import { findVariant } from './findVariant.ts';
import { FORMER_LABELS, matchById } from './matchById.ts';
import { openRange, type OpenedRange } from './openRange.ts';
import { keepValue, ParameterTable, type Variables } from './parameters.ts';
import { printLookUps } from './printLookUps.ts';
import { printOrder } from './printOrder.ts';

/** A statement, and how its parameters are read from the variables. Throws BadRequestError for an invalid argument. */
interface Statement {
  readonly cypher: string;
  readonly bindParameters: (variables: Variables) => Readonly<Record<string, unknown>>;
}

/** Reads the next entries of a list. */
interface EntriesPage extends Statement {
  /** Decodes a row. Throws GraphQLError if the graph does not contain what the schema promises. */
  readonly decode: DecodeRow;
}

/** Reads the next entries without what they share: records of a key, a row and the ids of what is shared. */
export interface LeanPage extends EntriesPage {
  /** What the ids lead to, in their order. */
  readonly shared: CompiledShared;
}

/** A list that is read from its beginning to its end: each entry is a record of its own. */
export interface CompiledEntries {
  /** Reads the next entries: records of a key and a row. */
  readonly page: EntriesPage;
  /** Reads the same at half the price, if the caller keeps what is shared; absent if nothing is. */
  readonly lean?: LeanPage;
  /** Prints the cursor of the entry with a key. */
  readonly printCursor: (key: string) => string;
  /**
   * Looks ahead without reading an entry: one record of the keys at which batches end, and the number of entries seen.
   * Absent if a filter makes it as costly as reading.
   */
  readonly ends?: Statement;
}

/** Which list is to be read. */
export interface EntriesOptions {
  /** The type of the node whose list it is, and the variable that holds the node's id; absent for a list of the graph. */
  readonly owner?: { readonly type: string; readonly variable: string };
  /** The list with its arguments, `first` and `after` among them, and a selection `nodes { … }`. */
  readonly list: FieldNode;
  readonly variables: Variables;
  /** How many entries lie between the ends of batches. */
  readonly batch: number;
  /** The most entries that are looked ahead. */
  readonly maximumFirst: number;
}

/**
 * Compiles a list for exports. An operation's statement answers with one record, and the more entries it has, the more
 * slowly the driver decodes each; this one streams them. It is planned once and run a thousand times, so it may be
 * longer if that makes it faster. It does not check the names in a filter: run an operation with the same filter first.
 */
export function compileEntries(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  { owner, list, variables, batch, maximumFirst }: EntriesOptions,
): CompiledEntries {
  const parent = owner === undefined ? schema.getQueryType() : schema.getType(owner.type);
  const definition = isObjectType(parent) ? parent.getFields()[list.name.value] : undefined;
  if (!isObjectType(parent) || definition === undefined)
    throw new CompileError(`There is no list ${list.name.value} to compile.`);
  const document = { schema, variables, maximumFirst, fragments: new Map(), runsOften: true };
  const field = { definition, node: list };
  const open = (shared?: SharedThing[]): CompileContext => openContext({ document, catalogue, root: field }, shared);
  const task: FieldTask = { ...field, nodes: [list], parent, self: owner === undefined ? undefined : 'owner' };
  const { page, ends, range } = compileStatements(open(), task, owner, batch);
  const things: SharedThing[] = [];
  const lean = compileStatements(open(things), task, owner, batch).page;
  return {
    page,
    ...(things.length > 0 && { lean: { ...lean, shared: compileShared(open(), things) } }),
    printCursor: (text) => printKeyCursor(range.key, text),
    ...(canLookAhead(range) && { ends }),
  };
}

function compileStatements(
  context: CompileContext,
  task: FieldTask,
  owner: EntriesOptions['owner'],
  batch: number,
): { readonly page: EntriesPage; readonly ends: Statement; readonly range: OpenedRange } {
  const { catalogue, parameters, names, shared } = context;
  const { parent, definition } = task;
  const types = [parent.name, ...parent.getInterfaces().map(({ name }) => name)];
  const walk = findWalk(catalogue, types, definition.name, findVariant(context, task));
  if (walk === undefined) throw new CompileError(`${nameOf(task)} has no walk file.`);
  const ownerMatch = owner === undefined ? [] : [matchOwner(parameters, owner)];
  const range = openRange(context, task, walk, false);
  const { entry, entries } = collectConnection(context, task);
  const [nodes = []] = entries;
  const { result, body } = range.bound;
  const mark = context.nextNumber();
  const key = `key${String(mark)}`;
  const sort = range.printSort(key);
  const found = [
    ...[body, range.printPage()],
    `WITH ${result}, ${range.property} AS ${key} ORDER BY ${sort} LIMIT ${parameters.add(bindLimit(range.args, 0n))}`,
  ];
  const own: OwnProperties = { variable: `own${String(mark)}`, names: new Set() };
  const hops: string[] = [];
  const row = context.compileRow({ hops, own }, result, entry, nodes);
  const ids = shared?.map(({ property }) => `${own.variable}.${property}`);
  const columns = ['key', 'row', ...(ids === undefined ? [] : ['ids'])].join(', ');
  const page = [
    ...found,
    ...hops,
    ...printOwn(result, own),
    ...printOrder(sort),
    `RETURN ${key} AS key, ${row.cypher} AS row${ids === undefined ? '' : `, [${ids.join(', ')}] AS ids`}`,
  ];
  const step = parameters.add(keepValue(BigInt(batch)));
  const ends = [
    ...found,
    `WITH collect(${key}) AS keys`,
    `RETURN [batch IN range(1, size(keys) / ${step}) | keys[batch * ${step} - 1]] AS ends, size(keys) AS count, keys[-1] AS last`,
  ];
  const before = [...parameters.listRedirects(), ...printLookUps(names), ...ownerMatch];
  const print = (clauses: readonly string[], returned: string): Statement => ({
    cypher: [...before, ...(before.length === 0 ? clauses : ['CALL (*) {', ...clauses, `} RETURN ${returned}`])].join(
      '\n',
    ),
    bindParameters: (values) => parameters.read(values),
  });
  return {
    page: { ...print(page, columns), decode: decodeRow(row.decode) },
    ends: print(ends, 'ends, count, last'),
    range,
  };
}

function openContext(
  common: Pick<CompileContext, 'document' | 'catalogue' | 'root'>,
  shared: SharedThing[] | undefined,
): CompileContext {
  let number = 0;
  const context: CompileContext = {
    ...{ ...common, parameters: new ParameterTable(), names: [] },
    ...(shared !== undefined && { shared }),
    compileRow: (scope, self, type, selections) => compileRow(context, scope, self, type, selections),
    nextNumber: () => number++,
  };
  return context;
}

/** Reads all properties of an entry that are needed at once: one by one, Neo4j begins at the first property for each. */
function printOwn(self: string, { variable, names }: OwnProperties): readonly string[] {
  return names.size === 0
    ? []
    : [`WITH *, ${self} {${Array.from(names, (name) => `.${name}`).join(', ')}} AS ${variable}`];
}

function matchOwner(parameters: ParameterTable, { type, variable }: NonNullable<EntriesOptions['owner']>): string {
  const read = (variables: Variables): unknown => variables[variable];
  return matchById('owner', type, FORMER_LABELS.has(type) ? parameters.addId(read) : parameters.add(read));
}

function canLookAhead({ isExact, bound }: OpenedRange): boolean {
  return isExact && bound.body.startsWith('MATCH');
}
