import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/extract/quantities/findQuantities.ts';

/** Prints figures as `qualifier value unit`, ranges as `from~to`. */
function read(text: string): string[] {
  return findQuantities(text).map(({ value, valueTo, unit, qualifier }) =>
    [qualifier, valueTo === null ? value : `${value}~${valueTo}`, unit].filter((part) => part !== null).join(' '),
  );
}

describe('findQuantities', () => {
  it.each([
    ['进出口总值43.85万亿元，同比增长5%', ['43.85 万亿元', '5 %']],
    // As people speak: the last digit of 三百八 counts tens, and the yuan are left out next to a price.
    ['房价从平日的三百八涨到了六百二，', ['380 元', '620 元']],
    ['一吨玉米两千九，一年租金四万八。', ['2900 元', '48000 元']],
    ['年均收入从三万出头涨到五万六千元', ['3 万元', '56000 元']],
    ['少的也有万把块。', ['1 万元']],
    ['一共十一亩二。', ['11.2 亩']],
    ['人口三万八，编号三百六。', []],
    ['组织20多家企业', ['多 20 家']],
    ['服务企业3万余家', ['余 3 万家']],
    ['近400万吨粮食', ['近 400 万吨']],
    ['每小时发电18,000千瓦时', ['18000 千瓦时']],
    ['用电量达9.2万亿千瓦时', ['9.2 万亿千瓦时']],
    ['装机容量超过1.5亿千瓦', ['超 1.5 亿千瓦']],
    ['产量10—15万吨', ['10~15 万吨']],
    ['下调5%至10%', ['5~10 %']],
    ['分别上涨1.1、1.6和0.3个百分点', ['1.1 个百分点', '1.6 个百分点', '0.3 个百分点']],
    ['超过一百亿美元', ['超 100 亿美元']],
    ['交易额超百亿元', ['超 100 亿元']],
    ['占比超六成', ['超 60 %']],
    ['贡献一半以上', ['以上 50 %']],
    ['占比过半', ['超 50 %']],
    ['占五分之一', ['20 %']],
    ['百分之二十五', ['25 %']],
    ['仅为一亿分之一', ['1 亿分之一']],
    ['实现翻番', ['1 倍']],
    ['比五年前翻两番', ['3 倍']],
    ['增幅达3.7倍', ['3.7 倍']],
    ['集装箱吞吐量3200万标准箱', ['3200 万标准箱']],
    ['均价4500元/吨', ['4500 元/吨']],
    ['制造业采购经理指数为50.2%', ['50.2 %']],
    ['消费者信心指数为95.3', ['95.3']],
    ['企业效率提升30%以上', ['以上 30 %']],
    ['支持30个左右城市', ['左右 30 个']],
    ['用户达1.63亿，', ['1.63 亿']],
    ['上亿名消费者', ['以上 1 亿名']],
    ['面积近万亩', ['近 1 万亩']],
    ['下降25个基点', ['25 个基点']],
    // Signs.
    ['增速为-2.1%，净利润−1.5亿元', ['-2.1 %', '-1.5 亿元']],
    ['自然增长率为-1.48‰', ['-1.48 ‰']],
    ['涨幅+3.2%', ['3.2 %']],
    ['1-9月增长5%-6%', ['5~6 %']],
    // Rough numbers.
    ['新增就业五六万人，引进企业三五十家', ['5~6 万人', '30~50 家']],
    ['采了二三十担，卖了一百三四十公斤', ['20~30 担', '130~140 公斤']],
    ['一个月两三千元', ['2000~3000 元']],
    ['走访数百家，签约几十个', []],
    // Printed in other ways.
    ['出口额5，600.5亿元', ['5600.5 亿元']],
    ['增加约10 400人至3 989 500人', ['约 10400 人', '3989500 人']],
    ['提水一亿两千万立方米', ['1.2 亿立方米']],
    ['用电一千一百万千瓦时', ['1100 万千瓦时']],
    ['出口额33112200亿亿元元，增长55..11%%', []],
    ['占比由一成八升到六成五', ['18 %', '65 %']],
    ['每三个农民里就有一个', ['33.3 %']],
    ['均价为每吨1.58万元', ['1.58 万元/吨']],
    // As people say it.
    ['一斤卖一块二，多卖八角钱，挣48块5', ['1.2 元', '0.8 元', '48.5 元']],
    ['车程3个半小时，高出一倍半', ['3.5 小时', '1.5 倍']],
    ['产值也就3个亿', ['3 亿元']],
    ['七家养殖场，四亩田，三条专线', ['7 家', '4 亩', '3 条']],
  ])('reads %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    '2024年3月5日上午9时30分',
    '“十四五”规划',
    '5G网络和3D打印',
    '第11届大会',
    '国发〔2024〕15号',
    'A320飞机',
    '一带一路',
    '三大平台两个中心',
    '出台“24条”政策',
    '上半年',
    '今年48岁',
    '这8个字',
    '高质量发展成立一个专班',
    '第三家门店',
    '三个问题两项措施',
    '三元区二元结构',
    '《2025年15项举措》',
  ])('finds no figure in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('points at what it read, hedges included', () => {
    const text = '企业效率提升约30%以上';
    const [figure] = findQuantities(text);
    expect(figure === undefined ? '' : text.slice(...figure.core)).toBe('30%');
    expect(figure === undefined ? '' : text.slice(...figure.span)).toBe('约30%以上');
  });

  it('keeps the printed form if it says more than the number', () => {
    expect(findQuantities('增长5.0%')[0]?.printed).toBe('5.0%');
    expect(findQuantities('近六成')[0]?.printed).toBe('六成');
  });

  it('reads hostile text in linear time', () => {
    expect(findQuantities('9'.repeat(100_000))).toEqual([]);
    expect(findQuantities('一'.repeat(100_000))).toEqual([]);
    expect(findQuantities('1,'.repeat(50_000))).toEqual([]);
    expect(findQuantities('“《'.repeat(50_000))).toEqual([]);
  });
});
