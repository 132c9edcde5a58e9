import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { checkLimit } from './checkLimit.ts';
import type { Limits } from './limits.ts';
import { measureOperation, type OperationMeasure } from './measureOperation.ts';

/** The operation that is about to run. */
export interface CheckedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Variables, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Checks an operation against every limit and returns its measure. Throws LimitExceededError at the first limit that
 * it exceeds.
 */
export function checkOperation(
  { schema, document, operation, variables }: CheckedOperation,
  limits: Limits,
): OperationMeasure {
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  checkLimit('fragments', fragments.size, limits);
  const measure = measureOperation({ schema, operation, fragments, variables }, limits);
  checkLimit('depth', measure.depth, limits);
  checkLimit('selections', measure.selections, limits);
  checkLimit('aliases', measure.aliases, limits);
  checkLimit('directives', measure.directives, limits);
  checkLimit('rootFields', measure.rootFields, limits);
  checkLimit('nodes', measure.nodes, limits);
  // Printed before it could be measured, the answer might not fit into memory.
  checkLimit('aliasBytes', measure.aliasBytes, limits);
  return measure;
}

function isFragment(definition: DocumentNode['definitions'][number]): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
