import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** One piece of work needs more memory than the graph gives to one. It would need as much the next time: it is no outage. */
export class MemoryLimitError extends KnowledgeGraphError {
  override readonly name = 'MemoryLimitError';
  readonly code = 'LIMIT_EXCEEDED';
  readonly limit = 'db.memory.transaction.max';
}
