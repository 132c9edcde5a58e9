import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

/** Reads a text and gives each statistic as subject, part, indicator and figure. */
function read(text: string): string[] {
  return extractFacts(readPage('village.txt', new TextEncoder().encode(text))).statistics.map(
    ({ subject, indicator, breakdown, value, unit, printed }) =>
      `${subject.name} ${breakdown ?? ''}${indicator} ${printed ?? `${value ?? ''}${unit ?? ''}`}`,
  );
}

describe('news of villages and counties', () => {
  it('reads what a span of time was reduced to', () => {
    expect(read('云州口岸货车排队时长由过去的五六个小时缩短到一个半小时。')).toEqual([
      '云州口岸 货车排队时长 五六个小时',
      '云州口岸 货车排队时长 一个半小时',
    ]);
    expect(read('杭州市企业开办时间由七天缩短为五天，平均通关时间由55分钟压到不足半小时。').slice(1)).toEqual([
      '杭州市 企业开办时间 五天',
      '杭州市 平均通关时间 55分钟',
      '杭州市 平均通关时间 半小时',
    ]);
  });

  it('gives a price or a yield the goods that its paragraph measures', () => {
    expect(read('截至10月10日，旬阳市收购黄桃7.4万担，金额1.1亿元。平均每担1535元。').at(-1)).toBe(
      '旬阳市 黄桃平均每担价格 1535元',
    );
  });

  it('removes the place before the name of a farm or park, unless the name begins with it', () => {
    expect(read('■临泉县杨桥镇黄桃基地6800亩黄桃长势良好。')).toEqual(['杨桥镇黄桃基地 黄桃面积 6800亩']);
    expect(read('国庆期间，颍上县八里河景区接待游客3万人次。')[0]).toBe('八里河景区 接待游客人次 3万人次');
  });

  it('reports about places that a list sums up, a marketplace and whoever 她 is', () => {
    expect(read('台风造成杭州、宁波两市10千伏线路停运76条，影响用户9.46万户。')).toEqual([
      '杭州、宁波两市 10千伏线路停运数 76条',
      '杭州、宁波两市 影响用户 9.46万户',
    ]);
    expect(read('浙江松阳：今年开市以来，浙南茶叶市场交易量突破1.1万吨。')).toEqual(['浙南茶叶市场 交易量 1.1万吨']);
    expect(read('浙江省推进就业。村民王军养牛多年。他去年卖了8头牛。')).toEqual(['王军 牛销量 8头']);
  });

  it('recognizes a station or a park by the longer word for its kind', () => {
    expect(read('清晨，钦州港东站的货场忙了起来。2023年，车站办理班列9580列。')).toEqual([
      '钦州港东站 办理班列列数 9580列',
    ]);
  });

  it('assigns to a place what its committee and government bring about', () => {
    expect(read('近年来，保康县县委县政府大力发展产业，新增茶园1100亩。')).toEqual(['保康县 新增茶园面积 1100亩']);
  });

  it('assigns to a farmer what follows a pronoun, but not what other paragraphs say', () => {
    const text = '房县老人坪村贫困户王丽告诉记者，她养的猪获得收入22320元。\n\n近年来，房县新增茶园1100亩。';
    expect(read(text)[0]).toMatch(/^王丽 .*获得收入 22320元$/u);
    const { statistics } = extractFacts(readPage('village.txt', new TextEncoder().encode(text)));
    expect(statistics.at(-1)?.attributedTo).toEqual([]);
  });

  it('names a total after what was counted, and a share as printed if its whole is not given', () => {
    expect(read('2009年，杭州市新发展龙头企业两家，总量达到34家。').at(-1)).toBe('杭州市 龙头企业总量 34家');
    expect(read('2023年，杭州市公路人员流动量1.8亿人次，自驾出行占比超过八成。').at(-1)).toBe(
      '杭州市 自驾出行占比 八成',
    );
  });

  it('reads the items of a digest separately, each about the place in its label', () => {
    const page = extractFacts(
      readPage(
        'village.txt',
        new TextEncoder().encode(
          '【芷江】截至5月20日，芷江县早稻移栽面积15.2万亩。\n【新晃】今年，黄牛产业已完成投资1.9亿元，建成标准化牛场23个。',
        ),
      ),
    );
    expect(page.articles.map(({ kind }) => kind)).toEqual(['brief', 'brief']);
    expect(page.statistics.map(({ subject }) => subject.name).slice(-2)).toEqual(['新晃侗族自治县', '新晃侗族自治县']);
  });

  it('recognizes a project that was named right before, and the cooperative of its head', () => {
    expect(read('西吉县将实施菌种繁育中心项目，该项目总投资6500万元。')).toEqual(['菌种繁育中心项目 总投资 6500万元']);
    expect(
      read(
        '5月20日，辰溪县青山村黄桃专业合作社里机声隆隆。“今年每斤均价涨到38元，产量比去年多了两成。”合作社理事长米长青说。',
      ).map((fact) => fact.split(' ')[0]),
    ).toEqual(['青山村黄桃专业合作社', '青山村黄桃专业合作社']);
  });

  it('names what each of those counted has as their kind, and where a part of the goods goes', () => {
    expect(read('泾源县发展50头以上规模养殖场142个。')).toHaveLength(1);
    expect(read('2023年，杭州云谷茶业有限公司收入32万元，其中六成以上销往广东、福建。').at(-1)).toContain(
      '销往广东、福建的比重',
    );
  });

  it('keeps the household out of the name of what it keeps', () => {
    expect(read('村民王小芳家去年养了8头牛。')).toEqual(['王小芳家 养牛头数 8头']);
  });

  it('gives the office of a zone the name of the zone, and keeps a project apart from the office that is the source of the lead', () => {
    const sourcesOf = (text: string) =>
      extractFacts(readPage('village.txt', new TextEncoder().encode(text))).statistics.map(
        ({ attributedTo }) => attributedTo[0],
      );
    expect(
      sourcesOf(
        '自贸片区这四年\n2023-08-30 08:30  来源：片区管委会政策研究局\n\n2019年，中国（黑龙江）自由贸易试验区绥芬河片区挂牌。\n2022年，外贸进出口总额139.5亿元。',
      ),
    ).toEqual(['绥芬河片区管委会政策研究局']);
    expect(
      sourcesOf(
        '记者从荔浦市工业和信息化局获悉，2023年荔浦市衣架产量11.3亿只。\n\n位于城东的云桂家居水性漆生产线上月试产。该项目总投资1.8亿元。',
      ),
    ).toEqual(['荔浦市工业和信息化局', undefined]);
  });
});
