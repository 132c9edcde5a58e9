import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { BadRequestError } from '../../errors/BadRequestError.ts';

/** Coerces an operation's variables to what its types say; throws BadRequestError at the first that cannot be. */
export function parseVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const { errors, coerced = {} } = getVariableValues(schema, variableDefinitions, given, { maxErrors: 1 });
  if (errors?.[0] !== undefined) throw new BadRequestError(errors[0].message, 'BAD_USER_INPUT');
  return coerced;
}
