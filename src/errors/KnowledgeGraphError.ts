/** Every error that this program raises on purpose: what was found, where, and what to do about it. */
export abstract class KnowledgeGraphError extends Error {
  override readonly name: string = 'KnowledgeGraphError';
  /** The stable code by which programs distinguish errors. It does not change when a message is reworded. */
  abstract readonly code: string;
}
