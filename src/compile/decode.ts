import { GraphQLError } from 'graphql';
import type { Variables } from './parameters.ts';

/** What decoding one answer needs besides the record. */
export interface DecodeState {
  readonly variables: Variables;
  readonly errors: GraphQLError[];
  /** What the look-ups by name found, in the order of their clauses. */
  readonly names: readonly unknown[];
  /** What the current entry shares with others, decoded, in the order in which it was compiled. */
  readonly shared?: readonly unknown[];
  /**
   * The response keys and list positions from the root to the current field. After a failure it still points to where
   * the failure happened.
   */
  readonly path: Array<string | number>;
}

/** A list or a map of the record. */
type Row = Readonly<Record<number | string, unknown>>;

/** Turns one value of the record into its part of the answer. Throws FieldFailure if a non-null field has none. */
export type Decode = (value: unknown, execution: DecodeState) => unknown;

/** A field that cannot be answered, on its way up to the nearest nullable field. */
export class FieldFailure extends Error {
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(message: string, extensions: Readonly<Record<string, unknown>> = { code: 'INTERNAL_SERVER_ERROR' }) {
    super(message);
    this.extensions = extensions;
  }
}

/** Accepts null, and catches failures of anything below: the field becomes null, with an error at its path. */
export function decodeNullable(decode: Decode): Decode {
  return (value, execution) => {
    if (value === null || value === undefined) return null;
    const depth = execution.path.length;
    try {
      return decode(value, execution);
    } catch (failure) {
      addFailure(execution, failure);
      execution.path.length = depth;
      return null;
    }
  };
}

/** Records a field's failure at the path where it happened; rethrows anything else. */
export function addFailure({ errors, path }: DecodeState, failure: unknown): void {
  if (!(failure instanceof FieldFailure)) throw failure;
  errors.push(new GraphQLError(failure.message, { path: [...path], extensions: { ...failure.extensions } }));
}

/** Refuses null, which the graph should not contain here: `econews check` finds such nodes. */
export function decodeNonNull(name: string, decode: Decode): Decode {
  return (value, execution) => {
    if (value === null || value === undefined)
      throw new FieldFailure(`Cannot return null for non-nullable field ${name}.`);
    return decode(value, execution);
  };
}

/** Decodes each item of a list. */
export function decodeList(decode: Decode): Decode {
  return (value, execution) => {
    const items = value as readonly unknown[];
    const { path } = execution;
    const depth = path.length;
    const decoded = new Array<unknown>(items.length);
    for (let index = 0; index < items.length; index++) {
      path[depth] = index;
      decoded[index] = decode(items[index], execution);
    }
    path.length = depth;
    return decoded;
  };
}

/** One field of an object: its response key, and where its value is in the object's row. */
export interface FieldDecoder {
  readonly responseKey: string;
  /** The place in a list, or the key of a map; undefined if the field is decoded from the list or map as a whole. */
  readonly place: number | string | undefined;
  /** True if the value is one of the row's columns (RowDraft.ts) and not one of its properties. */
  readonly isColumn?: boolean;
  readonly decode: Decode;
}

/**
 * Decodes an object from its row, field by field in the order of the operation. A split row is [properties, columns].
 * Decoders are kept for as long as a plan is, so each is made by a function that sees nothing but what the decoder
 * needs: a closure keeps alive every variable of the functions around it that any of their closures uses.
 */
export function decodeObject(fields: readonly FieldDecoder[], isSplit = false): Decode {
  // An alias may be `__proto__`, which would set the prototype of a plain object. Other answers stay plain objects,
  // which V8 handles faster.
  const isUnsafe = fields.some(({ responseKey }) => responseKey === '__proto__');
  return (row, execution) => {
    const { path } = execution;
    const depth = path.length;
    const answer: Record<string, unknown> = isUnsafe ? Object.create(null) : {};
    const properties = isSplit ? (row as Row)[0] : row;
    const columns = isSplit ? (row as Row)[1] : row;
    for (const { responseKey, place, isColumn, decode } of fields) {
      path[depth] = responseKey;
      const values = isColumn === true ? columns : properties;
      answer[responseKey] = decode(place === undefined ? values : (values as Row)[place], execution);
    }
    path.length = depth;
    return answer;
  };
}

const typeNames = new Map<string, Decode>();

/**
 * Answers `__typename`: a name that the record need not contain. One decoder serves every place that asks for the same
 * type.
 */
export function decodeTypeName(name: string): Decode {
  const known = typeNames.get(name);
  if (known !== undefined) return known;
  const decode: Decode = () => name;
  typeNames.set(name, decode);
  return decode;
}
