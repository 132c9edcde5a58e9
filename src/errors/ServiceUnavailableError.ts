import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** The graph (or this server) cannot answer now and will again by itself: the same request may be sent once more. */
export class ServiceUnavailableError extends KnowledgeGraphError {
  override readonly name = 'ServiceUnavailableError';
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly retryable = true;
  /** Seconds to wait before the next try. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter = 1, options?: ErrorOptions) {
    super(message, options);
    this.retryAfter = retryAfter;
  }
}
