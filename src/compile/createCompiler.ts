import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import { compileOperation, type CompiledOperation } from './compileOperation.ts';
import type { Variables } from './parameters.ts';
import { printShape } from './printShape.ts';

/** How many shapes of one document are kept: a document that is asked in more ways than this is compiled again. */
const SHAPES = 50;

export type Compiler = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => CompiledOperation;

/**
 * Creates a compiler that remembers. A document that was parsed once is the same object each time (Apollo keeps it), so
 * what was compiled for it lives and dies with it.
 */
export function createCompiler(schema: GraphQLSchema, catalogue: Catalogue): Compiler {
  const compiled = new WeakMap<OperationDefinitionNode, Map<string, CompiledOperation>>();
  return (document, operation, variables) => {
    const shapes = compiled.get(operation) ?? new Map<string, CompiledOperation>();
    compiled.set(operation, shapes);
    const shape = printShape(schema, operation, variables);
    const known = shapes.get(shape);
    if (known !== undefined) return known;
    const fresh = compileOperation(schema, catalogue, document, operation, variables);
    if (shapes.size >= SHAPES) shapes.clear();
    shapes.set(shape, fresh);
    return fresh;
  };
}
