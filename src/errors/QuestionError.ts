import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A saved question that cannot be saved, found or asked. The message says what to do. */
export class QuestionError extends KnowledgeGraphError {
  override readonly name = 'QuestionError';
  /** Stable: clients may decide by it. `NOT_FOUND` for a name that no question has. */
  readonly code: 'BAD_USER_INPUT' | 'NOT_FOUND';

  constructor(
    message: string,
    { isMissing = false, ...options }: ErrorOptions & { readonly isMissing?: boolean } = {},
  ) {
    super(message, options);
    this.code = isMissing ? 'NOT_FOUND' : 'BAD_USER_INPUT';
  }
}
