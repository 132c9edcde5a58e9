import { describe, expect, it } from 'vitest';
import { printDisplay } from '../../src/locate/printDisplay.ts';

const display = (
  printedValue: string | null,
  qualifier: string | null = null,
  more: { quote?: string; changeText?: string; isGrowth?: boolean; value?: number } = {},
): string => {
  const { quote = '', changeText = null, isGrowth = false, value = printedValue === null ? null : 1 } = more;
  return printDisplay({ fact: { value, qualifier, quote, change: null }, printedValue, changeText, isGrowth });
};

describe('a figure as one string', () => {
  it('has its hedge where a page would print it', () => {
    expect(display('1万亿元', '超')).toBe('超1万亿元');
    expect(display('10万亿元', '以上')).toBe('10万亿元以上');
    expect(display('100个国家和地区', '多')).toBe('100多个国家和地区');
    expect(display('3万家', '余')).toBe('3万余家');
    expect(display('30个', '左右')).toBe('30个左右');
  });

  it('never has a hedge twice', () => {
    expect(display('20多家', '多')).toBe('20多家');
    expect(display('一半以上', '以上')).toBe('一半以上');
    expect(display('近六成', '近')).toBe('近六成');
    expect(display('过半', '超')).toBe('过半');
    expect(display('二十几个', '几')).toBe('二十几个');
    expect(display('超过50%', '超')).toBe('超过50%');
  });

  it('shows a sign that the words leave out, but not next to words that express it', () => {
    expect(display('3.2亿元', null, { value: -3.2 })).toBe('-3.2亿元');
    expect(display('亏损3.2亿元', null, { value: -3.2 })).toBe('亏损3.2亿元');
  });

  it('is the growth if only that is given, with the hedge of the growth', () => {
    expect(display(null, null, { changeText: '同比增长5%—6%' })).toBe('同比增长5%—6%');
    expect(display(null, '以上', { changeText: '提升了30%' })).toBe('提升了30%以上');
    expect(display(null, '近', { changeText: '增长3成' })).toBe('增长近3成');
    expect(display(null, '超', { changeText: '增长超过40%' })).toBe('增长超过40%');
  });

  it.each([
    ['增速分别为7.4%', '%', null, '增速7.4%'],
    ['分别增长28.1%', '%', null, '增长28.1%'],
    ['比上半年、前三季度分别加快1.2个', '个百分点', '比上半年', '比上半年加快1.2个百分点'],
    ['高于全市平均水平1.4个', '个百分点', null, '高于全市平均水平1.4个百分点'],
    ['0.7个百分点', '个百分点', null, '+0.7个百分点'],
    ['提升3.1个百分点', '个百分点', null, '提升3.1个百分点'],
    ['增长1.1倍', '倍', null, '增长1.1倍'],
    ['5.5%', '%', '同比', '同比增长5.5%'],
  ])('is taken out of its list: %s', (changeText, unit, basis, expected) => {
    const change = { value: 1, unit, direction: 'up', basis } as const;
    const fact = { value: null, qualifier: null, quote: '', change };
    expect(printDisplay({ fact, printedValue: null, changeText, isGrowth: false })).toBe(expected);
  });

  it('includes the words of growth directly before a rate, and no others', () => {
    const isGrowth = true;
    expect(display('15%', null, { isGrowth, quote: '首次超过11万亿元，同比增速15%' })).toBe('同比增速15%');
    expect(display('19.6%', null, { isGrowth, quote: '增速也较前2个月加快2.5个百分点至19.6%' })).toBe('19.6%');
  });
});
