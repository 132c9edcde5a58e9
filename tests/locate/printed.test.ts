import { describe, expect, it } from 'vitest';
import type { ChangeFact, StatisticFact } from '../../src/model/pageFacts.ts';
import { printChange } from '../../src/locate/printChange.ts';
import { printValue } from '../../src/locate/printValue.ts';

const grown = (value: number, unit = '%', basis: string | null = null): ChangeFact => ({
  value,
  unit,
  direction: 'up',
  basis,
});

describe('a change as printed', () => {
  it('is the words of the quote from the basis to the number', () => {
    expect(printChange(grown(5, '%', '同比'), '进出口总值2.6万亿元，同比增长5%')).toBe('同比增长5%');
    expect(printChange(grown(3, '个', '比去年同期'), '有51个，比去年同期增加了3个')).toBe('比去年同期增加了3个');
    expect(printChange(grown(8, '%', '同比'), '社会消费品零售总额同比增长8.0%')).toBe('同比增长8.0%');
  });

  it('takes along no words of the figure before, whatever the comma', () => {
    expect(printChange(grown(3.5), '出口达1.23万亿元,增长3.5%')).toBe('增长3.5%');
    expect(printChange(grown(3.5), '对中东、拉美等新兴市场进出口分别增长3.5%')).toBe('增长3.5%');
    expect(printChange(grown(1.2, '%', '同比'), '进出口同比增速进一步扩大至1.2%')).toBe('同比增速进一步扩大至1.2%');
  });

  it('is put together where the number stands apart from its verb', () => {
    expect(printChange(grown(6, '%', '同比'), '进出口分别增长5%、6%')).toBe('同比增长6%');
    expect(printChange(grown(1, '个百分点', '比全球'), '增速高于全球1个百分点')).toBe('比全球高1个百分点');
  });
});

describe('a value as printed', () => {
  const print = (value: number, unit: string, quote: string, more: Partial<StatisticFact> = {}): string | null =>
    printValue({ value, unit, quote, ...more } as StatisticFact);

  it('keeps the hedge inside a figure', () => {
    expect(print(50, '名', '每天有50余名骑手来这里休息')).toBe('50余名');
    expect(print(3, '万家', '服务覆盖企业3万余家')).toBe('3万余家');
    expect(print(20, '家', '省内20多\n家企业参展')).toBe('20多家');
  });

  it('is value and unit where the page writes it another way', () => {
    expect(print(50, '%', '占比首次超过一半', { printed: '一半' })).toBe('一半');
    expect(print(10, '万吨', '年产10—15万吨', { valueTo: 15 })).toBe('10—15万吨');
    expect(print(5, '个', '共15个项目')).toBe('5个');
  });
});
