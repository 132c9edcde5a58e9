import type { Located } from '../model/locatedPageFacts.ts';
import type { StatisticFact } from '../model/pageFacts.ts';
import type { Span } from '../model/span.ts';
import { matchLoosely } from './matchLoosely.ts';

/**
 * Finds where a figure's number is on the page, inside its quote: the printed form, else the value, else the growth
 * rate. Undefined if the quote writes it another way (两成): then the quote's own beginning distinguishes figures.
 */
export function findPrintedNumber(text: string, statistic: Located<StatisticFact>): Span | undefined {
  const { printed, value, change, span } = statistic;
  const numbers = [value, value === null ? (change?.value ?? null) : null].filter((each) => each !== null);
  const forms = [
    ...(printed === undefined ? [] : [printed]),
    ...numbers.flatMap((number) => [String(number), number.toLocaleString('en-US', { maximumFractionDigits: 10 })]),
  ];
  for (const form of forms) {
    for (let start = span[0]; start < span[1]; start += 1) {
      const end = matchLoosely(text, start, span[1], form);
      if (end !== undefined && !isDigit(text.charAt(start - 1)) && !isDigit(text.charAt(end)) && !continues(text, end))
        return [start, end];
    }
  }
  return undefined;
}

function isDigit(character: string): boolean {
  return /[\d.]/u.test(character);
}

/**
 * A decimal point after the match makes it the beginning of another number, unless the match does not end in a digit.
 */
function continues(text: string, end: number): boolean {
  return /^\.\d/u.test(text.slice(end, end + 2)) && /\d/u.test(text.charAt(end - 1));
}
