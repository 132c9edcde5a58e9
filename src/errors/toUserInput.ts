import { GraphQLError } from 'graphql';
import { BadRequestError } from './BadRequestError.ts';

/** graphql-js finds some mistakes of a caller only with the values, and gives them no code: an explicit null for what has a default. */
export function toUserInput(error: unknown): unknown {
  return error instanceof GraphQLError ? new BadRequestError(error.message, 'BAD_USER_INPUT') : error;
}
