/** Prints milliseconds for people: `840 ms`, `12.3 s`. */
export function printTime(milliseconds: number): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** Prints how often each word occurs: `41 OK, 3 TIMEOUT`. */
export function countWords(words: Iterable<string>): string {
  const counts = Map.groupBy(words, (word) => word);
  return counts.size === 0 ? 'none' : [...counts].map(([word, all]) => `${all.length} ${word}`).join(', ');
}

/** Gives the value below which a share of the values lies; 0 for none. */
export function quantile(values: ReadonlyArray<number>, share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
