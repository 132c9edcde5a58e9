import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** The graph (or this server) cannot answer now but will recover: the same request may be sent again. */
export class ServiceUnavailableError extends KnowledgeGraphError {
  override readonly name = 'ServiceUnavailableError';
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly retryable = true;
  /** Seconds to wait before trying again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter = 1, options?: ErrorOptions) {
    super(message, options);
    this.retryAfter = retryAfter;
  }
}
