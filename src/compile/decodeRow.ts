import { addFailure, type Decode, type DecodeState } from './decode.ts';
import type { Variables } from './parameters.ts';

/**
 * Decodes a row that is a record of its own; `shared` is what it shares with others, decoded. Throws GraphQLError if
 * the graph does not contain what the schema promises.
 */
export type DecodeRow = (row: unknown, variables: Variables, shared?: readonly unknown[]) => unknown;

/** Makes an answer of one row of it; errors name the fields below `at`. */
export function decodeRow(decode: Decode, ...at: readonly string[]): DecodeRow {
  return (row, variables, shared = []) => {
    const execution: DecodeState = { variables, errors: [], path: [...at], names: [], shared };
    let node: unknown;
    try {
      node = decode(row, execution);
    } catch (failure) {
      addFailure(execution, failure);
    }
    const [error] = execution.errors;
    if (error !== undefined) throw error;
    return node;
  };
}
