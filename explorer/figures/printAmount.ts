import type { Language } from '../words/useWords.ts';

const STEPS: Readonly<Record<Language, ReadonlyArray<readonly [number, string]>>> = {
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e12, ' tn'],
    [1e9, ' bn'],
    [1e6, ' m'],
    [1e4, 'k'],
  ],
};

/** Prints a rounded amount for an axis or a map: 4.19万亿. The exact words stay with the figure. */
export function printAmount(amount: number, language: Language): string {
  const size = Math.abs(amount);
  for (const [step, name] of STEPS[language]) {
    if (size >= step) return `${printShort(amount / (name === 'k' ? 1e3 : step))}${name}`;
  }
  return printShort(amount);
}

function printShort(amount: number): string {
  const digits = Math.abs(amount) >= 100 ? 0 : Math.abs(amount) >= 10 ? 1 : 2;
  return String(Number(amount.toFixed(digits)));
}
