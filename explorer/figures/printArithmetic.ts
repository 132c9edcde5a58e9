import type { Language } from '../words/useWords.ts';

/** Says an equation in a language: its numbers and signs stay as they are. */
export function printArithmetic(arithmetic: string, language: Language): string {
  if (language === 'en') return arithmetic;
  return arithmetic.replace(' give ', ' 推得 ').replace(', printed ', '，报上印的是 ');
}
