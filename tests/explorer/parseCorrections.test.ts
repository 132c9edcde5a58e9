import { describe, expect, it } from 'vitest';
import { parseChangeWords } from '../../explorer/views/desk/parseChangeWords.ts';
import { parsePeriodWords } from '../../explorer/views/desk/parsePeriodWords.ts';

describe('words that an editor selects', () => {
  it.each([
    ['2025年', '2025'],
    ['2025 年全年', '2025'],
    ['2025年一季度', '2025-Q1'],
    ['2024年第3季度', '2024-Q3'],
    ['2023年上半年', '2023-H1'],
    ['2024年前三季度', '2024-01/2024-09'],
    ['2024年11月', '2024-11'],
    ['2024年1—11月份', '2024-01/2024-11'],
    ['2025年前5个月', '2025-01/2025-05'],
    ['2025年1月13日', '2025-01-13'],
    ['截至2024年底', '截至2024年底'],
    ['去年', '去年'],
    ['2024-Q1', '2024-Q1'],
  ])('are a period: %s', (words, period) => {
    expect(parsePeriodWords(words)).toBe(period);
  });

  it.each([
    ['同比增长5%', { value: 5, unit: '%', direction: 'UP', basis: '同比' }],
    ['下降 0.3％', { value: 0.3, unit: '%', direction: 'DOWN' }],
    ['比上年提高1.2个百分点', { value: 1.2, unit: '个百分点', direction: 'UP', basis: '比上年' }],
    ['同比持平', { direction: 'FLAT', basis: '同比' }],
    ['达5%', undefined],
    ['43.85万亿元', undefined],
  ])('are a growth: %s', (words, change) => {
    expect(parseChangeWords(words)).toEqual(change);
  });
});
