import type { Language } from '../words/useWords.ts';
import { printExact } from './printExact.ts';

/** Prints an equation in a language: long numbers shortened, the words around them translated. */
export function printArithmetic(arithmetic: string, language: Language): string {
  const shortened = arithmetic
    // A number of its own, not the one in a printed "31718亿美元".
    .replaceAll(/(?<=[([ ])-?\d+(?:\.\d+)?(?=[,)\]])/g, (number) => printExact(number, language));
  if (language === 'en') return shortened;
  return shortened.replace(' give ', ' 推得 ').replace(', printed ', '，报上印的是 ').replaceAll('; ', '；');
}
