import { getArgumentValues, Kind, visit, type FieldNode, type GraphQLField } from 'graphql';
import { toUserInput } from '../errors/toUserInput.ts';

/** A field of the operation and its definition: what its arguments are read from. */
export interface FieldReference {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

export type Arguments = Readonly<Record<string, unknown>>;
export type Variables = Readonly<Record<string, unknown>>;

/**
 * Reads a field's arguments for one set of variables. Several parameters of a statement come from one field: its arguments are
 * read once a request, and those of a field without variables once for all.
 */
export function createArgumentReader({ definition, node }: FieldReference): (variables: Variables) => Arguments {
  if (!hasVariables(node)) {
    const constant = getArgumentValues(definition, node);
    return () => constant;
  }
  // Weakly: what is compiled is kept, and must not keep what its callers looked for.
  const read = new WeakMap<Variables, Arguments>();
  return (variables) => {
    const known = read.get(variables);
    if (known !== undefined) return known;
    const values = readArguments(definition, node, variables);
    read.set(variables, values);
    return values;
  };
}

function readArguments(definition: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Arguments {
  try {
    return getArgumentValues(definition, node, variables);
  } catch (error) {
    throw toUserInput(error);
  }
}

function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) visit(argument, { [Kind.VARIABLE]: () => ((found = true), undefined) });
  return found;
}

/** The parameters of one statement. Each value is read from the operation's variables when the statement runs. */
export class ParameterTable {
  readonly #sources: Array<(variables: Variables) => unknown> = [];

  /** Adds a parameter and gives the name that it has in the statement, e.g. `$p3`. */
  add(source: (variables: Variables) => unknown): string {
    this.#sources.push(source);
    return `$p${String(this.#sources.length - 1)}`;
  }

  /** Reads every value. Throws BadRequestError on a cursor or a number that cannot be taken. */
  read(variables: Variables): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#sources.map((source, index) => [`p${String(index)}`, source(variables)]));
  }
}
