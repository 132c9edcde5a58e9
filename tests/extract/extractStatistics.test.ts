import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractStatistics } from '../../src/extract/extractStatistics.ts';
import type { StatisticFact } from '../../src/model/pageFacts.ts';
import { type Cast, makeReading } from './articles.ts';

function extract(body: string, cast: Cast = {}): StatisticFact[] {
  const { page, entities } = makeReading(body, cast);
  return extractStatistics(page, entities);
}

/** Prints a statistic as `indicator (breakdown) value unit direction change period`, leaving out what it has not. */
function print({ indicator, breakdown, value, unit, change, period }: StatisticFact): string {
  const parts = [
    indicator,
    breakdown === null ? null : `(${breakdown})`,
    value === null ? null : `${value}${unit ?? ''}`,
    change === null ? null : `${change.direction} ${change.value}${change.unit}`,
    period,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

const read = (body: string, cast?: Cast): string[] => extract(body, cast).map(print);

describe('extractStatistics', () => {
  it('makes one record of a level and its growth rate', () => {
    expect(read('上半年，国内生产总值616836亿元，按不变价格计算，同比增长5.0%。', { date: '2024-07-16' })).toEqual([
      '国内生产总值 616836亿元 up 5% 2024-H1',
    ]);
  });

  it('reads a growth rate alone, with its basis and direction', () => {
    const [price] = extract('5月份，食品价格同比下降2.0%。', { date: '2024-06-12' });
    expect(price).toMatchObject({
      indicator: '价格',
      breakdown: '食品',
      value: null,
      change: { value: 2, unit: '%', direction: 'down', basis: '同比' },
      period: '2024-05',
    });
  });

  it('keeps two growth rates of one indicator apart by their basis', () => {
    const found = extract('居民消费价格同比上涨0.3%，环比下降0.1%。');
    expect(found.map(({ indicator, change }) => [indicator, change?.basis, change?.direction])).toEqual([
      ['居民消费价格', '同比', 'up'],
      ['居民消费价格', '环比', 'down'],
    ]);
  });

  it('pairs a list with its figures after 分别', () => {
    expect(read('前4个月，我国对欧盟、美国、日本进出口分别增长1.1%、下降2.1%、增长1.7%。', TRADE)).toEqual([
      '进出口 (对欧盟) up 1.1% 2025-01/2025-04',
      '进出口 (对美国) down 2.1% 2025-01/2025-04',
      '进出口 (对日本) up 1.7% 2025-01/2025-04',
    ]);
  });

  it('gives one figure to all of a list after 均', () => {
    expect(read('我国对欧盟、日本进出口均增长4%。', TRADE)).toEqual(['进出口 (对欧盟) up 4%', '进出口 (对日本) up 4%']);
  });

  it('gives growth rates after 分别 to the levels before them', () => {
    expect(read('接待游客3256.8万人次，实现旅游收入198.7亿元，分别增长9.6%和12.3%。')).toEqual([
      '接待游客人次 3256.8万人次 up 9.6%',
      '旅游收入 198.7亿元 up 12.3%',
    ]);
  });

  it('names a share by its part and its whole', () => {
    expect(read('研发投入10.3亿元，占营业收入的8.0%。')).toEqual(['研发投入 10.3亿元', '研发投入占营业收入的比重 8%']);
    expect(read('出口机电产品5.04万亿元，增长9.5%，占我国出口总值的60.1%。')).toEqual([
      '出口额 (机电产品) 5.04万亿元 up 9.5%',
      '占出口总值的比重 (机电产品) 60.1%',
    ]);
  });

  it('counts things before and after their number', () => {
    expect(read('全省建成81个乡村图书馆，培训技术人员1800余人，推出16条便民措施。')).toEqual([
      '建成乡村图书馆数 81个',
      '培训技术人员人数 1800人',
      '推出便民措施数 16条',
    ]);
  });

  it('distinguishes a change of a growth rate from the rate', () => {
    expect(read('核心CPI同比上涨0.6%，涨幅比上月回落0.1个百分点。')).toEqual([
      '核心CPI up 0.6%',
      '核心CPI涨幅 down 0.1个百分点',
    ]);
    expect(read('失业率为5.1%，比一季度下降0.1个百分点。')).toEqual(['失业率 5.1% down 0.1个百分点']);
  });

  it('takes the exact level if a mark is passed first', () => {
    expect(read('年出口额首次突破3万亿元，达3.19万亿元，增长8.7%。')).toEqual(['年出口额 3.19万亿元 up 8.7%']);
    expect(read('出口额4.19万亿元，首次突破4万亿元大关，增长7.2%。')).toEqual(['出口额 4.19万亿元 up 7.2%']);
  });

  it('takes subjects from the sentence, the paragraph, pronouns and the words after the figure', () => {
    const body =
      '云州市今年签约项目86个，总投资630亿元。\n海川科技公司发布年报，公司全年营业收入128亿元。\n总投资30亿元的“云谷乐园”正在加快建设。';
    const cast: Cast = {
      regions: { 云州市: 'city' },
      companies: ['海川科技公司'],
      projects: ['云谷乐园'],
      date: '2025-03-20',
    };
    expect(extract(body, cast).map(({ subject, value }) => [subject.name, value])).toEqual([
      ['云州市', 86],
      ['云州市', 630],
      ['海川科技公司', 128],
      ['云谷乐园', 30],
    ]);
  });

  it('does not mistake a partner, whole or source for the subject', () => {
    const body = '据宁川海关统计，宁川市对日本出口增长4%，占东江省出口总值的12%。';
    const cast: Cast = {
      regions: { 宁川市: 'city', 日本: 'country', 东江省: 'province' },
      organizations: ['宁川海关'],
    };
    expect(extract(body, cast).map(({ subject, attributedTo }) => [subject.name, ...attributedTo])).toEqual([
      ['宁川市', '宁川海关'],
      ['宁川市', '宁川海关'],
    ]);
  });

  it('distinguishes targets and forecasts from facts', () => {
    const body = '去年粮食产量750万吨。预计今年产量达760万吨。力争到2027年产量突破800万吨。';
    expect(extract(body, { date: '2025-03-20' }).map(({ status, period }) => [status, period])).toEqual([
      ['actual', '2024'],
      ['forecast', '2025'],
      ['target', '2027'],
    ]);
  });

  it.each([
    '“十四五”规划由国发〔2021〕15号文件印发，时间是2021年3月11日上午9时。',
    '今年48岁的他拨打12345热线。',
    '5G网络覆盖全镇，第11届大会在3号馆举行。',
    '用3年左右时间完成改造。',
  ])('finds no statistic in dates, names and durations: %s', (body) => {
    expect(extract(body)).toEqual([]);
  });

  it('quotes the page itself: every span is the quote, inside the article', () => {
    const body = '上半年，全市地区 生产总值 1 204.5 亿元，同 比增长 5.6%；其中，第一产业增加值88亿元，增长3.1%。';
    for (const { quote, span } of extract(body)) expect(body.slice(...(span ?? [0, 0]))).toBe(quote);
  });

  it('takes as the subject what a company made, not its maker, and no company if 企业 is an object', () => {
    const cast = { companies: ['远山科技'], projects: ['检测自动化平台'], regions: { 云州市: 'city' } } as const;
    const [made] = extract('远山科技推出的首个检测自动化平台处理时间缩短40%。', cast);
    expect(made?.subject).toEqual({ type: 'project', name: '检测自动化平台' });
    const [solved] = extract('远山科技即将开工。云州市召开恳谈会，启动联络机制，解决企业经营难题305个。', cast);
    expect(solved?.subject).toEqual({ type: 'region', name: '云州市' });
  });

  it('names a count by the verb that goes with it', () => {
    expect(read('云州产品远销30个国家。').map((line) => line.split(' ')[0])).toEqual(['云州产品远销的国家数']);
    expect(read('改革涉及12个省份的45个城市。').map((line) => line.split(' ')[0])).toEqual([
      '改革涉及的省份数',
      '改革涉及的城市数',
    ]);
    expect(read('吸引200余家采购商入驻。')).toEqual(['入驻采购商数 200家']);
    expect(read('与6家机构签订技术服务协议。')).toEqual(['签订技术服务协议的机构数 6家']);
    expect(read('前5个月，我国自80多个国家的进口实现了增长。', TRADE)).toEqual([
      '进口实现增长的国家数 80个 2025-01/2025-05',
    ]);
  });

  it('takes the part of the whole from earlier in the sentence', () => {
    expect(read('作为主力军的外资企业出口持续活跃：前4个月出口3.1万亿元，占我国出口总值的30%。', TRADE)).toEqual([
      '出口 (外资企业) 3.1万亿元 2025-01/2025-04',
      '占出口总值的比重 (外资企业) 30% 2025-01/2025-04',
    ]);
    expect(read('累计引进医药产业项目16个，总投资30亿元。')).toEqual([
      '累计引进医药产业项目数 16个',
      '总投资 (医药产业项目) 30亿元',
    ]);
  });

  it('attributes a figure to the unnamed group that it is about', () => {
    const found = extract('平台帮助云州轴承骨干企业降低用能成本12%、产能提升6%。', {
      regions: { 云州市: ['city', '云州'] },
    });
    expect(found.map(({ subject, indicator }) => [subject.type, subject.name, indicator])).toEqual([
      ['other', '云州轴承骨干企业', '用能成本'],
      ['other', '云州轴承骨干企业', '产能'],
    ]);
  });

  it('counts what is granted, not whoever grants it', () => {
    const cast = { organizations: ['国务院'], regions: { 国家开放先行区: ['zone', '先行区'] } } as const;
    const [granted, covered] = extract('国务院已批复先行区9家，涉及全国7个省份。', cast);
    expect(granted?.subject.name).toBe('国家开放先行区');
    expect(covered).toMatchObject({ subject: { name: '国家开放先行区' }, indicator: '涉及的省份数' });
  });

  it('dates what was done in the year that an article looks back on', () => {
    const body =
      '2024年，云州经济增长5%。2024年，云州出口增长6%。2024年，云州消费增长3%。\n启动联络机制，解决经营难题305个。';
    expect(read(body, { regions: { 云州市: ['city', '云州'] } }).at(-1)).toBe('解决经营难题数 305个 2024');
    expect(read('启动联络机制，解决经营难题305个。')).toEqual(['解决经营难题数 305个']);
  });

  it('takes as the subject the plan whose content a clause states', () => {
    const cast = { organizations: ['云州市商务局'], projects: ['云州外贸提质方案'] };
    const [measures] = extract('云州市商务局近日出台云州外贸提质方案，推出12条措施。', cast);
    expect(measures?.subject).toEqual({ type: 'project', name: '云州外贸提质方案' });
  });

  it('names a share of a place by what was just measured there', () => {
    const found = read('实现服务外包执行额77亿元，占岭东省比重超三成。', { regions: { 岭东省: 'province' } });
    expect(found.at(-1)).toMatch(/^服务外包执行额占岭东省的比重 /u);
  });

  it('names a distance and a portion', () => {
    expect(read('养殖区离岸约60海里。')).toEqual(['离岸距离 60海里']);
    expect(read('辐射通量仅为地表的千分之一。').at(0)).toMatch(/^辐射通量相当于地表的比例 /u);
  });

  it('reads any text without failing, and points only at what is there', () => {
    const word = fc.constantFrom(
      '增长',
      '5%',
      '和',
      '、',
      '分别',
      '我国',
      '出口',
      '3万亿元',
      '占',
      '的',
      '比重',
      '。',
      '，',
      '对日本',
      '20多家',
      '企业',
      '其中',
      '2024年',
      '下降',
      '0.3个百分点',
      '至',
      '（',
      '）',
      '“',
      '”',
      '均',
      '达',
      '比上年',
      '\n',
      '第3',
      '一半',
      '翻番',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const body = words.join('');
        for (const { quote, span } of extract(body, TRADE)) expect(body.slice(...(span ?? [0, 0]))).toBe(quote);
      }),
      { numRuns: 300 },
    );
  });

  it('reads hostile text in linear time', () => {
    expect(extract('9'.repeat(100_000))).toEqual([]);
    expect(extract('浙'.repeat(300_000))).toEqual([]);
    expect(extract('1%、'.repeat(3_000)).length).toBeLessThan(3_000);
    expect(extract(`${'比'.repeat(50_000)}增长5%`)).toHaveLength(1);
    const places = makeReading(`2024年北京出口10亿元，${'北京'.repeat(7_000)}`, { regions: { 北京: 'province' } });
    expect(extractStatistics(places.page, places.entities)).toHaveLength(1);
  });
});

const TRADE: Cast = {
  regions: { 中国: ['country', '我国'], 欧盟: 'bloc', 美国: 'country', 日本: 'country' },
  date: '2025-05-09',
};
