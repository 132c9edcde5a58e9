import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A page or load that cannot be added to the graph, or removed from it, as requested. */
export class LoadError extends KnowledgeGraphError {
  override readonly name = 'LoadError';
  readonly code = 'LOAD';
  /** A stable word for programs that explain it in another language, e.g. `IN_LEXICON`. */
  readonly reason: string | undefined;

  constructor(message: string, reason?: string) {
    super(message);
    this.reason = reason;
  }
}
