import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A command line that this program does not understand. */
export class UsageError extends KnowledgeGraphError {
  override readonly name = 'UsageError';
  readonly code = 'USAGE';
}
