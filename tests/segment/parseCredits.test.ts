import { describe, expect, it } from 'vitest';
import { parseByline, parseClosing, parseDateline } from '../../src/segment/parseCredits.ts';
import { parseMetaLine } from '../../src/segment/parseMetaLine.ts';
import { parseNames } from '../../src/segment/parseNames.ts';

describe('the names of a byline', () => {
  it.each([
    ['本报记者 李 强 王　敏', ['李强', '王敏']],
    ['记者邹大为、魏红、丁一一', ['邹大为', '魏红', '丁一一']],
    ['记者周楷 李文瑶 通讯员龚洁', ['周楷', '李文瑶', '龚洁']],
    ['本报记者张三李四', ['张三', '李四']],
    ['本报记者 欧阳修文', ['欧阳修文']],
    ['记者 郭敏 县融媒体中心 王凤 通讯员 胡宝', ['郭敏', '王凤', '胡宝']],
    ['共享联盟·云山王凤凤', ['王凤凤']],
    ['艾哈迈德·戈马', ['艾哈迈德·戈马']],
    ['通讯员 里尔 摄', ['里尔']],
    ['文/图 赵欣', ['赵欣']],
  ])('%s', (byline, names) => {
    expect(parseNames(byline)).toEqual(names);
  });

  it('are none in a sentence', () => {
    expect(parseNames('唱响中国经济光明论')).toBeUndefined();
  });
});

describe('a byline', () => {
  it.each([
    '新华社记者 唐辉 孙清',
    '■本报记者 胡静',
    '□ 赵 欣',
    '（记者 马东）',
    '王全超摄（新华社发）',
    '图/文 记者 王磊',
  ])('%s is one', (text) => {
    expect(parseByline(text)?.reporters.length).toBeGreaterThan(0);
  });

  it.each([
    '记者调查发现企业订单增加',
    '记者：方案的目标是什么？',
    '本报记者从海关获悉，出口增长。',
    '作者认为市场会回暖',
  ])('%s is not one', (text) => {
    expect(parseByline(text)).toBeUndefined();
  });
});

describe('a dateline', () => {
  it.each([
    ['新华社北京1月13日电 国务院', { agency: '新华社', place: '北京', month: 1, day: 13 }, '国务院'],
    ['新华社武汉1月 13日电（记者侯文）记者从', { agency: '新华社', place: '武汉', month: 1, day: 13 }, '记者从'],
    [
      '本报讯(记者 沈晔 通讯员 余静)近日'.replaceAll('(', '（').replaceAll(')', '）'),
      { agency: null, place: null },
      '近日',
    ],
    [
      '中新社北京5月20日电 (记者 庞亮)中国'.replaceAll('(', '（').replaceAll(')', '）'),
      { agency: '中新社', place: '北京', month: 5, day: 20 },
      '中国',
    ],
    [
      '央广网烟台11月3日消息（记者贾宜 通讯员孙明）11月3日',
      { agency: '央广网', place: '烟台', month: 11, day: 3 },
      '11月3日',
    ],
    ['据新华社电 记者', { agency: '新华社', place: null }, '记者'],
  ])('%s', (paragraph, { agency, place, ...day }, rest) => {
    const dateline = parseDateline(paragraph);
    expect(dateline?.credits).toMatchObject({ agency, place });
    if ('day' in day) expect(dateline?.credits.day).toMatchObject(day);
    expect(paragraph.slice(dateline?.length)).toBe(rest);
  });

  it.each(['互联网电商增长很快', '本报记者从海关获悉', '国家电网电力供应充足', '海关总署13日发布数据'])(
    'is none in %s',
    (paragraph) => {
      expect(parseDateline(paragraph)).toBeUndefined();
    },
  );
});

describe('what closes an article', () => {
  it.each([
    ['潜力。”新华社记者 唐辉 孙清（新华社郑州12月7日电）', '潜力。”', ['唐辉', '孙清']],
    ['沟通协调。 新华社发（艾哈迈德·戈马摄）', '沟通协调。', ['艾哈迈德·戈马']],
    ['占比提升。（来源：新华社）', '占比提升。', []],
    ['新的空间。（本文由赵玲根据新华社等媒体报道综合而成）', '新的空间。', ['赵玲']],
    ['机器人手术。 本报记者 周楷 李文 摄', '机器人手术。', ['周楷', '李文']],
    ['依法查处。（完）', '依法查处。', []],
  ])('%s', (paragraph, body, reporters) => {
    const closing = parseClosing(paragraph);
    expect(paragraph.slice(0, paragraph.length - (closing?.length ?? 0)).trim()).toBe(body);
    expect(closing?.credits.reporters).toEqual(reporters);
  });

  it.each(['记者采访了李四。', '同比增长5%（含税）', '省市领导出席会议。'])('is nothing in %s', (paragraph) => {
    expect(parseClosing(paragraph)).toBeUndefined();
  });
});

describe('a line of a web page', () => {
  it('names day, source and author in any order', () => {
    const credits = parseMetaLine('2024-05-21 07:35:12 来源： 中国新闻网 作者：庞亮 责任编辑：吉翔');
    expect(credits).toMatchObject({
      agency: '中国新闻网',
      reporters: ['庞亮'],
      day: { year: 2024, month: 5, day: 21 },
    });
  });

  it.each(['记者：资金从哪里来？', '2024年，全省出口增长5%', '来源：企业利润和银行贷款，二者缺一不可。'])(
    'is none in %s',
    (text) => {
      expect(parseMetaLine(text)).toBeUndefined();
    },
  );
});
