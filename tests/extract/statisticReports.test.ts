import { describe, expect, it } from 'vitest';
import { extractStatistics } from '../../src/extract/extractStatistics.ts';
import type { StatisticFact } from '../../src/model/pageFacts.ts';
import { type Cast, makeReading } from './articles.ts';

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

function read(body: string, cast: Cast = {}): string[] {
  const { page, entities } = makeReading(body, cast);
  return extractStatistics(page, entities).map(print);
}

describe('reports of statistics offices', () => {
  it('divide a price index into the parts after 其中', () => {
    expect(read('居民消费价格上涨1.0%。其中，城市上涨1.2%，农村上涨0.4%；食品价格下降3.7%。')).toEqual([
      '居民消费价格 up 1%',
      '居民消费价格 (城市) up 1.2%',
      '居民消费价格 (农村) up 0.4%',
      '价格 (食品) down 3.7%',
    ]);
  });

  it('give the measure of the first industry to the next ones', () => {
    expect(read('采矿业增加值同比下降0.4%，制造业增长6.9%。')).toEqual([
      '增加值 (采矿业) down 0.4%',
      '增加值 (制造业) up 6.9%',
    ]);
    expect(read('从主要工业产品产量看，精制茶增长23.9%，粗钢增长1.4%。')).toEqual([
      '产量 (精制茶) up 23.9%',
      '产量 (粗钢) up 1.4%',
    ]);
  });

  it('name what drives a price index', () => {
    expect(read('鲜菜价格下降4.0%，影响CPI下降约0.08个百分点。')).toEqual([
      '价格 (鲜菜) down 4%',
      '对CPI下降的影响 (鲜菜) 0.08个百分点',
    ]);
  });

  it('give one growth calculated in two ways', () => {
    expect(read('税收收入1243亿元，扣除留抵退税因素后增长1%，按自然口径计算下降11.6%。')).toEqual([
      '税收收入 1243亿元 up 1%',
      '税收收入 down 11.6%',
    ]);
  });

  it('continue with the time of the paragraph after its quarters', () => {
    const body = '前三季度，生产总值5299亿元。分季度看，一季度增长6.7%，二季度增长6.6%。第一产业增加值406亿元。';
    expect(read(body, { date: '2016-10-19' })).toEqual([
      '生产总值 5299亿元 2016-01/2016-09',
      '生产总值 up 6.7% 2016-Q1',
      '生产总值 up 6.6% 2016-Q2',
      '增加值 (第一产业) 406亿元 2016-01/2016-09',
    ]);
  });

  it('apply to each time in a list', () => {
    expect(read('2022年、2023年、2024年营业收入分别为12.5亿元、15.8亿元和20.3亿元。')).toEqual([
      '营业收入 12.5亿元 2022',
      '营业收入 15.8亿元 2023',
      '营业收入 20.3亿元 2024',
    ]);
  });

  it('continue with the time of a figure, not with an earlier one that has none or is only beside it', () => {
    const turned = '2024年一季度，投资增长2.1%，扭转了2023年全年下降的局面。其中，工业投资增长24.6%。';
    expect(read(turned).at(-1)).toContain('2024-Q1');
    const beside = '2024年9月，一线城市新建住宅价格上涨0.1%，上月为下降0.1%。三线城市新建住宅价格下降0.4%。';
    expect(read(beside, { date: '2024-10-15' }).at(-1)).toContain('2024-09');
    const part = '2024年上半年，生产总值增长5.1%。其中，二季度增长4.9%。工业增加值增长6%。';
    expect(read(part, { date: '2024-07-20' }).at(-1)).toContain('2024-H1');
    const single = '2024年前三季度，进出口3400亿元。9月当月进出口390亿元。民营企业进出口2700亿元。';
    expect(read(single, { date: '2024-10-20' }).at(-1)).toContain('2024-01/2024-09');
  });

  it('do not take the year in the name of an issue for the time of a figure', () => {
    const body = '11月11日，公司发行2021年度第一期绿色中期票据，发行规模5亿元。';
    expect(read(body, { date: '2021-11-12' })[0]).toContain('2021-11-11');
  });

  it('give what came in by a day for the time up to it', () => {
    const body = '截至2024年末，公司存货余额62亿元，比年初增加9亿元；现金流量净额41亿元。';
    expect(read(body).at(-1)).toBe('现金流量净额 41亿元 2024');
  });

  it('give an earlier time only to the figure beside it', () => {
    const body = '2024年9月，鲜菜价格下降8%，上月为下降12%；猪肉价格上涨5%。';
    expect(read(body, { date: '2024-10-15' }).map((printed) => printed.split(' ').at(-1))).toEqual([
      '2024-09',
      '2024-08',
      '2024-09',
    ]);
  });

  it('give what is there at the end of the time that was told last', () => {
    const body = '截至2024年末，总资产386亿元。2025年一季度，营业收入9亿元。不良贷款率1.7%。';
    expect(read(body).at(-1)).toBe('不良贷款率 1.7% 2025-03-31');
  });

  it('go from one figure to another', () => {
    expect(read('森林覆盖率由2015年的45.2%提高到2024年的51.8%。')).toEqual([
      '森林覆盖率 45.2% 2015',
      '森林覆盖率 51.8% 2024',
    ]);
    const periods = (text: string): (string | undefined)[] => read(text).map((printed) => printed.split(' ').at(-1));
    const pairs = '森林覆盖率由2015年的45.2%提高到2024年的51.8%，城镇化率由41.5%提高到53.7%。';
    expect(periods(pairs)).toEqual(['2015', '2024', '2015', '2024']);
    const beside = '2024年上半年，云州市出口额5亿元，占比由上年同期的21.1%升至30.4%。';
    expect(periods(beside)).toEqual(['2024-H1', '2023-H1', '2024-H1']);
  });

  it('share one measure among things that end alike', () => {
    expect(read('一线、二线、三线城市二手住宅销售价格分别上涨0.2%、1%和1.1%。')).toEqual([
      '城市二手住宅销售价格 (一线) up 0.2%',
      '城市二手住宅销售价格 (二线) up 1%',
      '城市二手住宅销售价格 (三线) up 1.1%',
    ]);
  });

  it('do not mistake 占地区生产总值 for an area', () => {
    expect(read('数字经济增加值1.12万亿元，占地区生产总值的12.4%。')).toEqual([
      '数字经济增加值 1.12万亿元',
      '数字经济增加值占地区生产总值的比重 12.4%',
    ]);
  });

  it('count out a share, and say how much of a goal is reached', () => {
    expect(read('每出口10台内燃机中就有4台来自西部。')).toEqual(['占内燃机出口量的比重 (内燃机) 40%']);
    expect(read('城镇新增就业1200万人，完成全年目标的109%。')).toEqual([
      '城镇新增就业人数 1200万人',
      '城镇新增就业人数完成全年目标的比例 109%',
    ]);
  });

  it('name the class of places by a count that is not a figure', () => {
    expect(read('31个大城市城镇调查失业率为4.7%。')).toEqual(['31个大城市城镇调查失业率 4.7%']);
  });

  it('print the earlier time next to a figure', () => {
    expect(read('三季度，出口增幅为4.5%，低于前一个季度的8%。', { date: '2013-11-07' })).toEqual([
      '出口 up 4.5% 2013-Q3',
      '出口 up 8% 2013-Q2',
    ]);
  });
});

describe('reports of companies and markets', () => {
  it('split production and sales, and pair shares with the levels before them', () => {
    expect(read('新能源汽车产销分别完成146.3万辆和143万辆。')).toEqual([
      '新能源汽车产量 146.3万辆',
      '新能源汽车销量 143万辆',
    ]);
    expect(read('工业项目49个，总投资489.6亿元，分别占77.8%、82.9%。')).toEqual([
      '工业项目数 49个',
      '总投资 (工业项目) 489.6亿元',
      '工业项目数占比 77.8%',
      '总投资占比 (工业项目) 82.9%',
    ]);
  });

  it('read indices, prices per unit and what was lost a year before', () => {
    expect(read('上证指数报3372.55点，涨0.18%。')).toEqual(['收盘点位 3372.55点 up 0.18%']);
    expect(read('原油期货价格报每桶70.36美元，下跌1.26%。')).toEqual(['价格 (原油期货) 70.36美元/桶 down 1.26%']);
    expect(read('公司2025年一季度净利润3.2亿元，上年同期亏损1.5亿元。')).toEqual([
      '净利润 3.2亿元 2025-Q1',
      '亏损 1.5亿元 2024-Q1',
    ]);
  });

  it('say how sure they are, depending on how they were read', () => {
    const { page, entities } = makeReading('2024年，云州市进出口总值86亿元。\n推出12项措施。', {
      regions: { 云州市: 'city' },
    });
    const [trade, count] = extractStatistics(page, entities).map(({ confidence }) => confidence ?? 0);
    expect(trade).toBeGreaterThan(0.5);
    expect(count).toBeLessThan(0.4);
  });
});

describe('releases about money, prices and trade', () => {
  it('name what was issued by what was issued and how', () => {
    expect(read('8月份，债券市场共发行各类债券7.3万亿元。国债发行1.3万亿元，公司信用类债券发行1.2万亿元。')).toEqual([
      '各类债券发行额 7.3万亿元',
      '国债发行额 1.3万亿元',
      '公司信用类债券发行额 1.2万亿元',
    ]);
    expect(read('全省累计办理跨境人民币结算1263亿元。')).toEqual(['跨境人民币结算额 1263亿元']);
  });

  it('return to the time of the article after a single month', () => {
    const body =
      '2024年前三季度，全省进出口4012亿元。9月当月，全省进出口458亿元。\n一般贸易进出口2987亿元，占同期全省外贸总值的74.5%。\n同期，全省对非洲进出口415亿元。';
    expect(read(body).slice(2)).toEqual([
      '一般贸易进出口 2987亿元 2024-01/2024-09',
      '一般贸易占同期全省外贸总值的比重 74.5% 2024-01/2024-09',
      '进出口额 (对非洲) 415亿元 2024-01/2024-09',
    ]);
  });

  it('distinguish a share that changed from its whole', () => {
    expect(read('2024年，加工贸易进出口612亿元，增长2.7%，占比提升1.9个百分点至15.3%。')[1]).toMatch(
      /^加工贸易进出口占比 15.3% up 1.9个百分点/u,
    );
  });

  it('compare a growth rate with that of another measure', () => {
    expect(read('制造业贷款余额432亿元，同比增长18.7%，比各项贷款增速高10.7个百分点。')[1]).toBe(
      '贷款余额增速与各项贷款增速之差 (制造业) up 10.7个百分点',
    );
  });

  it('separate goods from the kind of price, and keep a price index whole', () => {
    expect(read('92号汽油最高零售价为每升7.62元，草鱼批发价15.8元/公斤。')).toEqual([
      '最高零售价 (92号汽油) 7.62元/升',
      '批发价 (草鱼) 15.8元/公斤',
    ]);
    expect(read('工业生产者购进价格同比下降0.5%。')).toEqual(['工业生产者购进价格 down 0.5%']);
  });

  it('do not read 中国 into 其中国有', () => {
    const { page, entities } = makeReading('2024年，云州市基金收入142亿元，其中国有土地出让收入118亿元。', {
      regions: { 云州市: 'city' },
    });
    expect(extractStatistics(page, entities).map(({ subject }) => subject.name)).toEqual(['云州市', '云州市']);
  });

  it('say by how much the price of one unit changed', () => {
    const body = '自2024年8月22日24时起，国内汽、柴油最高零售价格每吨分别下调220元和210元。92号汽油每升下调0.17元。';
    expect(read(body, { date: '2024-08-23' }).slice(0, 2)).toEqual([
      '最高零售价格 (汽油) down 220元/吨 2024-08-22',
      '最高零售价格 (柴油) down 210元/吨 2024-08-22',
    ]);
    expect(read('92号汽油每升下调0.17元。')).toEqual(['价格 (92号汽油) down 0.17元/升']);
  });

  it('leave the amount that is priced and the size of a pack out of the figures', () => {
    expect(read('大蒜每500克5.63元，精瘦肉平均零售价格每500克15.52元。')).toEqual([
      '价格 (大蒜) 5.63元',
      '平均零售价格 (精瘦肉) 15.52元',
    ]);
    expect(read('5升装花生油每桶售价139.9元。')).toEqual(['每桶售价 (5升装花生油) 139.9元']);
    expect(read('牛肉价格继续走低，每公斤70.3元。')).toEqual(['价格 (牛肉) 70.3元/公斤']);
  });

  it('give each measure, each group and each kind of oil its own name', () => {
    expect(read('购物金额和购物人数分别增长59%和109%。')).toEqual(['购物金额 up 59%', '购物人数 up 109%']);
    expect(read('二、三线城市新建住宅销售价格分别下降0.7%和0.8%。')).toEqual([
      '销售价格 (新建住宅) down 0.7%',
      '销售价格 (新建住宅) down 0.8%',
    ]);
    expect(read('蔬菜平均价格6.05元/公斤，周环比上涨5.6%，其中黄瓜、菠菜涨幅居前，分别上涨18.3%和15.7%。')).toEqual([
      '平均价格 (蔬菜) 6.05元/公斤 up 5.6%',
      '平均价格 (黄瓜) up 18.3%',
      '平均价格 (菠菜) up 15.7%',
    ]);
    expect(read('计算机、通信和其他电子设备制造业增加值增长14.6%。')).toEqual([
      '增加值 (计算机、通信和其他电子设备制造业) up 14.6%',
    ]);
  });

  it('name what insurers provide, what banks lend for and what customs oversee', () => {
    expect(read('农业保险为农户提供风险保障3.6万亿元。')).toEqual(['风险保障金额 3.6万亿元']);
    expect(read('银行业金融机构用于小微企业的贷款余额78万亿元。')).toEqual([
      '银行业金融机构用于小微企业的贷款余额 78万亿元',
    ]);
    expect(read('共监管离岛免税购物金额24.89亿元。')).toEqual(['离岛免税购物金额 24.89亿元']);
    expect(read('消费品进口205亿元，其中化妆品34亿元。')[1]).toBe('进口额 (化妆品) 34亿元');
  });

  it('continue with the whole after its parts', () => {
    const body = '2024年，全国住宅价格下降。其中，杭州市、宁波市价格分别下降1.1%、1.4%，绍兴市上涨0.6%。出口额3亿元。';
    const { page, entities } = makeReading(body, { regions: { 杭州市: 'city', 宁波市: 'city', 绍兴市: 'city' } });
    expect(extractStatistics(page, entities).at(-1)?.subject.name).toBe('中国');
  });

  it('do not attribute a figure to whoever ordered it', () => {
    const body = '按照国家发展改革委通知，汽油价格每吨下调175元。';
    const { page, entities } = makeReading(body, { organizations: ['国家发展改革委'] });
    expect(extractStatistics(page, entities)[0]?.attributedTo).toEqual([]);
  });
});
