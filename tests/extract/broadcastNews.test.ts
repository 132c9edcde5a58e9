import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

/** Reads an item as a broadcaster reads it out; gives `subject indicator value @period (source)` for each figure. */
function read(text: string): string[] {
  const page = readPage('news.txt', new TextEncoder().encode(text));
  const publication = { name: null, date: '2023-03-20', evidence: 'editor' };
  return extractFacts(page, { publication }).statistics.map(
    ({ subject, indicator, breakdown, value, unit, change, period, attributedTo }) =>
      [
        subject.name,
        `${indicator}${breakdown === null ? '' : `|${breakdown}`}`,
        value === null ? `${change?.direction} ${change?.value}${change?.unit}` : `${value}${unit}`,
        ...(period === null ? [] : [`@${period}`]),
        ...attributedTo.map((name) => `(${name})`),
      ].join(' '),
  );
}

describe('news as it is read out', () => {
  it.each([
    [
      'who prints it is not who gives the figures',
      '央视网消息（新闻联播）：今年前两个月，全国铁路发送旅客1.2亿人次。',
      ['中国 铁路旅客发送量 1.2亿人次 @2023-01/2023-02'],
    ],
    ['an adverb that a term begins with', '我国可再生能源装机达到了12.13亿千瓦。', ['中国 可再生能源装机 12.13亿千瓦']],
    [
      'a rate below zero in words',
      '美国今年经济增长为1.4%，英国为负0.6%。',
      ['美国 经济增速 up 1.4% @2023', '英国 经济增速 -0.6% @2023'],
    ],
    ['doses for people', '我国抗原检测试剂产量达到5.51亿人份。', ['中国 抗原检测试剂产量 5.51亿人份']],
    ['how many acted together, which is no statistic', '国务院国资委等13个部门近日联合印发通知。', []],
    ['a distance, which is none either', '铁路部门在1000多公里之外建了新站。', []],
    ['the number in the name of a list', '中国移动等284家世界500强企业参展。', ['中国 参展世界500强企业数 284家']],
    ['how high a growth rate is', '杭州市对东盟出口同比增长高达61.8%。', ['杭州市 出口|对东盟 up 61.8%']],
    [
      'what a quantity doubles from',
      '2030年，我国风电发电量将在2020年的基础上翻一番。',
      ['中国 风电发电量 up 1倍 @2030'],
    ],
    [
      'a forecast that a report raises',
      '报告将今年全球经济增长预期由原来的2.7%上调至2.9%。',
      ['全球 经济增长预期 2.7% @2023', '全球 经济增长预期 2.9% @2023'],
    ],
    ['a level that is reached', '去年我国粮食产量首次迈上2000万吨。', ['中国 粮食产量 2000万吨 @2022']],
    [
      'a day in the middle of a sentence',
      '全国铁路今天预计发送旅客1210万人次。',
      ['中国 铁路旅客发送量 1210万人次 @2023-03-20'],
    ],
    [
      'what a place is for, as part of its name',
      '浙江省建成35个国家中医疫病防治基地。',
      ['浙江省 建成国家中医疫病防治基地数 35个'],
    ],
    [
      'one word for two kinds',
      '2023年，我国内外贸吞吐量同比分别增长7.6%和8.9%。',
      ['中国 吞吐量|内贸 up 7.6% @2023', '中国 吞吐量|外贸 up 8.9% @2023'],
    ],
    [
      'a measure at the end of a list that no lexicon has',
      '1月，我国钢铁、成品油和有色金属供应量较上月分别增加5.2%、4.2%和3.8%。',
      [
        '中国 供应量|钢铁 up 5.2% @2023-01',
        '中国 供应量|成品油 up 4.2% @2023-01',
        '中国 供应量|有色金属 up 3.8% @2023-01',
      ],
    ],
    [
      'the average growth of value added',
      '2022年，我国汽车制造业增加值平均增速5%左右。',
      ['中国 增加值|汽车制造业 up 5% @2022'],
    ],
    [
      'what is counted behind its description',
      '我国在北京、上海等11个服务业发展水平较高的省市开展试点。',
      ['中国 省市数 11个'],
    ],
    ['people of a nation', '杭州市抓获中国籍犯罪嫌疑人186名。', ['杭州市 抓获中国籍犯罪嫌疑人数 186名']],
    [
      'a speech about what should be done, which gives no later figure',
      '王军指出，要加快发展外贸。\n1月，我国外贸平稳增长，出口额2万亿元。',
      ['中国 出口额 2万亿元 @2023-01'],
    ],
    [
      'the nation in a headline',
      '前两个月我国中小企业生产经营持续恢复\n中小企业运行保持平稳。1至2月，小微企业用电量同比增长2.4%。',
      ['中国 用电量|小微企业 up 2.4% @2023-01/2023-02'],
    ],
    [
      'the office that only calls in the press',
      '国务院新闻办公室今天举行新闻发布会。1月，我国货物贸易进出口3万亿元人民币。',
      ['中国 货物贸易进出口 3万亿元人民币 @2023-01'],
    ],
    [
      'a total that is imported',
      '1至2月，我国进口物流总额同比增长5.1%。',
      ['中国 进口物流总额 up 5.1% @2023-01/2023-02'],
    ],
    ['a preposition before a count', '我国将对1020项商品实施暂定税率。', ['中国 商品数 1020项']],
  ])('reads %s', (_kind, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
