/** Joins words into the alternatives of a pattern, longest first, so that a short word never hides a longer one. */
export function joinAlternatives(words: Iterable<string>): string {
  return [...new Set(words)].toSorted((a, b) => b.length - a.length).join('|');
}
