import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A caller without a token, with an unknown token, or with a token that does not allow the operation. */
export class AccessError extends KnowledgeGraphError {
  override readonly name = 'AccessError';
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';

  constructor(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string) {
    super(message);
    this.code = code;
  }
}
