import { executeSync, parse, type GraphQLSchema } from 'graphql';
import type { WeighedCache } from '../util/createMemoryBudget.ts';
import type { Variables } from './parameters.ts';

/** Answers a question about the schema, given as the text of an operation. */
export type Introspect = (query: string, variables: Variables) => Readonly<Record<string, unknown>> | undefined;

/** A character of JSON takes about this many bytes as an object. */
const BYTES_A_CHARACTER = 4;

/**
 * Creates what answers introspection, by graphql-js itself. The schema does not change while the program runs: with a
 * cache, each question is answered once.
 */
export function createIntrospection(
  schema: GraphQLSchema,
  answers?: WeighedCache<Readonly<Record<string, unknown>>>,
): Introspect {
  return (query, variableValues) => {
    const key = `${query} ${JSON.stringify(variableValues)}`;
    const known = answers?.find(key);
    if (known !== undefined) return known;
    const data = executeSync({ schema, document: parse(query), variableValues }).data ?? undefined;
    if (data !== undefined) answers?.keep(key, data, BYTES_A_CHARACTER * JSON.stringify(data).length);
    return data;
  };
}
