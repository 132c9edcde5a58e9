/** Lists every `extensions.code` that a client may receive; docs/limits.md says how to react to each. */
export const CLIENT_ERROR_CODES = [
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
  // Words of the persisted query protocol: clients read them to send the whole document next time.
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTERNAL_SERVER_ERROR',
] as const;

/** One of the stable codes. */
export type ClientErrorCode = (typeof CLIENT_ERROR_CODES)[number];

/** Tells whether a value is a documented code. */
export function isClientErrorCode(value: unknown): value is ClientErrorCode {
  return (CLIENT_ERROR_CODES as ReadonlyArray<unknown>).includes(value);
}
