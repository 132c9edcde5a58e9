import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A request for something that cannot be exported: an unknown list, format or id. The message lists the alternatives. */
export class ExportError extends KnowledgeGraphError {
  override readonly name = 'ExportError';
  /** Stable: clients may decide by it. `NOT_FOUND` for an unknown id. */
  readonly code: 'BAD_USER_INPUT' | 'NOT_FOUND';

  constructor(message: string, code: 'BAD_USER_INPUT' | 'NOT_FOUND' = 'BAD_USER_INPUT') {
    super(message);
    this.code = code;
  }
}
