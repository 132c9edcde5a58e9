import type { Saying } from './saying.ts';

/** Why one saying of a slot goes before the others, first reason first. */
export const PREFERENCES = [
  'only-one',
  'confirmed',
  'actual',
  'exact',
  'attributed',
  'latest',
  'more-digits',
  'id',
] as const;
export type Preference = (typeof PREFERENCES)[number];

/** Prints what orders the sayings of a slot, so that text order is the order of preference: the first is preferred. */
export function printRank(saying: Saying): string {
  return [
    saying.confirmed ? '0' : '1',
    saying.status === 'actual' ? '0' : saying.status === 'forecast' ? '1' : '2',
    saying.hedge === null ? '0' : '1',
    saying.attributed ? '0' : '1',
    // Later ones go first, so every digit is inverted; those without a date go last.
    saying.printedOn === null ? '9999-99-99' : saying.printedOn.replace(/\d/gu, (digit) => String(9 - Number(digit))),
    String(Math.max(0, 99 - saying.digits)).padStart(2, '0'),
    saying.figureId,
  ].join('|');
}

const PARTS = ['confirmed', 'actual', 'exact', 'attributed', 'latest', 'more-digits', 'id'] as const;

/** Names what put the first of two ranks before the second; `only-one` if there is no second. */
export function explainPreference(first: string, second: string | undefined): Preference {
  if (second === undefined) return 'only-one';
  const others = second.split('|');
  const index = first.split('|').findIndex((part, at) => part !== others[at]);
  return PARTS[index] ?? 'id';
}
