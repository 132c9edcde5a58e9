/** Every error this program raises on purpose: what was met, where, and what to do about it. */
export abstract class KnowledgeGraphError extends Error {
  override readonly name: string = 'KnowledgeGraphError';
  /** What programs tell errors apart by. It stays the same when a message is reworded. */
  abstract readonly code: string;
}
