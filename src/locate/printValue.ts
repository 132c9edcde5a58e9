import type { StatisticFact } from '../model/pageFacts.ts';

/** Prints the figure as the page does: `43.85万亿元`, `50余名`; null where only a growth rate is given. */
export function printValue({ value, valueTo, unit, printed, quote }: StatisticFact): string | null {
  if (value === null) return null;
  // A printed form without a digit (首破万亿元大关 gives 万亿元) says less than value and unit do.
  if (printed !== undefined && /[\d一二两三四五六七八九十百千半]/u.test(printed)) return printed;
  return (
    (valueTo == null ? findHedged(value, unit, quote) : undefined) ??
    `${value}${valueTo == null ? '' : `—${valueTo}`}${unit ?? ''}`
  );
}

/** Finds 50余名 and 3万多家, where the page puts a hedge inside a figure. */
function findHedged(value: number, unit: string | null, quote: string): string | undefined {
  const escaped = (unit ?? '').replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const inside = escaped.replace(/^([十百千万亿]+)(?=.)/u, '$1[多余来几]?');
  const number = String(value).replaceAll('.', '\\.');
  return new RegExp(`(?<![\\d.,])${number}[多余来几]?${inside}`, 'u').exec(quote.replace(/\s+/gu, ''))?.[0];
}
