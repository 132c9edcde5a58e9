import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A page or load that cannot be brought into the graph, or taken out, as asked. */
export class LoadError extends KnowledgeGraphError {
  override readonly name = 'LoadError';
  readonly code = 'LOAD';
}
