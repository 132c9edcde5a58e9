import type { FieldTask } from './context.ts';
import { parseCursor } from './cursor.ts';
import type { Paging } from './decodePage.ts';
import { readWantedName } from './nameText.ts';
import { MAXIMUM_FIRST, readFilterValue, readFront, readNamed, readPaging } from './pageArguments.ts';
import { createArgumentReader, withoutSelection, type Arguments, type Variables } from './parameters.ts';

/** A field's arguments, apart from the operation that they stand in: what is compiled keeps these and not the document. */
export interface FieldArguments {
  readonly task: FieldTask;
  readonly read: (variables: Variables) => Arguments;
  /** The most entries that one page of the list may have. */
  readonly maximumFirst: number;
}

/** Reads one value of a statement from the operation's variables. */
export type ReadValue = (variables: Variables) => unknown;

/** Takes the arguments of a field out of its operation. */
export function takeArguments(task: FieldTask, maximumFirst: number = MAXIMUM_FIRST): FieldArguments {
  return {
    task: { ...task, node: withoutSelection(task.node), nodes: [] },
    read: createArgumentReader(task),
    maximumFirst,
  };
}

/** Reads what a walk's body names: an argument, or a part of what a search looks for. */
export function readNamedValue({ task, read }: FieldArguments, name: string): ReadValue {
  return (variables) => readNamed(task, read(variables), name);
}

/** Reads how many of a list's first entries are enough. */
export function readFrontValue({ task, read }: FieldArguments): ReadValue {
  return (variables) => readFront(task, read(variables));
}

/** Reads one field of the filter. */
export function readFiltered({ task, read }: FieldArguments, name: string): ReadValue {
  return (variables) => readFilterValue(task, read(variables), name);
}

/** Reads the names that one field of the filter gives. */
export function readGivenNames({ read }: FieldArguments, name: string): (variables: Variables) => readonly string[] {
  return (variables) => {
    const value = (read(variables)['filter'] as Arguments | undefined)?.[name];
    return (Array.isArray(value) ? value : [value]).map(String);
  };
}

/** Reads what an argument's name is looked up by. */
export function readWanted({ read }: FieldArguments, name: string): ReadValue {
  return (variables) => readWantedName(String(read(variables)[name]));
}

/** Reads how many entries are to be fetched: `more` than `first` says. */
export function readLimit({ task, read, maximumFirst }: FieldArguments, more: bigint): ReadValue {
  return (variables) => BigInt(readPaging(task, read(variables), maximumFirst).first) + more;
}

/** Reads where a page begins on its key: behind the cursor, or at an end of the list if there is none. */
export function readEdge({ read }: FieldArguments, property: string, separator: string, otherwise: string): ReadValue {
  return (variables) => {
    const { after } = read(variables);
    return typeof after === 'string' ? separator + parseCursor(after, property) : otherwise;
  };
}

/** Gives what reads a page's size and place from the variables. */
export function createPagingReader({ task, read, maximumFirst }: FieldArguments): (variables: Variables) => Paging {
  return (variables) => readPaging(task, read(variables), maximumFirst);
}
