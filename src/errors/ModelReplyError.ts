import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/**
 * Why a language model gave no usable answer. `refused`, `truncated` and `malformed` concern one article;
 * `unavailable`, `denied` and `budget` end the reading.
 */
export type ModelFailure = 'refused' | 'truncated' | 'malformed' | 'unavailable' | 'denied' | 'budget';

/** A language model behind an endpoint did not answer as asked. */
export class ModelReplyError extends KnowledgeGraphError {
  override readonly name = 'ModelReplyError';
  readonly code = 'MODEL_REPLY';
  readonly failure: ModelFailure;
  constructor(failure: ModelFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }

  /** Tells whether it is pointless to ask for the next article. */
  get endsReading(): boolean {
    return this.failure === 'unavailable' || this.failure === 'denied' || this.failure === 'budget';
  }
}
