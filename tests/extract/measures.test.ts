import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

/** Reads a text and prints whom each figure is about and what it measures, with its part behind a dash. */
function read(text: string): string[] {
  const page = readPage('story.txt', new TextEncoder().encode(text));
  const { statistics } = extractFacts(page, { publication: { name: '云州日报', date: '2025-04-20' } });
  return statistics.map(
    ({ subject, indicator, breakdown, value, unit, change }) =>
      `${subject.name} ${indicator}${breakdown === null ? '' : `—${breakdown}`} ${value === null ? `${change?.value}${change?.unit}` : `${value}${unit}`}`,
  );
}

describe('what figures measure', () => {
  it('is the price or the level of the index itself if it moved over more than a day', () => {
    expect(read('云谷科技股份有限公司股价18日下跌2.7%，收于61.45元。今年以来，该股累计跌幅已达18.6%。').at(-1)).toBe(
      '云谷科技股份有限公司 股价 18.6%',
    );
    expect(read('4月18日，沪指报3276.73点，涨幅0.11%。沪指本周累计上涨1.2%。')).toEqual([
      '沪指 收盘点位 3276.73点',
      '沪指 点位 1.2%',
    ]);
  });

  it('is not what points at the thing, nor how or when it moved', () => {
    expect(read('云州重工有限公司出口拖拉机。这批货值240万美元。')).toEqual(['云州重工有限公司 货值 240万美元']);
    expect(read('国际货币基金组织预计，英国经济今年将增长1.4%。')).toEqual(['英国 经济增速 1.4%']);
    expect(read('2024年，杭州市进出口8000亿元，增长2%，对美国出口更是减少了5%。').at(-1)).toBe('杭州市 出口—对美国 5%');
  });

  it('is the worth of what was just traded', () => {
    expect(
      read('杭州云谷果业有限公司总经理林小满介绍，今年前3个月，公司经中老铁路进口泰国榴莲1.3万吨，货值4.7亿元。'),
    ).toEqual(['杭州云谷果业有限公司 进口量—泰国榴莲 1.3万吨', '杭州云谷果业有限公司 进口货值—泰国榴莲 4.7亿元']);
  });

  it('is a share of the level that its sentence, or the one before, divides', () => {
    expect(read('2024年，云谷科技有限公司储能电芯出货量36.8吉瓦时，其中海外市场占45%。').at(-1)).toBe(
      '云谷科技有限公司 占储能电芯出货量的比重—海外市场 45%',
    );
    expect(read('2024年，遵义市一般公共预算收入312亿元；其中税收收入187亿元，税收占比59.9%。').at(-1)).toBe(
      '遵义市 税收收入占一般公共预算收入的比重 59.9%',
    );
    expect(
      read('2024年，普洱市一般公共预算收入59亿元。其中：税收收入31亿元；非税收入28亿元，占比升至47.7%。').at(-1),
    ).toBe('普洱市 非税收入占一般公共预算收入的比重 47.7%');
  });

  it('is what was sold in another country, and the firm is still the subject', () => {
    expect(read('2024年，云谷科技有限公司新签合同额31.7亿元，其中越南市场占四成半。').at(-1)).toBe(
      '云谷科技有限公司 占新签合同额的比重—越南市场 45%',
    );
  });

  it('is a part of what a firm sells or makes, if 其中 divides it', () => {
    expect(read('2024年，杭州云谷牧业有限公司销售生猪342万头，同比增长20%，其中仔猪48万头。').at(-1)).toBe(
      '杭州云谷牧业有限公司 销量—仔猪 48万头',
    );
    expect(read('2024年，杭州云谷机场集团有限公司所属5个支线机场共完成旅客吞吐量1216万人次。').at(-1)).toBe(
      '杭州云谷机场集团有限公司 旅客吞吐量 1216万人次',
    );
  });

  it('is the result of the year before on the other side of zero', () => {
    expect(read('杭州云谷科技有限公司2024年净亏损4.2亿元，上年同期为盈利2.4亿元。').at(-1)).toBe(
      '杭州云谷科技有限公司 净利润 2.4亿元',
    );
    expect(read('2024年，浙江省结售汇顺差631亿美元，而去年同期为逆差182亿美元。').at(-1)).toBe(
      '浙江省 结售汇逆差 182亿美元',
    );
  });

  it('is a side of the budget that was named last', () => {
    const report = '杭州市预算执行情况\n2024年，全市国有资本经营预算收支平衡。收入6820万元，支出2155万元。';
    expect(read(report)).toEqual(['杭州市 国有资本经营预算收入 6820万元', '杭州市 国有资本经营预算支出 2155万元']);
    expect(read('2024年，枣庄市加上上级补助收入，收入总计17.4亿元。').at(-1)).toBe('枣庄市 收入总计 17.4亿元');
  });

  it('is with the partner of the clause before', () => {
    expect(read('2024年，云南省外贸稳定。东盟仍为第一大贸易伙伴，双边贸易额761亿元，占全省外贸总值的41.7%。')).toEqual([
      '云南省 双边贸易额—对东盟 761亿元',
      '云南省 占全省外贸总值的比重—对东盟 41.7%',
    ]);
  });

  it('is reached with the money stated before, and when a price got there is no part of it', () => {
    expect(read('2024年，遵义市争取新增专项债券98亿元，支持项目126个。').at(-1)).toBe(
      '遵义市 新增专项债券支持项目数 126个',
    );
    expect(read('2024年，高阳县年产毛巾50亿条，产量约占全国的三成。').at(-1)).toMatch(/^高阳县 产量占全国的比重/u);
    expect(read('截至2024年底，吕临高铁设车站6座。')).toEqual(['吕临高铁 车站数 6座']);
    expect(read('2024年，杭州云谷重工有限公司交付船舶28艘。')).toEqual(['杭州云谷重工有限公司 交付船舶数 28艘']);
    expect(read('南丰县的橘园面积从40万亩减到去年底的28.6万亩。').at(-1)).toBe('南丰县 橘园面积 28.6万亩');
    expect(read('2024年，云南省机械有限公司享受关税减免86万元。').at(-1)).toMatch(/ 享受关税减免 86万元$/u);
  });

  it('is that of the whole firm after one of its products, and that of the product in a county', () => {
    expect(read('2024年，杭州云谷食品有限公司加工花茶1.8万吨，实现产值9.8亿元。').at(-1)).toBe(
      '杭州云谷食品有限公司 产值 9.8亿元',
    );
    expect(read('2024年，会理市石榴产量90万吨，产值62亿元。').at(-1)).toBe('会理市 产值—石榴 62亿元');
  });

  it('is by how much loans grew, a loss, or the other side of the same banks', () => {
    expect(read('2024年末，陕西省各项贷款余额6.2万亿元，全年新增4438亿元。').at(-1)).toBe(
      '陕西省 各项贷款增加额 4438亿元',
    );
    expect(read('2024年，云谷财产保险股份有限公司净利润为亏损1352万元。').at(-1)).toBe(
      '云谷财产保险股份有限公司 净亏损 1352万元',
    );
    expect(read('2024年8月，中国外汇市场平稳。银行结汇1.5万亿元，售汇1.4万亿元。').at(-1)).toBe(
      '中国 银行售汇额 1.4万亿元',
    );
  });

  it('is the index in full for a part of it, and a kind without the list of its examples', () => {
    expect(read('10月份，中国制造业采购经理指数（PMI）为49.4%。从企业规模看，大型企业PMI为50.6%。').at(-1)).toBe(
      '中国 制造业采购经理指数（PMI）—大型企业 50.6%',
    );
    expect(read('2024年，中川机场新开通兰州至塔什干、吉隆坡等国际航线5条。').at(-1)).toBe('中川机场 国际航线数 5条');
  });

  it('is at what rate something was lent, and a word that was said in full before', () => {
    expect(read('4月18日，杭州云谷科技有限公司获得绿色贷款1200万元，年利率3.85%。').at(-1)).toMatch(
      /绿色贷款年利率 3.85%$/u,
    );
    expect(read('2023年，杭州云谷科技有限公司锂的综合回收率为50%，综合能耗下降。2024年，回收率为78%。').at(-1)).toBe(
      '杭州云谷科技有限公司 锂的综合回收率 78%',
    );
  });

  it('is of the nation before 电, and of the one whose pay it is', () => {
    expect(read('杭州云谷电动科技有限公司董事长林小满说，2024年全国电动自行车产量4310万辆。').at(-1)).toMatch(
      /^中国 /u,
    );
    expect(read('村民宋雨彤在矿上开机车。上个月她挣了11800元。').at(-1)).toBe('宋雨彤 收入 11800元');
    expect(read('4月18日，上证指数收于2871.6点。8月末，深证成指收于8417.3点。').at(-1)).toMatch(/^深证成指 /u);
  });

  it('is of the whole place that is named before it, whatever word of speech or rank comes next', () => {
    const firm = '杭州云谷科技有限公司2024年营业收入3亿元。';
    const places = (text: string): string[] =>
      read(firm + text)
        .slice(1)
        .map((line) => line.split(' ')[0] ?? '');
    expect(places('全市各项存款余额3.2万亿元，全市第二产业增加值6000亿元，全市首套房贷利率3.5%。')).toEqual([
      '杭州市',
      '杭州市',
      '杭州市',
    ]);
    expect(places('全市数据中心机架3万架，全市监测点82个，全国报告病例数32例。')).toEqual(['杭州市', '杭州市', '中国']);
  });
});
