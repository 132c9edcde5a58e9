import type { CombinedError } from 'urql';

/** Why there is no answer. A timeout is not an empty answer, and an unreachable server is neither. */
export type FailureKind = 'late' | 'offline' | 'refused' | 'busy' | 'failed';

/** A failed request, for people. */
export interface Failure {
  readonly kind: FailureKind;
  /** The server's own words, if it sent any. */
  readonly message: string;
  /** The server's stable word for why it did not write, from which the message in the reader's language is made. */
  readonly reason?: string;
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  TIMEOUT: 'late',
  SERVICE_UNAVAILABLE: 'busy',
  RATE_LIMITED: 'busy',
  TOO_MANY_REQUESTS: 'busy',
  FORBIDDEN: 'refused',
  UNAUTHENTICATED: 'refused',
  LIMIT_EXCEEDED: 'refused',
  OPERATION_TOO_LARGE: 'refused',
};

/** Sorts out why a request failed. */
export function sortFailure(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  if (first !== undefined) {
    const { code, reason } = first.extensions;
    return {
      kind: KINDS[String(code)] ?? 'failed',
      message: first.message,
      ...(typeof reason === 'string' && { reason }),
    };
  }
  const { status } = (error.response ?? {}) as { status?: number };
  if (status === undefined) return { kind: 'offline', message: '' };
  if (status === 504) return { kind: 'late', message: '' };
  if (status === 503 || status === 429) return { kind: 'busy', message: '' };
  if (status === 401 || status === 403) return { kind: 'refused', message: '' };
  return { kind: 'failed', message: error.message };
}
