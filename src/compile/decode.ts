import { GraphQLError } from 'graphql';
import type { Variables } from './parameters.ts';

/** What decoding one answer needs besides the record. */
export interface Execution {
  readonly variables: Variables;
  readonly errors: GraphQLError[];
  /** The response keys and list places from the root to the field at hand. A failure leaves it where it happened. */
  readonly path: Array<string | number>;
}

/** Turns one value of the record into its part of the answer. Throws FieldFailure where a non-null field has none. */
export type Decode = (value: unknown, execution: Execution) => unknown;

/** A field that cannot be answered, on its way up to the nearest nullable field. */
export class FieldFailure extends Error {
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(message: string, extensions: Readonly<Record<string, unknown>> = { code: 'INTERNAL_SERVER_ERROR' }) {
    super(message);
    this.extensions = extensions;
  }
}

/** Lets null stand, and catches the failure of anything below: the field becomes null, with an error at its path. */
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

/** Records a field's failure at the path where it happened; throws anything else on. */
export function addFailure({ errors, path }: Execution, failure: unknown): void {
  if (!(failure instanceof FieldFailure)) throw failure;
  errors.push(new GraphQLError(failure.message, { path: [...path], extensions: { ...failure.extensions } }));
}

/** Refuses null, which the graph should not hold here: `econews check` finds such nodes. */
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

/** One field of an object: its response key, and how to read it from the object's row. */
export interface FieldDecoder {
  readonly responseKey: string;
  readonly read: Decode;
}

/** Decodes an object from its row, field by field in the order of the operation. */
export function decodeObject(fields: readonly FieldDecoder[]): Decode {
  // An alias may be `__proto__`, which a plain object would take for its prototype. Other answers stay plain: V8 is quicker with them.
  const isUnsafe = fields.some(({ responseKey }) => responseKey === '__proto__');
  return (row, execution) => {
    const { path } = execution;
    const depth = path.length;
    const answer: Record<string, unknown> = isUnsafe ? Object.create(null) : {};
    for (const { responseKey, read } of fields) {
      path[depth] = responseKey;
      answer[responseKey] = read(row, execution);
    }
    path.length = depth;
    return answer;
  };
}
