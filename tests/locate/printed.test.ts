import { describe, expect, it } from 'vitest';
import { printFigure } from '../../src/locate/printFigure.ts';
import type { ChangeFact, StatisticFact } from '../../src/model/pageFacts.ts';

const grown = (value: number | null, unit: string | null = '%', basis: string | null = null): ChangeFact => ({
  value,
  unit,
  direction: 'up',
  basis,
});

function print(quote: string, fact: Partial<StatisticFact>): ReturnType<typeof printFigure> {
  return printFigure(quote, {
    indicator: '进出口',
    value: null,
    unit: null,
    qualifier: null,
    change: null,
    quote,
    ...fact,
  } as StatisticFact);
}
const change = (given: ChangeFact, quote: string): string | null => print(quote, { change: given }).change;
const value = (number: number, unit: string | null, quote: string, more: Partial<StatisticFact> = {}): string | null =>
  print(quote, { value: number, unit, ...more }).value;

describe('a change as printed', () => {
  it('is the words of the quote from the basis to the number', () => {
    expect(change(grown(5, '%', '同比'), '进出口总值2.6万亿元，同比增长5%')).toBe('同比增长5%');
    expect(change(grown(3, '个', '比去年同期'), '有51个，比去年同期增加了3个')).toBe('比去年同期增加了3个');
    expect(change(grown(8, '%', '同比'), '社会消费品零售总额同比增长8.0%')).toBe('同比增长8.0%');
  });

  it('includes no words of the figure before, whatever the comma', () => {
    expect(change(grown(3.5), '出口达1.23万亿元,增长3.5%')).toBe('增长3.5%');
    expect(change(grown(1.2, '%', '同比'), '进出口同比增速进一步扩大至1.2%')).toBe('同比增速进一步扩大至1.2%');
    expect(change(grown(5), '占比5%，增长5%')).toBe('增长5%');
  });

  it('is the number alone if its verb is elsewhere, and never words that the page does not print', () => {
    expect(change(grown(6, '%', '同比'), '进出口分别增长5%、6%')).toBe('6%');
    expect(change(grown(1, '个百分点', '比全球'), '增速高于全球1个百分点')).toBe('1个百分点');
    expect(change(grown(18.2), '中西部省份增长势头高，以湖北（18.2%）')).toBe('18.2%');
  });

  it('may be in words: a doubling, tenths, or a direction alone', () => {
    expect(change(grown(1, '倍'), '力争实现跨境电商进出口翻番')).toContain('翻番');
    expect(change(grown(3, '成'), '高端机床出口增长近三成')).toContain('三成');
    expect(change(grown(null, null, '同比'), '客流同比增长明显')).toBe('同比增长');
  });
});

describe('a value as printed', () => {
  it('keeps the hedge inside a figure', () => {
    expect(value(50, '名', '每天有50余名骑手来这里休息')).toBe('50余名');
    expect(value(3, '万家', '服务覆盖企业3万余家')).toBe('3万余家');
    expect(value(20, '家', '省内20多\n家企业参展')).toBe('20多家');
  });

  it('is what the page writes, in digits, Han numerals or words', () => {
    expect(value(50, '%', '占比首次超过一半', { printed: '一半' })).toBe('一半');
    expect(value(50, '%', '占比首次超过一半')).toBe('一半');
    expect(value(60, '%', '占广东全省近六成')).toBe('六成');
    expect(value(20, '%', '为全省贡献五分之一的总量')).toBe('五分之一');
    expect(value(10, '万吨', '年产10—15万吨', { valueTo: 15 })).toBe('10—15万吨');
    expect(value(5, '个', '共15个项目，其中5个')).toBe('5个');
    expect(value(18_000, '千瓦时', '每小时发电1.8万千瓦时')).toBe('1.8万千瓦时');
    expect(value(3, '个', '三个村打包')).toBe('三个');
  });

  it('is where the facts say, without the line breaks in it', () => {
    const quote = '占比提升到56.\n6%';
    expect(value(56.6, '%', quote, { numberSpan: [5, quote.length] })).toBe('56.6%');
  });
});

describe('an indicator as printed', () => {
  it('is its name, or else the longest piece of it that the page prints', () => {
    expect(print('进出口总值2.6万亿元', { indicator: '进出口总值' }).indicator).toBe('进出口总值');
    expect(print('组织20多家企业参展', { indicator: '参展企业数' }).indicator).toBe('参展');
  });
});
