import { print, type FieldNode } from 'graphql';

/** A response key and the fields that share it. */
type SelectedField = readonly [responseKey: string, nodes: readonly FieldNode[]];

/**
 * Puts selected fields in the one order in which they are compiled: by name, then by arguments. Response keys and the
 * order of the document do not matter, so operations that select the same things share one statement.
 */
export function sortFields(fields: readonly SelectedField[]): readonly SelectedField[] {
  return fields.toSorted(([, [one]], [, [other]]) => {
    if (one === undefined || other === undefined) return 0;
    return compare(one.name.value, other.name.value) || compare(printArguments(one), printArguments(other));
  });
}

function printArguments({ arguments: args = [] }: FieldNode): string {
  return args.map((argument) => print(argument)).join();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
