import type { Language } from '../words/useWords.ts';
import { groupDigits } from './groupDigits.ts';

/** By how many places a number is shortened, and the word for that. */
const STEPS: Readonly<Record<Language, ReadonlyArray<readonly [number, string]>>> = {
  zh: [
    [12, '万亿'],
    [8, '亿'],
    [4, '万'],
  ],
  en: [
    [12, ' trillion'],
    [9, ' billion'],
    [6, ' million'],
  ],
};

/** More digits than that come from a division, and no page printed them. */
const MOST_DIGITS = 15;
const SHOWN_DIGITS = 6;

/**
 * Prints an exact number the way people write it: 43845000000000 → 43.845万亿, 12345.6 → 1.23456万. The digits stay as they are; a
 * quotient with dozens of them is rounded to six.
 */
export function printExact(text: string, language: Language): string {
  const sign = text.startsWith('-') ? '−' : '';
  const [whole = '', part = ''] = round(sign === '' ? text : text.slice(1)).split('.');
  const [places, word] = STEPS[language].find(([step]) => whole.length > step) ?? [0, ''];
  const cut = whole.length - places;
  const rest = `${whole.slice(cut)}${part}`.replace(/0+$/, '');
  return `${sign}${groupDigits(whole.slice(0, cut))}${rest === '' ? '' : `.${rest}`}${word}`;
}

/** Prints an exact number with its unit: in Chinese there is nothing between 亿 and 元. */
export function printMeasure(text: string, unit: string, language: Language): string {
  const number = printExact(text, language);
  return /[万亿]$/u.test(number) ? `${number}${unit}` : `${number} ${unit}`;
}

function round(digits: string): string {
  if (digits.replace('.', '').replace(/^0+/, '').length <= MOST_DIGITS) return digits;
  return Number(Number(digits).toPrecision(SHOWN_DIGITS)).toLocaleString('en-US', {
    useGrouping: false,
    maximumSignificantDigits: SHOWN_DIGITS,
  });
}
