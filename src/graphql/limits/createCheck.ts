import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { createMemoryBudget, type MemoryBudget } from '../../util/createMemoryBudget.ts';
import { checkOperation } from './checkOperation.ts';
import type { Limits } from './limits.ts';
import type { OperationMeasure } from './measureOperation.ts';

/**
 * Checks an operation against every limit and returns its measure. Throws LimitExceededError at the first limit that
 * it exceeds.
 */
export type CheckLimits = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => OperationMeasure;

/** The default cache size: about a thousand measures. */
const KEPT_BYTES = 1_000_000;
const MEASURE_BYTES = 200;

/**
 * Creates a check that caches its results within the memory budget. A parsed document is the same object each time
 * (Apollo caches it), which is how an operation is recognized.
 */
export function createCheck(
  schema: GraphQLSchema,
  limits: Limits,
  budget: MemoryBudget = createMemoryBudget(KEPT_BYTES),
): CheckLimits {
  const passed = budget.openCache<OperationMeasure>();
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  let known = 0;
  return (document, operation, variables) => {
    const sizes = printSizes(variables);
    if (sizes === undefined) return checkOperation({ schema, document, operation, variables }, limits);
    const number = numbers.get(operation) ?? (known += 1);
    numbers.set(operation, number);
    const key = `${number} ${sizes}`;
    const measured = passed.find(key);
    if (measured !== undefined) return measured;
    const measure = checkOperation({ schema, document, operation, variables }, limits);
    passed.keep(key, measure, MEASURE_BYTES);
    return measure;
  };
}

/**
 * Prints those parts of the variables' values on which a measure depends; undefined if that is the length of lists,
 * which may be long.
 */
function printSizes(variables: Readonly<Record<string, unknown>>): string | undefined {
  const sizes: string[] = [];
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value === 'object' && value !== null) return undefined;
    sizes.push(typeof value === 'string' ? name : `${name}=${String(value)}`);
  }
  return sizes.join();
}
