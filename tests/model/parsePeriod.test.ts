import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PeriodError } from '../../src/errors/PeriodError.ts';
import { parsePeriod } from '../../src/model/parsePeriod.ts';

describe('parsePeriod', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2023-11', 'month', '2023-11-01', '2023-11-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['1900-02', 'month', '1900-02-01', '1900-02-28'],
    ['2023-Q1', 'quarter', '2023-01-01', '2023-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2023-H1', 'half', '2023-01-01', '2023-06-30'],
    ['2023-H2', 'half', '2023-07-01', '2023-12-31'],
    ['2023-01/2023-11', 'year-to-date', '2023-01-01', '2023-11-30'],
    ['2023-12-31', 'instant', '2023-12-31', '2023-12-31'],
    ['2025-01-05', 'day', '2025-01-05', '2025-01-05'],
    ['2023-04/2026-03', 'span', '2023-04-01', '2026-03-31'],
    ['2026/2028', 'span', '2026-01-01', '2028-12-31'],
    ['2023-10-07/2023-12-10', 'span', '2023-10-07', '2023-12-10'],
    ['2023-Q2/2023-Q3', 'span', '2023-04-01', '2023-09-30'],
    ['2023-10/2023-11', 'span', '2023-10-01', '2023-11-30'],
  ])('reads %s as a %s from %s to %s', (text, kind, start, end) => {
    expect(parsePeriod(text)).toEqual({ text, kind, start, end });
  });

  it('knows two months that make a quarter, a half or a year by that name', () => {
    expect(parsePeriod('2023-01/2023-03').kind).toBe('quarter');
    expect(parsePeriod('2023-07/2023-12').kind).toBe('half');
    expect(parsePeriod('2023-01/2023-12').kind).toBe('year');
    expect(parsePeriod('2023/2023').kind).toBe('year');
  });

  it.each([
    ['', 'is not a period'],
    ['2024年', 'is not a period'],
    ['24', 'is not a period'],
    ['2023-1', 'is not a period'],
    ['2023-13', 'has no month 13'],
    ['2023-00', 'has no month 00'],
    ['2023-02-29', 'has no day 29'],
    ['2023-Q5', 'is not a period'],
    ['0000', 'has no such year'],
    ['2023/2022', 'ends before it starts'],
    ['2023/2023-11', 'runs from a year to a month'],
    ['2023/2024/2025', 'more than two parts'],
    ['2024\n', 'is not a period'],
  ])('refuses %j, since it %s', (text, why) => {
    expect(() => parsePeriod(text)).toThrow(PeriodError);
    expect(() => parsePeriod(text)).toThrow(why);
    expect(() => parsePeriod(text)).toThrow(`"${text}"`);
  });

  it('never starts a period after its end', () => {
    const part = fc.stringMatching(/^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|H[12]))?$/u);
    fc.assert(
      fc.property(part, fc.option(part), (first, second) => {
        let period;
        try {
          period = parsePeriod(second === null ? first : `${first}/${second}`);
        } catch (error) {
          expect(error).toBeInstanceOf(PeriodError);
          return;
        }
        expect(period.start <= period.end).toBe(true);
      }),
    );
  });
});
