import { describe, expect, it } from 'vitest';
import { printPoint } from '../../explorer/figures/growth.ts';
import { cutOpening } from '../../explorer/parts/nameArticle.ts';

describe('cutOpening', () => {
  it.each([
    [
      '记者了解到，伟泰远纺织有限公司去年营业收入达3.1亿元，同比有所增长。',
      '记者了解到，伟泰远纺织有限公司去年营业收入达…',
    ],
    [
      '位于浙江省绍兴市的中晨美新材料有限公司去年出口额达448.3亿元。',
      '位于浙江省绍兴市的中晨美新材料有限公司去年出口额…',
    ],
    ['今年一季度出口增长12%，好于预期。', '今年一季度出口增长12%…'],
  ])('names %s without cutting a number in two', (text, opening) => {
    expect(cutOpening(text)).toBe(opening);
  });
});

describe('printPoint', () => {
  const both = { display: '45.47万亿元', measure: 'LEVEL', printedValue: '45.47', change: { text: '同比增长3.8%' } };

  it('gives the growth in a series of growth, and the amount in one of amounts', () => {
    expect(printPoint(both, true)).toBe('同比增长3.8%');
    expect(printPoint(both, false)).toBe('45.47万亿元');
  });

  it('gives what is printed if that already is the growth, or if there is none', () => {
    expect(printPoint({ ...both, display: '增长7%', measure: 'CHANGE', printedValue: null }, true)).toBe('增长7%');
    expect(printPoint({ ...both, change: null }, true)).toBe('45.47万亿元');
  });
});
