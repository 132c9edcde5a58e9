import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** An operation exceeded its deadline and was told to stop. */
export class TimeoutError extends KnowledgeGraphError {
  override readonly name = 'TimeoutError';
  readonly code = 'TIMEOUT';
}
