import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** An agent requested something that a tool cannot give. The message says what to request instead. */
export class ToolError extends KnowledgeGraphError {
  override readonly name = 'ToolError';
  /** Stable: clients may decide by it. `NOT_FOUND` for an unknown name or id; else the code of the graph's answer. */
  readonly code: 'BAD_USER_INPUT' | 'NOT_FOUND' | (string & {});

  constructor(message: string, code: ToolError['code'] = 'BAD_USER_INPUT') {
    super(message);
    this.code = code;
  }
}
