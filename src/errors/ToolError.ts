import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** An agent requested something that a tool cannot give. The message says what to request instead. */
export class ToolError extends KnowledgeGraphError {
  override readonly name = 'ToolError';
  /** Stable: clients may decide by it. `NOT_FOUND` for a name or an id that names nothing. */
  readonly code: 'BAD_USER_INPUT' | 'NOT_FOUND';

  constructor(message: string, code: 'BAD_USER_INPUT' | 'NOT_FOUND' = 'BAD_USER_INPUT') {
    super(message);
    this.code = code;
  }
}
