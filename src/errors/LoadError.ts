import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A page or load that cannot be added to the graph, or removed from it, as requested. */
export class LoadError extends KnowledgeGraphError {
  override readonly name = 'LoadError';
  readonly code = 'LOAD';
}
