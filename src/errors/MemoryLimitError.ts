import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** One transaction needs more memory than the graph allows. It would need as much the next time, so this is not an outage. */
export class MemoryLimitError extends KnowledgeGraphError {
  override readonly name = 'MemoryLimitError';
  readonly code = 'LIMIT_EXCEEDED';
  readonly limit = 'db.memory.transaction.max';
}
