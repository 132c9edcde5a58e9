import { describe, expect, it } from 'vitest';
import { createWords } from '../../explorer/words/useWords.ts';
import { printCorrection } from '../../explorer/figures/printCorrection.ts';
import { printArithmetic } from '../../explorer/figures/printArithmetic.ts';
import { printExact } from '../../explorer/figures/printExact.ts';
import { printInterval } from '../../explorer/figures/printInterval.ts';

describe('numbers in the explorer', () => {
  it.each([
    ['43845000000000', '43.845万亿', '43.845 trillion'],
    ['2050000000000', '2.05万亿', '2.05 trillion'],
    ['12345.6', '1.23456万', '12\u2009345.6'],
    ['100000000', '1亿', '100 million'],
    ['9999', '9\u2009999', '9\u2009999'],
    ['-0.389775', '−0.389775', '−0.389775'],
    ['4.5', '4.5', '4.5'],
    ['0', '0', '0'],
    ['2.274852481217553928997517170218940444329797181827', '2.27485', '2.27485'],
    ['41733772258669.165885660731021555763823805060918463', '41.7338万亿', '41.7338 trillion'],
    ['0.03235830767476337096590261147223172539628235831', '0.0323583', '0.0323583'],
  ])('shorten %s without changing a digit that a page printed', (text, chinese, english) => {
    expect(printExact(text, 'zh')).toBe(chinese);
    expect(printExact(text, 'en')).toBe(english);
  });

  it('are written as intervals, with open ends', () => {
    expect(printInterval({ low: '43845000000000', high: null, lowIncluded: true }, 'zh')).toBe('[43.845万亿, ∞)');
  });

  it('describe a correction in words', () => {
    const words = createWords('zh');
    expect(printCorrection('{"value":4.19,"unit":"亿元","status":"target"}', words)).toBe(
      '数值：4.19、单位：亿元、性质：目标',
    );
    expect(printCorrection('{"change":{"value":8.1,"unit":"%","basis":"同比","direction":"up"}}', words)).toBe(
      '增减：同比上升8.1%',
    );
  });

  it.each([
    [
      '(43.85万亿元 ÷ 41.76万亿元 − 1) × 100 = (4.98025, 5.02934), printed 5% [4.5, 5.5)',
      '(43.85万亿元 ÷ 41.76万亿元 − 1) × 100 = (4.98025, 5.02934)，报上印的是 5% [4.5, 5.5)',
    ],
    [
      '43.85万亿元 − 41.76万亿元 = (2080000000000, 2100000000000), printed 2.1万亿元 [2050000000000, 2150000000000)',
      '43.85万亿元 − 41.76万亿元 = (2.08万亿, 2.1万亿)，报上印的是 2.1万亿元 [2.05万亿, 2.15万亿)',
    ],
    [
      '0.6%; −0.3% give (-0.35, 0.65), printed 0.2% [0.15, 0.25)',
      '0.6%；−0.3% 推得 (−0.35, 0.65)，报上印的是 0.2% [0.15, 0.25)',
    ],
    ['706亿美元 ÷ 31718亿美元 × 100 = (2.27485, 2.27822)', '706亿美元 ÷ 31718亿美元 × 100 = (2.27485, 2.27822)'],
  ])('stay readable in an equation: %s', (arithmetic, printed) => {
    expect(printArithmetic(arithmetic, 'zh')).toBe(printed);
  });
});
