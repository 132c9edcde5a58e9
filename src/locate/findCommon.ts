/** Longer texts are compared by their beginnings. */
const LONGEST = 2_000;

/** Finds the longest piece that two texts have in common, the first of several. */
export function findCommon(one: string, other: string): string {
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)];
  let row = new Uint16Array(b.length + 1);
  let [best, end] = [0, 0];
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      if (a.charCodeAt(i - 1) !== b.charCodeAt(j - 1)) continue;
      const length = (row[j - 1] ?? 0) + 1;
      next[j] = length;
      if (length > best) [best, end] = [length, i];
    }
    row = next;
  }
  return a.slice(end - best, end);
}
