import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A feed that was not fetched: its host is not allowed, it does not answer, or it is too large. */
export class FeedError extends KnowledgeGraphError {
  override readonly name = 'FeedError';
  readonly code = 'FEED_NOT_READ';
}
