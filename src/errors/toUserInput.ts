import { GraphQLError } from 'graphql';
import { BadRequestError } from './BadRequestError.ts';

/**
 * graphql-js finds some mistakes of a caller only when it has the values, and gives them no code: an explicit null
 * where there is a default.
 */
export function toUserInput(error: unknown): unknown {
  return error instanceof GraphQLError ? new BadRequestError(error.message, 'BAD_USER_INPUT') : error;
}
