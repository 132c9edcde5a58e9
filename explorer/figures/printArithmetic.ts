import type { Language } from '../words/useWords.ts';
import { groupDigits } from './groupDigits.ts';

/** Prints an equation in a language: long numbers in groups of digits, the words around them translated. */
export function printArithmetic(arithmetic: string, language: Language): string {
  const grouped = arithmetic.replaceAll(/\d{5,}/g, groupDigits);
  if (language === 'en') return grouped;
  return grouped.replace(' give ', ' 推得 ').replace(', printed ', '，报上印的是 ');
}
