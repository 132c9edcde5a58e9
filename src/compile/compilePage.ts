import { Kind } from 'graphql';
import { BadRequestError } from '../errors/BadRequestError.ts';
import { CompileError } from '../errors/CompileError.ts';
import { bindWalk, type BoundWalk } from './bindWalk.ts';
import { chooseKey } from './chooseKey.ts';
import { nameOf } from './fieldType.ts';
import type { Compiled, CompileContext, FieldTask, Scope } from './compileContext.ts';
import type { Decode } from './decode.ts';
import { decodePage } from './decodePage.ts';
import {
  bindPaging,
  bindEdge,
  bindFront,
  bindLimit,
  bindNamed,
  takeArguments,
  type BoundValue,
} from './fieldArguments.ts';
import { findFilterType, isBackward } from './pageArguments.ts';
import { keepValue, type Variables } from './parameters.ts';
import { compileFilterValues } from './compileFilterValues.ts';
import type { NameCheck } from './findNames.ts';
import type { Walk } from './parseWalk.ts';
import { printOrder } from './printOrder.ts';
import { collectFacets } from './collectFacets.ts';
import { collectConnection } from './collectConnection.ts';

/** Entries of a list that facets are counted over. */
const FACETED = 20_000;

/** Comes after every other text, so that a list without an owner has an upper bound too. */
const LAST_TEXT = '\u{10FFFF}';

/**
 * Compiles a connection: an index range over one string key (docs/graph.md), bounded by the owner and the cursor,
 * limited to `first` or `last` entries, and only then expanded. Nothing is fetched that is not selected: one more entry only
 * if `hasNextPage` (or, from the end, `hasPreviousPage`) is selected, keys only if cursors are. The last entries are read in
 * the opposite direction along the same index, and turned round while decoding.
 */
export function compilePage(context: CompileContext, task: FieldTask, general: Walk): Compiled {
  const args = takeArguments(task, context.document.maximumFirst);
  const { parameters } = context;
  const given = args.read(context.document.variables);
  const backward = isBackward(given);
  if (backward) refuseBothEnds(task, context.document.variables);
  const filter = compileFilterValues(context, args);
  const filtered = filter.fields;
  const walk = findFilterWalk(context, general, filtered);
  const { key, direction } = chooseKey(nameOf(task), walk, given['orderBy'], filtered);
  const selection = collectConnection(context, task);
  const wants = (name: string): boolean => selection.fields.some((field) => field.name === name);
  // Filters, counts and facets need all entries.
  const seesAll = wants('totalCount') || wants('facets') || filtered.length > 0;
  const bound = bindWalk(context, walk, task.self, (name) => {
    if (name !== 'front') return parameters.add(bindNamed(args, name));
    return parameters.add(seesAll ? keepValue(null) : bindFront(args));
  });
  const property = bound.print(key.property);
  const owner = key.prefix
    .map((part) => (part.startsWith('$') ? filter.valueOf(part.slice(1)) : bound.print(part)))
    .join(` + '|' + `);
  const [bottom, top] = owner === '' ? ['', LAST_TEXT] : ['|', '}'];
  const edgeOf = (ascending: 'after' | 'before', otherwise: string): BoundValue => {
    const argument = direction === 'ASC' ? ascending : ascending === 'after' ? 'before' : 'after';
    return bindEdge(args, argument, key.property, owner === '' ? '' : '|', otherwise);
  };
  const within = (low: string, high: string): string => {
    const before = owner === '' ? '' : `${owner} + `;
    return `${property} > ${before}${low} AND ${property} < ${before}${high}`;
  };
  const predicates = filtered
    .filter((name) => !key.by.includes(name))
    .map((name) => compileFilter(context, task, bound, name, filter.valueOf(name)));
  const where = (range: string): string => `${openWhere(bound.body)} ${[range, ...predicates].join(' AND ')}`;

  const number = String(context.nextNumber());
  const scope: Scope = { hops: [] };
  const rows = selection.entries.map((nodes) => context.compileRow(scope, bound.result, selection.entry, nodes));
  const order = `ORDER BY key${number} ${direction}`;
  const pageSort = `key${number} ${backward === (direction === 'ASC') ? 'DESC' : 'ASC'}`;
  const wantsOf = (name: string, part: string): boolean =>
    selection.fields.some((field) => field.name === name && field.parts.some((each) => each.name === part));
  const more = wantsOf('pageInfo', backward ? 'hasPreviousPage' : 'hasNextPage') ? 1n : 0n;
  const hasCursors =
    wantsOf('edges', 'cursor') || wantsOf('pageInfo', 'startCursor') || wantsOf('pageInfo', 'endCursor');
  const list = [
    bound.body,
    where(within(parameters.add(edgeOf('after', bottom)), parameters.add(edgeOf('before', top)))),
    `WITH ${bound.result}, ${property} AS key${number} ORDER BY ${pageSort} LIMIT ${parameters.add(bindLimit(args, more))}`,
    ...(scope.hops.length === 0 ? [] : [...scope.hops, ...printOrder(pageSort)]),
    `RETURN [${[hasCursors ? `key${number}` : 'NULL', ...rows.map(({ cypher }) => cypher)].join(', ')}] AS row${number}`,
  ].join('\n');

  const facets = collectFacets(context, selection);
  const columns = [
    wants('nodes') || wants('edges') || wants('pageInfo') ? `COLLECT { ${list} }` : 'NULL',
    wants('totalCount') ? printCount() : 'NULL',
    ...facets.map(({ kinds }) => printKinds(kinds)),
  ];
  const decode = decodePage(
    selection,
    rows.map((row) => row.decode),
    key,
    facets.map(({ bindFirst }) => bindFirst),
  );
  return {
    cypher: `[${columns.join(', ')}]`,
    decode: decodePaged(decode, bindPaging(args), filter.checks),
  };

  /**
   * The kinds of the first entries in the order of the list, not in that of the index: the latest figures, not the oldest. How
   * many there are of each is counted while decoding.
   */
  function printKinds(kinds: string): string {
    const range = where(within(parameters.add(keepValue(bottom)), parameters.add(keepValue(top))));
    const first = `WITH ${bound.result}, ${property} AS key${number} ${order} LIMIT ${String(FACETED)}`;
    return `COLLECT { ${bound.body}\n${range}\n${first} RETURN ${bound.print(kinds)} }`;
  }

  /** A whole label is counted from the store's own counts; only an owner or a filter has entries to count. */
  function printCount(): string {
    const isWhole = owner === '' && predicates.length === 0;
    const range = isWhole
      ? ''
      : `\n${where(within(parameters.add(keepValue(bottom)), parameters.add(keepValue(top))))}`;
    return `COUNT { ${bound.body}${range}${bound.body.startsWith('MATCH') ? '' : ` RETURN ${bound.result}`} }`;
  }
}

/** Throws BadRequestError if `first` is given beside `last`; by its default alone it is not. */
function refuseBothEnds(task: FieldTask, variables: Variables): void {
  const given = task.node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const first = given?.kind === Kind.VARIABLE ? variables[given.name.value] : given;
  if (first === undefined || first === null || given?.kind === Kind.NULL) return;
  throw new BadRequestError(
    `${nameOf(task)} takes "first" or "last", not both. Give "first" for entries from the beginning of the list, "last" for those at its end.`,
    'BAD_USER_INPUT',
  );
}

function decodePaged(
  decode: ReturnType<typeof decodePage>,
  readPaging: ReturnType<typeof bindPaging>,
  checks: readonly NameCheck[],
): Decode {
  return (value, execution) => {
    for (const check of checks) check(execution);
    return decode(value, readPaging(execution.variables), execution);
  };
}

/** A filter may lead along another relationship with keys of its own: `Query.statistics.region` for figures of a region. */
function findFilterWalk({ catalogue }: CompileContext, walk: Walk, filtered: readonly string[]): Walk {
  for (const field of filtered) {
    const other = catalogue.walks.get(`${walk.name}.${field}`);
    if (other !== undefined) return other;
  }
  return walk;
}

/** Says how a predicate joins the walk's body. */
function openWhere(body: string): string {
  if (!body.startsWith('MATCH')) return 'WITH * WHERE';
  return /\bWHERE\b/.test(body) ? 'AND' : 'WHERE';
}

function compileFilter(
  context: CompileContext,
  task: FieldTask,
  bound: BoundWalk,
  name: string,
  parameter: string,
): string {
  const type = findFilterType(task)?.name ?? '';
  const predicate = context.catalogue.filters.get(`${type}.${name}`);
  if (predicate === undefined)
    throw new CompileError(
      `cypher/filter/${type}.cypher has no "// Field: ${name}". Add it, with the predicate over the walked node and $value below.`,
    );
  return predicate
    .split('$value')
    .map((part) => bound.print(part))
    .join(parameter);
}
