import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../src/util/parseNumeral.ts';

describe('parseNumeral', () => {
  it.each([
    ['43.85', '43.85'],
    ['18,000', '18000'],
    ['1,234,567.80', '1234567.8'],
    ['-0.3', '-0.3'],
    ['3.2万', '32000'],
    ['1万亿', '1000000000000'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['三千二百', '3200'],
    ['一千零一', '1001'],
    ['一百亿', '10000000000'],
    ['百亿', '10000000000'],
    ['千万', '10000000'],
    ['万', '10000'],
    ['两万三', '23000'],
    ['一百二', '120'],
    ['一百零二', '102'],
    ['一亿二千万', '120000000'],
    ['三万五千亿', '3500000000000'],
    ['二〇二四', '2024'],
    ['三点五', '3.5'],
    ['三点五万', '35000'],
    ['半', '0.5'],
    ['零', '0'],
  ])('reads %s as %s', (text, number) => {
    expect(parseNumeral(text)?.toFixed()).toBe(number);
  });

  it.each(['', '多', '1.2.3', '一个', '三点', '点五五点', '1,23', '一二十'])('finds no number in %j', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('answers at once for any number of digits', () => {
    expect(parseNumeral('9'.repeat(100_000))).toBeUndefined();
    expect(parseNumeral('九'.repeat(100_000))).toBeUndefined();
  });

  it('reads every whole number back from its Han form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        expect(parseNumeral(printHan(number))?.toNumber()).toBe(number);
      }),
    );
  });
});

function printHan(number: number): string {
  if (number < 10_000) return printSection(number);
  const rest = number % 10_000;
  const zero = rest > 0 && rest < 1000 ? '零' : '';
  return `${printSection(Math.floor(number / 10_000))}万${zero}${rest > 0 ? printSection(rest) : ''}`;
}

function printSection(number: number): string {
  const names = '零一二三四五六七八九';
  const digits = String(number).padStart(4, '0');
  const text = Array.from(digits, (digit, i) =>
    digit === '0' ? '零' : `${names[Number(digit)]}${'千百十'[i] ?? ''}`,
  ).join('');
  return text.replace(/零+/gu, '零').replace(/^零|零$/gu, '');
}
