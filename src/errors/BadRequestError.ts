import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A request that cannot be answered, whatever the graph contains. */
export class BadRequestError extends KnowledgeGraphError {
  override readonly name = 'BadRequestError';
  readonly code: 'BAD_REQUEST' | 'BAD_USER_INPUT';

  constructor(message: string, code: 'BAD_REQUEST' | 'BAD_USER_INPUT' = 'BAD_REQUEST') {
    super(message);
    this.code = code;
  }
}
