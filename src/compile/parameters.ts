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
 * Reads a field's arguments for one set of variables. Several parameters of a statement come from one field: its
 * arguments are read once per request, and those of a field without variables only once.
 */
export function bindArguments({ definition, node }: FieldReference): BoundArguments {
  if (!hasVariables(node)) return keepValue(getArgumentValues(definition, node));
  return bindOnce(definition, withoutSelection(node));
}

/** Reads the arguments of one field. */
export type BoundArguments = (variables: Variables) => Arguments;

/** Gives the same value for any variables. */
export function keepValue<Value>(value: Value): (variables: Variables) => Value {
  return () => value;
}

/** Compiled results are cached and must keep alive neither the rest of their document nor the values of their callers. */
export function withoutSelection({ kind, name, arguments: args = [], loc }: FieldNode): FieldNode {
  return { kind, name, arguments: args, ...(loc && { loc }) };
}

const alreadyRead = new WeakMap<Variables, Map<FieldNode, Arguments>>();

function bindOnce(definition: GraphQLField<unknown, unknown>, node: FieldNode): BoundArguments {
  return (variables) => {
    const read = alreadyRead.get(variables) ?? new Map<FieldNode, Arguments>();
    alreadyRead.set(variables, read);
    const known = read.get(node);
    if (known !== undefined) return known;
    const values = findArguments(definition, node, variables);
    read.set(node, values);
    return values;
  };
}

function findArguments(definition: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Arguments {
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
  readonly #redirects: string[] = [];

  /** Adds a parameter and gives the name that it has in the statement, e.g. `$p3`. */
  add(source: (variables: Variables) => unknown): string {
    this.#sources.push(source);
    return `$p${String(this.#sources.length - 1)}`;
  }

  /**
   * Adds an id that may be a former one, and gives the variable with the current id: an entity grows with the pages
   * that name it, and a saved link must continue to work.
   */
  addId(source: (variables: Variables) => unknown): string {
    const parameter = this.add(source);
    const number = String(this.#redirects.length);
    this.#redirects.push(
      `OPTIONAL MATCH (former${number}:FormerId {id: 'was_' + ${parameter}})\nWITH *, coalesce(former${number}.entityId, ${parameter}) AS id${number}`,
    );
    return `id${number}`;
  }

  /** Lists the clauses that must be before everything else: one index seek per id. */
  listRedirects(): readonly string[] {
    return this.#redirects;
  }

  /** Reads every value. Throws BadRequestError for an invalid cursor or number. */
  read(variables: Variables): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#sources.map((source, index) => [`p${String(index)}`, source(variables)]));
  }
}
