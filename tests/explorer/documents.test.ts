import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  concatAST,
  getOperationAST,
  getVariableValues,
  isListType,
  isNonNullType,
  parse,
  separateOperations,
  typeFromAST,
} from 'graphql';
import type { GraphQLInputType, OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkOperation } from '../../src/graphql/limits/checkOperation.ts';
import { DEFAULT_LIMITS } from '../../src/graphql/limits/limits.ts';
import { readSchema } from '../../src/graphql/readSchema.ts';

const FOLDER = 'explorer/documents';
const schema = readSchema('schema');
const documents = separateOperations(
  concatAST(readdirSync(FOLDER).map((file) => parse(readFileSync(join(FOLDER, file), 'utf8')))),
);

/** A value for each variable without a default, and every switch on: the most that the view may request. */
function fillIn(operation: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(
      ({ variable, type, defaultValue }): ReadonlyArray<readonly [string, unknown]> => {
        const input = typeFromAST(schema, type as never) as GraphQLInputType;
        const inner = isNonNullType(input) ? input.ofType : input;
        if (String(inner) === 'Boolean') return [[variable.name.value, true]];
        if (isListType(inner) && String(inner) === '[ID!]')
          return [[variable.name.value, ['sta_000000000000000000000000']]];
        return defaultValue === undefined && ['ID', 'String'].includes(String(inner))
          ? [[variable.name.value, 'x']]
          : [];
      },
    ),
  );
}

describe('the operations of the explorer', () => {
  it.each(Object.keys(documents))('%s is within the limits of an operation', (name) => {
    const document = documents[name];
    const operation = document && getOperationAST(document, name);
    if (!document || !operation) throw new Error(`There is no operation ${name}.`);
    if (operation.operation !== 'query') return;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], fillIn(operation));
    expect(errors).toBeUndefined();
    expect(() =>
      checkOperation({ schema, document, operation, variables: coerced ?? {} }, DEFAULT_LIMITS),
    ).not.toThrow();
  });
});
