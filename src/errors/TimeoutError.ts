import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Something took longer than it may. What ran for it was told to end. */
export class TimeoutError extends KnowledgeGraphError {
  override readonly name = 'TimeoutError';
  readonly code = 'TIMEOUT';
}
