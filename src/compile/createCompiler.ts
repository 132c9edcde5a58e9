import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { createMemoryBudget, type MemoryBudget } from '../util/createMemoryBudget.ts';
import type { Catalogue } from './catalogue.ts';
import { compileOperation, type CompiledOperation } from './compileOperation.ts';
import { createIntrospection } from './createIntrospection.ts';
import type { Variables } from './parameters.ts';
import { printShape } from './printShape.ts';

export type Compiler = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => CompiledOperation;

/** The default cache size: about a hundred long operations. */
const KEPT_BYTES = 16_000_000;

/**
 * Creates a compiler that caches its results within the memory budget. A parsed document is the same object each time
 * (Apollo caches it), which is how an operation is recognized.
 */
export function createCompiler(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  budget: MemoryBudget = createMemoryBudget(KEPT_BYTES),
): Compiler {
  const plans = budget.openCache<CompiledOperation>();
  const introspect = createIntrospection(schema, budget.openCache());
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  let known = 0;
  return (document, operation, variables) => {
    const number = numbers.get(operation) ?? (known += 1);
    numbers.set(operation, number);
    const key = `${String(number)} ${printShape(schema, operation, variables)}`;
    const plan = plans.find(key);
    if (plan !== undefined) return plan;
    const fresh = compileOperation(schema, catalogue, document, operation, variables, { introspect });
    plans.keep(key, fresh, fresh.bytes);
    return fresh;
  };
}
