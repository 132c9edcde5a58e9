import { GraphQLError, isScalarType, valueFromASTUntyped, type GraphQLSchema } from 'graphql';
import { PeriodError } from '../errors/PeriodError.ts';
import { parsePeriod } from '../model/parsePeriod.ts';

/** Adds input parsing to the schema's scalars: a calendar date, and a period as pages write it. */
export function attachScalars(schema: GraphQLSchema): void {
  for (const [name, read] of Object.entries({ Date: parseDate, PeriodText: parsePeriodInput })) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.parseValue = read;
    type.parseLiteral = (node, variables) => read(valueFromASTUntyped(node, variables));
  }
}

/**
 * Dates are compared as text: without this check, a number would match nothing, and 2025-13-45 would silently sort after
 * the whole year.
 */
function parseDate(value: unknown): string {
  if (typeof value !== 'string')
    throw new GraphQLError(
      `A Date is a string, e.g. "2025-01-13", but this is ${JSON.stringify(value)}. Put it in quotes.`,
    );
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(value) || !isPeriod(value))
    throw new GraphQLError(
      `"${value.slice(0, 40)}" is not a date of the calendar. Write a day, a month or a year: "2025-01-13", "2025-01" or "2025".`,
    );
  return value;
}

/** Parses a period and returns its days, so that 2023-10/2023-12 and 2023-Q4 select the same figures. */
function parsePeriodInput(value: unknown): { readonly start: string; readonly end: string } {
  try {
    if (typeof value !== 'string') throw new PeriodError(JSON.stringify(value).slice(0, 40), 'is not a text');
    const { start, end } = parsePeriod(value.slice(0, 40));
    return { start, end };
  } catch (cause) {
    if (!(cause instanceof PeriodError)) throw cause;
    throw new GraphQLError(cause.message);
  }
}

function isPeriod(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch {
    return false;
  }
}
