import { Decimal } from 'decimal.js';

/** Stands for an unknown date inside a key: Neo4j leaves nulls out of an index, and the figure would vanish from lists. */
export const UNKNOWN_DATE = '0000-00-00';

const NAME_LENGTH = 100;

/** Prints a page key: `owner|sort|id`. Long names are cut, since Neo4j fails on an indexed string over about 8 kB. */
export function printKey(...parts: readonly string[]): string {
  return parts.map((part) => [...part].slice(0, NAME_LENGTH).join('')).join('|');
}

/** Prints an offset so that text order is number order: `92` is `0000092`. */
export function printOffsetKey(offset: number): string {
  return String(offset).padStart(7, '0');
}

/**
 * Prints an exact decimal so that text order is number order: sign, exponent, digits. Negative numbers have every digit
 * inverted (9 − digit). A missing value sorts before all others.
 */
export function printDecimalKey(value: string | null): string {
  if (value === null) return '0';
  const decimal = new Decimal(value);
  if (decimal.isZero()) return '2';
  const [digits = '', exponent = '0'] = decimal.abs().toExponential().split('e');
  const text = String(Number(exponent) + 5000).padStart(4, '0') + digits.replace('.', '').padEnd(30, '0').slice(0, 30);
  return decimal.isNegative() ? '1' + text.replace(/\d/g, (digit) => String(9 - Number(digit))) : '3' + text;
}
