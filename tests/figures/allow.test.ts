import { describe, expect, it } from 'vitest';
import { allow } from '../../src/figures/allow.ts';
import type { PrintedNumber } from '../../src/figures/allow.ts';
import { printInterval } from '../../src/figures/interval.ts';

const number = (value: string, step: string, more: Partial<PrintedNumber> = {}): PrintedNumber => ({
  value,
  step,
  hedge: null,
  ...more,
});

describe('what a printed number allows', () => {
  const cases: [string, PrintedNumber, string, string][] = [
    ['43.85 is what rounds to it', number('43.85', '0.01'), '[43.845, 43.855)', '[43.845, 43.855)'],
    [
      '超8000 is more than it, and less than 9000 by its words',
      number('8000', '1', { hedge: 'above' }),
      '(8000, ∞)',
      '(8000, 9000]',
    ],
    ['10以上 includes it', number('10', '1', { hedge: 'at-least' }), '[10, ∞)', '[10, 20]'],
    [
      '50余 is more than 50 and less than 60',
      number('50', '1', { hedge: 'and-some', isCount: true }),
      '(50, 60)',
      '(50, 60)',
    ],
    [
      '8200余 is more than 8200 and less than 8300',
      number('8200', '1', { hedge: 'and-some', isCount: true }),
      '(8200, 8300)',
      '(8200, 8300)',
    ],
    ['几十 is 20 to 100', number('10', '1', { hedge: 'several' }), '[20, 100)', '[20, 100)'],
    [
      '近1000 is less than it, and more than 900 by its words',
      number('1000', '1', { hedge: 'below' }),
      '(−∞, 1000)',
      '[900, 1000)',
    ],
    ['近40 is at most a tenth below it', number('40', '1', { hedge: 'below' }), '(−∞, 40)', '[36, 40)'],
    ['100以下 includes it', number('100', '1', { hedge: 'at-most' }), '(−∞, 100]', '[90, 100]'],
    ['约130 may be 110 to 150', number('130', '1', { hedge: 'about' }), '[120, 140]', '[125, 135]'],
    ['约5.2 is known to its last digit', number('5.2', '0.1', { hedge: 'about' }), '[5, 5.4]', '[5.1, 5.3]'],
    ['3至5 is a range', number('3', '1', { valueTo: '5' }), '[3, 5]', '[3, 5]'],
    ['4家 is 4', number('4', '1', { isCount: true }), '[4, 4]', '[4, 4]'],
    ['61.8万家 is rounded', number('618000', '1000', { isCount: true }), '[617500, 618500)', '[617500, 618500)'],
    ['六成 is known to half of a tenth', number('60', '10', { isFraction: true }), '[55, 65]', '[55, 65]'],
    ['5 % among rates with a decimal', number('5', '1', { isHouseRounded: true }), '[4.5, 5.5)', '[4.95, 5.05)'],
    ['a negative level', number('0', '0.1'), '[-0.05, 0.05)', '[-0.05, 0.05)'],
  ];
  it.each(cases)('%s', (_name, printed, hard, soft) => {
    const allowed = allow(printed);
    expect([printInterval(allowed.hard), printInterval(allowed.soft)]).toEqual([hard, soft]);
  });
});
