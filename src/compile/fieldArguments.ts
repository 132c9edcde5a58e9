import type { FieldTask } from './compileContext.ts';
import { parseCursor } from './cursor.ts';
import type { Paging } from './decodePage.ts';
import { toWantedName } from './nameText.ts';
import { MAXIMUM_FIRST, findFilterValue, parseFront, findNamed, parsePaging } from './pageArguments.ts';
import { bindArguments, withoutSelection, type Arguments, type Variables } from './parameters.ts';

/** A field's arguments, detached from their operation, so that the compiled result does not keep the document alive. */
export interface FieldArguments {
  readonly task: FieldTask;
  readonly read: (variables: Variables) => Arguments;
  /** The most entries that one page of the list may have. */
  readonly maximumFirst: number;
}

/** Reads one value of a statement from the operation's variables. */
export type BoundValue = (variables: Variables) => unknown;

/** Takes the arguments of a field out of its operation. */
export function takeArguments(task: FieldTask, maximumFirst: number = MAXIMUM_FIRST): FieldArguments {
  return {
    task: { ...task, node: withoutSelection(task.node), nodes: [] },
    read: bindArguments(task),
    maximumFirst,
  };
}

/** Reads what a walk's body names: an argument, or a part of what a search looks for. */
export function bindNamed({ task, read }: FieldArguments, name: string): BoundValue {
  return (variables) => findNamed(task, read(variables), name);
}

/** Reads how many of a list's first entries are enough. */
export function bindFront({ task, read }: FieldArguments): BoundValue {
  return (variables) => parseFront(task, read(variables));
}

/** Reads one field of the filter. */
export function bindFilterValue({ task, read }: FieldArguments, name: string): BoundValue {
  return (variables) => findFilterValue(task, read(variables), name);
}

/** Reads the names that one field of the filter gives. */
export function bindGivenNames({ read }: FieldArguments, name: string): (variables: Variables) => readonly string[] {
  return (variables) => {
    const value = (read(variables)['filter'] as Arguments | undefined)?.[name];
    return (Array.isArray(value) ? value : [value]).map(String);
  };
}

/** Reads what an argument's name is looked up by. */
export function bindWanted({ read }: FieldArguments, name: string): BoundValue {
  return (variables) => toWantedName(String(read(variables)[name]));
}

/** Reads how many entries to fetch: `more` than `first` or `last` says. */
export function bindLimit({ task, read, maximumFirst }: FieldArguments, more: bigint): BoundValue {
  return (variables) => BigInt(parsePaging(task, read(variables), maximumFirst).size) + more;
}

/** Reads the key at which a page begins or ends: that of its cursor, or the end of the list if no cursor is given. */
export function bindEdge(
  { read }: FieldArguments,
  argument: 'after' | 'before',
  property: string,
  separator: string,
  otherwise: string,
): BoundValue {
  return (variables) => {
    const cursor = read(variables)[argument];
    return typeof cursor === 'string' ? separator + parseCursor(cursor, property, argument) : otherwise;
  };
}

/** Returns the function that takes a page's size and position from the variables. */
export function bindPaging({ task, read, maximumFirst }: FieldArguments): (variables: Variables) => Paging {
  return (variables) => parsePaging(task, read(variables), maximumFirst);
}
