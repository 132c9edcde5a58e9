import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A request that cannot be answered, whatever the graph contains. */
export class BadRequestError extends KnowledgeGraphError {
  override readonly name = 'BadRequestError';
  readonly code: 'BAD_REQUEST' | 'BAD_USER_INPUT';
  /** How many pages the sent document has, if another of them may be read. */
  readonly parts: number | undefined;
  /** A stable word for programs that explain it in another language, e.g. `IN_LEXICON`. */
  readonly reason: string | undefined;

  constructor(
    message: string,
    code: 'BAD_REQUEST' | 'BAD_USER_INPUT' = 'BAD_REQUEST',
    { parts, reason }: { readonly parts?: number | undefined; readonly reason?: string | undefined } = {},
  ) {
    super(message);
    this.code = code;
    this.parts = parts;
    this.reason = reason;
  }
}
