import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../src/extract/periods/anchor.ts';
import { findPeriods } from '../../src/extract/periods/findPeriods.ts';
import { parsePeriod } from '../../src/model/parsePeriod.ts';

const JULY: Anchor = { year: 2024, month: 7, day: 16 };
const JANUARY: Anchor = { year: 2025, month: 1, day: 10 };

const read = (text: string, anchor: Anchor | null = JULY): (string | null)[] =>
  findPeriods(text, anchor).map(({ period }) => period);

describe('findPeriods', () => {
  it.each([
    ['2023年，产量创新高', '2023'],
    ['2023年全年', '2023'],
    ['2023年11月份', '2023-11'],
    ['2023年前11个月', '2023-01/2023-11'],
    ['2024年1—5月', '2024-01/2024-05'],
    ['今年前三季度', '2024-01/2024-09'],
    ['上半年', '2024-H1'],
    ['去年下半年', '2023-H2'],
    ['二季度', '2024-Q2'],
    ['2023年第四季度', '2023-Q4'],
    ['首季度', '2024-Q1'],
    ['6月', '2024-06'],
    ['截至6月末', '2024-06-30'],
    ['截至2024年2月底', '2024-02-29'],
    ['去年底', '2023-12-31'],
    ['3月5日', '2024-03-05'],
    ['今年以来', '2024-01/2024-07'],
    ['去年', '2023'],
    ['前年', '2022'],
    ['上月', '2024-06'],
    // Spans of days.
    ['7月1日至7日', '2024-07-01/2024-07-07'],
    ['2023年1月1日至6月30日', '2023-01-01/2023-06-30'],
    ['1月7日—2月15日', '2024-01-07/2024-02-15'],
    ['12月25日至1月5日', '2023-12-25/2024-01-05'],
    // Words of time.
    ['上一季度', '2024-Q2'],
    ['去年最后一个月', '2023-12'],
    ['“十四五”以来', '2021/2024'],
    ['“十五五”时期', '2026/2030'],
    ['2021—2025年', '2021/2025'],
    ['今年春节假期', '2024-02-10/2024-02-17'],
    ['国庆黄金周', '2024-10-01/2024-10-07'],
    ['2023年国庆黄金周', '2023-09-29/2023-10-06'],
    ['除夕当天', '2024-02-09'],
    ['2023年大年初一', '2023-01-22'],
    ['暑运期间', '2024-07-01/2024-08-31'],
    ['三年前', '2021'],
    ['年初', '2024-01'],
    ['力争到年底', '2024-12-31'],
    ['昨天', '2024-07-15'],
    ['今年前 5月', '2024-01/2024-05'],
    ['二〇二三年十一月', '2023-11'],
    ['二零一八年三月至五月', '2018-03/2018-05'],
    ['2023年11月至2024年4月', '2023-11/2024-04'],
    ['2019年以来', '2019/2024'],
    ['3月上旬', '2024-03-01/2024-03-10'],
    ['2024年2月下旬', '2024-02-21/2024-02-29'],
    ['今年国庆，', '2024-10-01/2024-10-07'],
    // What lies a few weeks ahead or is planned is of this year.
    ['8月中旬开镰', '2024-08-11/2024-08-20'],
    ['预计11月投用', '2024-11'],
    ['11月份', '2023-11'],
  ])('resolves %s to %s', (text, period) => {
    expect(read(text)).toEqual([period]);
    expect(() => parsePeriod(period)).not.toThrow();
  });
  it.each([
    ['国庆假期人多。假期里，展馆日均接待3000人次', ['2024-10-01/2024-10-07', '2024-10-01/2024-10-07']],
    ['截至6月3日，收获180万亩。截至同日，夏播96万亩', ['2024-06-03', '2024-06-03']],
  ])('continues in %s what was named before', (text, periods) => {
    expect(read(text)).toEqual(periods);
  });

  it('takes no year from what a figure is compared with in a bracket', () => {
    expect(read('较上次考察（2019年，82头）增加。三季度', null)).toEqual(['2019', null]);
  });

  it('takes a future month to be one of the year before', () => {
    expect(read('12月', JANUARY)).toEqual(['2024-12']);
    expect(read('全年', JANUARY)).toEqual(['2024']);
    expect(read('三季度', JANUARY)).toEqual(['2024-Q3']);
  });

  it('continues from the year named earlier in the paragraph', () => {
    expect(read('2022年出口增长，其中四季度增长较快')).toEqual(['2022', '2022-Q4']);
    expect(read('2022年出口增长。\n二季度进口增长')).toEqual(['2022', '2024-Q2']);
    expect(read('5月进口增长；同期，出口下降')).toEqual(['2024-05', '2024-05']);
  });

  it('ends with the year that was reported on, unless the sentence looks ahead', () => {
    expect(read('2024年，存款增长2%。到年末，余额3亿元', JANUARY)).toEqual(['2024', '2024-12-31']);
    expect(read('2024年，存款增长2%。到年底，将建成3条高速', JANUARY)).toEqual(['2024', '2025-12-31']);
    expect(read('2024年，存款增长2%。到年底前，建成3条高速', JANUARY)).toEqual(['2024', '2025-12-31']);
  });

  it('counts a month and a year before from the time that the report is about', () => {
    expect(read('5月，价格上涨0.3%，涨幅比上月回落')).toEqual(['2024-05', '2024-04']);
    expect(read('2022年引进9家，上年为1家')).toEqual(['2022', '2021']);
    expect(read('上半年净利润3亿元，上年同期为2亿元')).toEqual(['2024-H1', '2023-H1']);
  });

  it('leaves open what cannot be known', () => {
    expect(read('未来三年')).toEqual([null]);
    expect(read('未来三年', JANUARY)).toEqual(['2025/2027']);
    expect(read('昨天', null)).toEqual([null]);
    expect(read('1日至7日', null)).toEqual([null]);
    expect(read('占年初预算的70%，“十四五”规划，今日头条')).toEqual([]);
  });

  it('distinguishes times from bases, beginnings and goals', () => {
    const roles = (text: string): string[] => findPeriods(text, JULY).map(({ role }) => role);
    expect(roles('较去年同期增长')).toEqual(['basis']);
    expect(roles('比5月末增加')).toEqual(['basis']);
    expect(roles('利润是上年的2.1倍')).toEqual(['basis']);
    expect(roles('自2016年起')).toEqual(['start']);
    expect(roles('力争到2030年')).toEqual(['goal']);
    expect(roles('截至6月底')).toEqual(['time']);
    expect(roles('一路跌到6月底的7.6万元')).toEqual(['time']);
  });

  it.each([
    ['截至12日20时，已恢复供电9万户', '2024-07-12'],
    ['到29日，全县已补种7900亩', '2024-06-29'],
    ['2024年头半个月，口岸验放货车412辆次', '2024-01-01/2024-01-15'],
    ['今年3月上半月', '2024-03-01/2024-03-15'],
  ])('%s is %s: a day without its month is the last one, half a month has its days', (text, period) => {
    expect(read(text)).toEqual([period]);
  });

  it.each([
    ['自2021年12月3日开通运营至今年7月1日，监管列车2.1万列次', '2021-12-03/2024-07-01'],
    ['去年11月9日出矿，到今年6月底已出矿石643万吨', '2023-11-09/2024-06-30'],
    ['5月以来，核销补贴3260万元', '2024-05/2024-07'],
    ['今年4月试车以来，收购玉米8.6万吨', '2024-04/2024-07'],
  ])('%s is %s: from when something began to when it is counted', (text, period) => {
    expect(read(text)).toEqual([period]);
  });

  it('looks forward to the year of the text, whatever year was named before', () => {
    const text = '2023年，收入32亿元。下半年力争全年收入增长6%';
    expect(read(text).at(-1)).toBe('2024');
    expect(read(text.replace('力争', '')).at(-1)).toBe('2023');
    expect(findPeriods(text, { year: 2024, month: 1, day: 20 }).at(-1)?.period).toBe('2023');
  });

  it('knows the first days of the lunar year', () => {
    expect(read('正月初三当天，接待2.6万人次')).toEqual(['2024-02-12']);
    expect(read('单日最高接待3.4万人次，出现在大年初四')).toEqual(['2024-02-13']);
  });

  it('a first day of holidays is that of the holidays named last', () => {
    expect(read('5月1日至5日，客流平稳。假期首日，车流最大')).toEqual(['2024-05-01/2024-05-05', '2024-05-01']);
    expect(read('达到29日')).toEqual([]);
  });

  it('leaves a time open if no year is known', () => {
    expect(read('一季度', null)).toEqual([null]);
    expect(read('2023年一季度', null)).toEqual(['2023-Q1']);
  });

  it.each(['历史同期新高', '基本面扎实，底盘稳固', '第三方机构', '月球', '13月'])('finds no time in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads hostile text in linear time', () => {
    expect(read('2024年'.repeat(20_000))).toHaveLength(20_000);
    expect(read('前'.repeat(100_000))).toEqual([]);
  });
});
