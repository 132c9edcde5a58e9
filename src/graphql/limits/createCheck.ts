import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { checkOperation } from './checkOperation.ts';
import type { Limits } from './limits.ts';
import type { OperationMeasure } from './measureOperation.ts';

/** How many measures of one document are kept: one that is asked with more sizes than this is measured again. */
const KEPT = 50;

/** Holds an operation against every limit, and gives its measure; throws LimitExceededError at the first it breaks. */
export type Check = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => OperationMeasure;

/**
 * Creates a check that remembers what it has let pass. A document that was parsed once is the same object each time
 * (Apollo keeps it), so what was measured of it lives and dies with it.
 */
export function createCheck(schema: GraphQLSchema, limits: Limits): Check {
  const passed = new WeakMap<OperationDefinitionNode, Map<string, OperationMeasure>>();
  return (document, operation, variables) => {
    const sizes = printSizes(variables);
    if (sizes === undefined) return checkOperation({ schema, document, operation, variables }, limits);
    const measures = passed.get(operation) ?? new Map<string, OperationMeasure>();
    passed.set(operation, measures);
    const known = measures.get(sizes);
    if (known !== undefined) return known;
    const measure = checkOperation({ schema, document, operation, variables }, limits);
    if (measures.size >= KEPT) measures.clear();
    measures.set(sizes, measure);
    return measure;
  };
}

/** Prints what of the variables' values a measure depends on; nothing where that is the length of lists, which may be long. */
function printSizes(variables: Readonly<Record<string, unknown>>): string | undefined {
  const sizes: string[] = [];
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value === 'object' && value !== null) return undefined;
    sizes.push(typeof value === 'string' ? name : `${name}=${String(value)}`);
  }
  return sizes.join();
}
