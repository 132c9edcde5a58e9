import type { ChangeFact } from '../model/pageFacts.ts';

/** Prints a growth that an editor corrected, which has no words on the page: `同比下降4%`. */
export function printCorrectedChange({ value, valueTo, unit, direction, basis }: ChangeFact): string {
  if (direction === 'flat') return `${basis ?? ''}持平`;
  const amount = value === null ? '' : `${value}${valueTo == null ? '' : `—${valueTo}`}${unit ?? ''}`;
  return `${basis ?? ''}${direction === 'down' ? '下降' : '增长'}${amount}`;
}
