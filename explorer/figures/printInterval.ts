import { groupDigits } from './groupDigits.ts';

interface Ends {
  readonly low: string | null;
  readonly high: string | null;
  readonly lowIncluded?: boolean;
  readonly highIncluded?: boolean;
}

/** Prints the values that a printed number allows as people write intervals: `(8 000, ∞)`, `[43 845, 43 855)`. */
export function printInterval({ low, high, lowIncluded = false, highIncluded = false }: Ends): string {
  const left = low === null ? '(−∞' : `${lowIncluded ? '[' : '('}${groupDigits(low)}`;
  const right = high === null ? '∞)' : `${groupDigits(high)}${highIncluded ? ']' : ')'}`;
  return `${left}, ${right}`;
}
