import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Something was asked for that cannot be exported: an unknown list, format or id. The message names what there is. */
export class ExportError extends KnowledgeGraphError {
  override readonly name = 'ExportError';
  /** Stable: clients may decide by it. `NOT_FOUND` for an id that names nothing. */
  readonly code: 'BAD_USER_INPUT' | 'NOT_FOUND';

  constructor(message: string, code: 'BAD_USER_INPUT' | 'NOT_FOUND' = 'BAD_USER_INPUT') {
    super(message);
    this.code = code;
  }
}
