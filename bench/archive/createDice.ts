/** Random numbers that are the same in every run. */
export interface Dice {
  /** A number from 0 to 1, 1 excluded. */
  readonly next: () => number;
  /** A whole number below a limit. */
  readonly below: (limit: number) => number;
  /** A whole number below a limit, small ones far more often: the chance of n is about that of 0 divided by n + 1. */
  readonly zipf: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Creates random numbers from a seed (mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    // The inverse of the harmonic distribution's integral.
    zipf: (limit) => Math.min(limit - 1, Math.floor((limit + 1) ** next()) - 1),
    pick: (items) => items[below(items.length)] as (typeof items)[number],
  };
}
