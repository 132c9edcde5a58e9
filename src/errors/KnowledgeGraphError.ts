/** Every error this program raises on purpose: what was met, where, and what to do about it. */
export class KnowledgeGraphError extends Error {
  override readonly name: string = 'KnowledgeGraphError';
}
