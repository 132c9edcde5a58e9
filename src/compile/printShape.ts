import {
  GraphQLEnumType,
  GraphQLID,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { findLabel } from '../model/ids.ts';
import { findCharacter } from './searchText.ts';

/**
 * Prints those parts of the variables' values that decide the statement's text: booleans and enum values, which fields
 * of an input are there, which types the ids belong to, and whether a text is a single character (a search for one uses
 * another walk). Values that become parameters are left out, so that one compiled operation serves them all.
 */
export function printShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  return (operation.variableDefinitions ?? [])
    .map(({ variable, type }) =>
      printValue(typeFromAST(schema, type) as GraphQLInputType, variables[variable.name.value]),
    )
    .join(';');
}

function printValue(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  if (isNonNullType(type)) return printValue(type.ofType as GraphQLInputType, value);
  if (isListType(type)) {
    const items = Array.isArray(value) ? value : [value];
    return `[${[...new Set(items.map((item) => printValue(type.ofType as GraphQLInputType, item)))].toSorted().join(',')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{${Object.entries(value as Record<string, unknown>)
      .map(([name, part]) => `${name}:${fields[name] === undefined ? '' : printValue(fields[name].type, part)}`)
      .join(',')}}`;
  }
  if (type instanceof GraphQLEnumType || typeof value === 'boolean') return String(value);
  // By the same rule as the compiler: a text that only begins like an id has no type.
  if (type === GraphQLID) return `i${findLabel(String(value)) ?? ''}`;
  return typeof value === 'string' && findCharacter(value) !== undefined ? 'c' : 'x';
}
