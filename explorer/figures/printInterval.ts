import type { Language } from '../words/useWords.ts';
import { printExact } from './printExact.ts';

interface Ends {
  readonly low: string | null;
  readonly high: string | null;
  readonly lowIncluded?: boolean;
  readonly highIncluded?: boolean;
}

/** Prints the values that a printed number allows as people write intervals: `(8000万, ∞)`, `[43.845万亿, 43.855万亿)`. */
export function printInterval(
  { low, high, lowIncluded = false, highIncluded = false }: Ends,
  language: Language,
): string {
  const left = low === null ? '(−∞' : `${lowIncluded ? '[' : '('}${printExact(low, language)}`;
  const right = high === null ? '∞)' : `${printExact(high, language)}${highIncluded ? ']' : ')'}`;
  return `${left}, ${right}`;
}
