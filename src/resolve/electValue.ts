/**
 * Elects the value that most pages give; among equals, the first in text order. Nulls are ignored. The result depends
 * only on the votes, not on their order.
 */
export function electValue(votes: readonly (readonly [value: string | null, pages: number])[]): string | null {
  const counts = new Map<string, number>();
  for (const [value, pages] of votes) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + pages);
  let elected: string | null = null;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most || (count === most && elected !== null && value < elected)) [elected, most] = [value, count];
  }
  return elected;
}
