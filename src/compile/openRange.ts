import { Kind } from 'graphql';
import { BadRequestError } from '../errors/BadRequestError.ts';
import { CompileError } from '../errors/CompileError.ts';
import { bindWalk, type BoundWalk } from './bindWalk.ts';
import { chooseKey, type ChosenKey } from './chooseKey.ts';
import { nameOf } from './fieldType.ts';
import type { CompileContext, FieldTask } from './compileContext.ts';
import {
  bindEdge,
  bindFront,
  bindNamed,
  takeArguments,
  type BoundValue,
  type FieldArguments,
} from './fieldArguments.ts';
import { findFilterType, isBackward } from './pageArguments.ts';
import { keepValue, type Variables } from './parameters.ts';
import { compileFilterValues } from './compileFilterValues.ts';
import type { NameCheck } from './findNames.ts';
import type { Walk } from './parseWalk.ts';

/** Comes after every other text, so that a list without an owner has an upper bound too. */
const LAST_TEXT = '\u{10FFFF}';

/** A connection as a range of an index: its walk, its key, and the conditions that its arguments make. */
export interface OpenedRange extends ChosenKey {
  readonly args: FieldArguments;
  readonly bound: BoundWalk;
  /** The key's property, as the statement names it. */
  readonly property: string;
  /** Whether its last entries are wanted. */
  readonly backward: boolean;
  /** The order in which the index is read, e.g. `key3 DESC`; `variable` is bound to the key. */
  readonly printSort: (variable: string) => string;
  /** Whether the list belongs to no node and has no filter: the store then knows its size. */
  readonly isWhole: boolean;
  /** Whether every entry of the range is in the list, so that no entry has to be read to be left out. */
  readonly isExact: boolean;
  readonly checks: readonly NameCheck[];
  /** Prints the condition for the entries between the cursors of the page, beginning with WHERE or AND. */
  readonly printPage: () => string;
  /** Prints the condition for every entry of the list. */
  readonly printAll: () => string;
}

/** Opens a connection along the key that its order and its filter choose. `seesAll`: all its entries are needed, not a page. */
export function openRange(context: CompileContext, task: FieldTask, general: Walk, seesAll: boolean): OpenedRange {
  const args = takeArguments(task, context.document.maximumFirst);
  const { parameters } = context;
  const given = args.read(context.document.variables);
  const backward = isBackward(given);
  if (backward) refuseBothEnds(task, context.document.variables);
  const filter = compileFilterValues(context, args);
  const filtered = filter.fields;
  const walk = findFilterWalk(context, general, filtered);
  const { key, direction } = chooseKey(nameOf(task), walk, given['orderBy'], filtered);
  // Filters need all entries, too.
  const bound = bindWalk(context, walk, task.self, (name) => {
    if (name !== 'front') return parameters.add(bindNamed(args, name));
    return parameters.add(seesAll || filtered.length > 0 ? keepValue(null) : bindFront(args));
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
  const predicates = filtered
    .filter((name) => !key.by.includes(name))
    .map((name) => compileFilter(context, task, bound, name, filter.valueOf(name)));
  const printWhere = (low: string, high: string): string => {
    const before = owner === '' ? '' : `${owner} + `;
    const range = `${property} > ${before}${low} AND ${property} < ${before}${high}`;
    return `${openWhere(bound.body)} ${[range, ...predicates].join(' AND ')}`;
  };
  return {
    ...{ args, bound, key, direction, property, backward, checks: filter.checks },
    printSort: (variable) => `${variable} ${backward === (direction === 'ASC') ? 'DESC' : 'ASC'}`,
    isWhole: owner === '' && predicates.length === 0,
    isExact: predicates.length === 0,
    printPage: () => printWhere(parameters.add(edgeOf('after', bottom)), parameters.add(edgeOf('before', top))),
    printAll: () => printWhere(parameters.add(keepValue(bottom)), parameters.add(keepValue(top))),
  };
}

/** Throws BadRequestError if both `first` and `last` are given; the default of `first` does not count. */
function refuseBothEnds(task: FieldTask, variables: Variables): void {
  const given = task.node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const first = given?.kind === Kind.VARIABLE ? variables[given.name.value] : given;
  if (first === undefined || first === null || given?.kind === Kind.NULL) return;
  throw new BadRequestError(
    `${nameOf(task)} takes "first" or "last", not both. Give "first" for entries from the beginning of the list, "last" for those at its end.`,
    'BAD_USER_INPUT',
  );
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
