import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A caller without a token (or with one unknown here), or whose token does not reach this far. */
export class AccessError extends KnowledgeGraphError {
  override readonly name = 'AccessError';
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';

  constructor(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string) {
    super(message);
    this.code = code;
  }
}
