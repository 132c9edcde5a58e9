/** A word that is in no text, key or id. */
const NOTHING = 'q';

/**
 * Returns parameters of the same types and sizes with which a statement finds nothing: Neo4j caches plans by the types
 * of parameters and the sizes of texts and lists. Limits are 0; texts keep their length but match nothing.
 */
export function emptyParameters(params: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, empty(value)]));
}

function empty(value: unknown): unknown {
  if (typeof value === 'string') return NOTHING.repeat(value.length);
  if (typeof value === 'bigint') return 0n;
  if (Array.isArray(value)) return value.map(empty);
  // What a name may be written as: a map of texts.
  return typeof value === 'object' && value !== null ? emptyParameters(value as Record<string, unknown>) : value;
}
