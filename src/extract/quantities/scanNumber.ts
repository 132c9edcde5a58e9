import { parseNumeral } from '../../util/parseNumeral.ts';

/** A number without its unit. */
export interface ScannedNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Written in Han numerals, which are also parts of words (一些, 三农). */
  readonly isHan: boolean;
}

const NUMERALS = /[\d][\d,.]*(?:[eE]-?\d{1,3})?|[〇零一二两三四五六七八九十百千万亿]+/gu;
const LONGEST = 24;

/** Finds every run of digits or of Han numerals that is one number. A longer run than any figure needs is no number. */
export function* scanNumbers(text: string): Generator<ScannedNumber> {
  for (const { 0: run, index: start } of text.matchAll(NUMERALS)) {
    if (run.length > LONGEST) continue;
    if (/^\d/u.test(run)) {
      const digits = run.replace(/[.,]+$/u, '');
      const value = /[eE]/u.test(digits) ? Number(digits) : parseNumeral(digits)?.toNumber();
      if (value !== undefined && Number.isFinite(value))
        yield { start, end: start + digits.length, value, isHan: false };
    } else {
      // The powers at the end belong to the unit: 一百亿美元 is 100 亿美元.
      const powers = /(?:万亿|[万亿])?$/u.exec(run)?.[0] ?? '';
      const head = run.slice(0, run.length - powers.length);
      const value = head === '' ? 1 : parseNumeral(head)?.toNumber();
      if (value !== undefined) yield { start, end: start + head.length, value, isHan: true };
    }
  }
}
