/** Finds the word that was probably meant: the one nearest to what was written, if it is near. */
export function findNearMiss(written: string, words: ReadonlyArray<string>): string | undefined {
  const most = Math.max(1, Math.floor(written.length * 0.4));
  return words
    .map((word) => ({ word, distance: measureDistance(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance)[0]?.word;
}

/** Counts the letters to add, drop or change between two words (Levenshtein). */
function measureDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(from).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(to).entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
