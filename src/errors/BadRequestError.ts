import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A request that cannot be answered, whatever the graph contains. */
export class BadRequestError extends KnowledgeGraphError {
  override readonly name = 'BadRequestError';
  readonly code: 'BAD_REQUEST' | 'BAD_USER_INPUT';
  /** How many pages the sent document has, if another of them may be read. */
  readonly parts: number | undefined;

  constructor(
    message: string,
    code: 'BAD_REQUEST' | 'BAD_USER_INPUT' = 'BAD_REQUEST',
    { parts }: { readonly parts?: number | undefined } = {},
  ) {
    super(message);
    this.code = code;
    this.parts = parts;
  }
}
