/**
 * Says whether a figure of the score has fallen below the one that is kept, e.g. `hasFallen('local', 0.74, 0.73)`. The
 * unseen texts may lose a hundredth: one record more or less is chance there, and enforcing each would lead people to
 * read their misses.
 */
export function hasFallen(pages: string, kept: number, now: number): boolean {
  return now < kept - (pages === 'unseen' ? 0.01 : 0.0005);
}
