/** Lists every code that an error may have: those of the server (docs/limits.md), and two that arise on the way to it. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'LIMIT_EXCEEDED',
  'OPERATION_RESOLUTION_FAILURE',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTERNAL_SERVER_ERROR',
  /** No connection to the server. */
  'UNREACHABLE',
  /** Something answered, but not with GraphQL: a proxy's error page, for example. */
  'BAD_RESPONSE',
] as const;

/** One of the stable codes. A newer server may know more of them. */
export type ErrorCode = (typeof ERROR_CODES)[number] | (string & Record<never, never>);

/** One error of an answer, as the server sent it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  /** The code and its details, e.g. `candidates` if several nodes share a name. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is known about a failure besides its code and message. */
export interface FailureDetails {
  readonly status?: number;
  readonly retryAfter?: number;
  readonly errors?: ReadonlyArray<AnswerError>;
  readonly cause?: unknown;
}

/** A request that was not answered. Decide by `code`, which is stable; `message` is for people and may change. */
export class EconewsError extends Error {
  override readonly name = 'EconewsError';
  readonly code: ErrorCode;
  /** The HTTP status; undefined if the server was not reached. */
  readonly status: number | undefined;
  /** Seconds after which the same request may be sent again; undefined if the server did not say. */
  readonly retryAfter: number | undefined;
  /** Every error of the answer; the first one gave `code` and `message`. */
  readonly errors: ReadonlyArray<AnswerError>;

  constructor(code: ErrorCode, message: string, { status, retryAfter, errors = [], cause }: FailureDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
    this.errors = errors;
  }
}
