import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A command line that says nothing this program can do. */
export class UsageError extends KnowledgeGraphError {
  override readonly name = 'UsageError';
  readonly code = 'USAGE';
}
