import { describe, expect, it } from 'vitest';
import type { PageFacts, StatisticFact } from '../../src/model/pageFacts.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

const readText = (text: string): PageFacts => extractFacts(readPage('page.txt', new TextEncoder().encode(text)));
const sourcesOf = (text: string): string[] =>
  readText(text).statistics.map(({ attributedTo }) => attributedTo.join('、'));
const print = ({ indicator, breakdown, period }: StatisticFact): string =>
  [indicator, breakdown ?? '', period ?? ''].filter(Boolean).join(' · ');
const read = (text: string): string[] => readText(text).statistics.map(print);

describe('news of cities, provinces and ministries', () => {
  it('is attributed to whoever gives its first figure, not to whoever called the meeting', () => {
    const text =
      '10月25日，省政府新闻办公室召开新闻发布会。省统计局局长林小满介绍，2023年前三季度，浙江省地区生产总值5万亿元。\n外贸较快增长，全省出口额3万亿元。';
    expect(sourcesOf(text)).toEqual(['林小满', '林小满']);
  });

  it('is attributed to the body that called in the press, decides or expects, and to 该局 again', () => {
    const called =
      '10月25日，杭州市统计局召开前三季度经济运行情况新闻发布会。记者从会上了解到，2023年前三季度，杭州市出口额3万亿元。';
    expect(sourcesOf(called)).toEqual(['杭州市统计局']);
    expect(sourcesOf(called.replace('新闻发布会', '工作会议'))).toEqual(['']);
    const firm = '1月14日，杭州云谷港务集团有限公司召开年度工作会议。记者从会上获悉，2023年，集团营业收入98亿元。';
    expect(sourcesOf(firm)).toEqual(['杭州云谷港务集团有限公司']);
    expect(sourcesOf('2024年12月5日，欧洲中央银行宣布将存款机制利率下调25个基点。')).toEqual(['欧洲中央银行']);
    expect(sourcesOf('经济合作与发展组织预计，2025年英国经济将增长1.4%。')).toEqual(['经济合作与发展组织']);
    const again = '据杭州市统计局统计，2023年上半年，杭州市出口额3亿元。\n该局数据显示，三季度，杭州市进口额2亿元。';
    expect(sourcesOf(again)).toEqual(['杭州市统计局', '杭州市统计局']);
  });

  it('is attributed to the statistician who speaks last, and to who signs the page, but not to who only calculated one figure', () => {
    const briefing =
      '10月30日，市政府新闻办召开新闻发布会。2024年前三季度，宜宾市地区生产总值2764亿元。\n市统计局副局长林小满介绍，工业生产回升。1—9月，全市规模以上工业增加值同比增长8.3%。\n投资结构继续优化。前三季度，全市固定资产投资同比增长3.2%。';
    expect(sourcesOf(briefing).slice(1)).toEqual(['林小满', '林小满']);
    const signed =
      '仙游县2023年上半年国民经济运行情况\n\n来源：县统计局　　发布时间：2023-07-31 10:22\n\n　　根据市统计局统一核算，上半年全县地区生产总值279亿元。\n\n　　上半年，全县蔬菜产量14.62万吨，增长3.8%。';
    expect(sourcesOf(signed)).toEqual(['市统计局', '仙游县统计局']);
    const branch =
      '2月末浙江贷款余额突破24万亿元\n文章来源：中国人民银行浙江省分行　　2024-03-14\n\n2月末，浙江省存款余额23.12万亿元。';
    expect(sourcesOf(branch)).toEqual(['中国人民银行浙江省分行']);
  });

  it('is attributed to the office that its last lines credit, or to whose site the page belongs', () => {
    const news = '外贸平稳增长\n\n2023年上半年，杭州市出口额3亿元，同比增长2%。\n\n';
    expect(sourcesOf(`${news}来源 | 杭州市统计局 杭州市融媒体中心\n编辑 | 小雅`)).toEqual(['杭州市统计局']);
    expect(sourcesOf(`杭州市统计局 > 数据发布 > 月度\n\n${news}`)).toEqual(['杭州市统计局']);
    expect(sourcesOf(`杭州财经网 > 数据发布 > 月度\n\n${news}`)).toEqual(['']);
  });

  it('is no longer attributed to a firm where it tells what happened on a day', () => {
    const report =
      '杭州云谷科技有限公司10月20日公布的三季报显示，2023年前三季度，公司营业收入3亿元。\n旗下支付公司杭州云谷支付有限公司营业收入1亿元。';
    const deed = '\n9月28日，公司为客户建造的智能仓库启用。该仓库投资2亿元。';
    expect(sourcesOf(report + deed)).toEqual(['杭州云谷科技有限公司', '杭州云谷科技有限公司', '']);
  });

  it('of several firms gives each its own figures', () => {
    const reports =
      '4月29日，杭州银行、宁波银行同时披露2023年第一季度报告。\n杭州银行总资产3亿元，同比增长5%；宁波银行总资产2亿元。';
    expect(sourcesOf(reports)).toEqual(['杭州银行', '宁波银行']);
  });

  it('is attributed to the person whose speech or report is printed', () => {
    const speech =
      '政府工作报告\n\n——2024年1月23日在云和县第十六届人民代表大会第四次会议上\n\n云和县人民政府县长　林小满\n\n各位代表：\n\n现在，我代表县人民政府向大会报告工作，请予审议。\n\n2023年，全县出口额3亿元，增长5%。我县茶叶产业持续壮大，综合产值突破28亿元。';
    expect(sourcesOf(speech)).toEqual(['林小满', '林小满']);
    const report =
      '1月15日，市中级人民法院院长林小满作法院工作报告。\n2024年，全市法院共受理各类案件18.6万件，同比上升3.7%。';
    expect(sourcesOf(report)).toEqual(['林小满']);
  });

  it('of a January sums up the year before', () => {
    const text = '1月15日上午，杭州市召开会议。\n2024年，全市出口额3亿元，增长5%。去年，全市进口额2亿元。';
    expect(read(text)).toEqual(['出口额 · 2024', '进口额 · 2024']);
  });

  it('is about the time that it names', () => {
    const text = '2024年前三季度，浙江省生产总值5万亿元。从三季度当季看，全省生产总值增长5.7%。';
    expect(read(text)[1]).toBe('生产总值 · 2024-Q3');
  });

  it('does not mistake the day on which something was said for the time of a figure', () => {
    expect(read('2024年5月6日，记者从杭州市商务局获悉，杭州市有商场6家。')).toEqual(['商场数']);
  });

  it('gives both growth rates of 两项指标 to the two figures before', () => {
    const { statistics } = readText(
      '2024年春节假期，浙江省接待游客3万人次，旅游收入2亿元，两项指标分别比上年同期增长2.1%和5.9%。',
    );
    expect(statistics.map(({ value, change }) => [value, change?.value])).toEqual([
      [3, 2.1],
      [2, 5.9],
    ]);
  });

  it('keeps a place as the subject if it is followed by 国内外 or 纳入监测的', () => {
    const { statistics } = readText(
      '2024年春节假期，浙江省接待国内外游客3万人次；江苏省纳入全省监测的72个景区共接待游客2万人次。',
    );
    expect(statistics.map(({ subject }) => subject.name)).toEqual(['浙江省', '江苏省', '江苏省']);
  });

  it('names the department of a ministry for two fields, and the body of a second post', () => {
    const rolesOf = (text: string): string[] =>
      readText(text).people.flatMap(({ roles }) => roles.map(({ title, organization }) => `${organization} ${title}`));
    expect(rolesOf('2024年5月6日，国家统计局人口和就业司司长林小满透露，就业稳定。')).toEqual([
      '国家统计局人口和就业司 司长',
    ]);
    expect(rolesOf('2024年5月6日，教育部新闻发言人、就业促进司司长林小满介绍，就业稳定。')).toEqual([
      '教育部 新闻发言人',
      '教育部就业促进司 司长',
    ]);
    expect(rolesOf('2024年5月6日，杭州市统计局副局长兼市贸促会会长林小满介绍，就业稳定。')).toEqual([
      '杭州市统计局 副局长',
      '杭州市贸促会 会长',
    ]);
  });

  it('counts visitors of a holiday at each sight, in the holiday that the article is about', () => {
    const text =
      '2024年春节假期，龙门石窟接待游客11万人次；龙虎山累计接待游客9万人次。云台山景区、白云寺景区分别接待游客8.2万人次、7.5万人次。\n客运平稳有序，杭州东站发送旅客80万人次，铁路客运量累计120万人次。';
    const told = readText(text).statistics.map(({ subject, period, value }) => [subject.name, period, value]);
    const holiday = '2024-02-10/2024-02-17';
    expect(told.slice(0, 5)).toEqual([
      ['龙门石窟', holiday, 11],
      ['龙虎山', holiday, 9],
      ['云台山景区', holiday, 8.2],
      ['白云寺景区', holiday, 7.5],
      ['杭州东站', holiday, 80],
    ]);
    expect(told[5]?.[1]).toBe(holiday);
  });

  it('does not mistake the exit of a motorway for exports', () => {
    expect(read('2024年春节假期，杭甬高速公路出口流量达9.6万辆次。')).toEqual(['出口流量 · 2024-02-10/2024-02-17']);
  });

  it('reads the shares and differences of a bulletin on the population', () => {
    const text =
      '截至2022年末，浙江省常住人口6577万人。其中城镇常住人口4829万人，占常住人口比重（常住人口城镇化率）73.4%。与同期全国平均水平相比高出8.2个百分点。2022全年出生人口41万人。';
    expect(read(text)).toEqual([
      '常住人口 · 2022-12-31',
      '城镇常住人口 · 2022-12-31',
      '城镇常住人口占常住人口的比重 · 2022-12-31',
      '城镇常住人口占常住人口的比重与同期全国平均水平之差 · 2022-12-31',
      '出生人口 · 2022',
    ]);
    expect(readText(text).statistics.map(({ subject }) => subject.name)).toEqual(Array(5).fill('浙江省'));
  });

  it('names the firm of the grid in a place as it is printed', () => {
    const { organizations } = readText('2024年7月，国网浙江电力有关负责人介绍，全省用电量增长3%。');
    expect(organizations.map(({ name }) => name)).toEqual(['国网浙江电力']);
  });
});
