import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/extract/extractQuotations.ts';
import { type Cast, makeReading } from './articles.ts';

function read(body: string, cast: Cast): string[] {
  const { page, entities } = makeReading(body, cast);
  return extractQuotations(page, entities).map(({ speaker, form, quote }) => `${speaker} ${form} ${quote}`);
}

describe('extractQuotations', () => {
  it('takes the words in quotation marks, whoever is named after them', () => {
    expect(
      read('“今年订单排到了六月。”丰禾农机公司总经理林小满说。', { people: ['林小满'], companies: ['丰禾农机公司'] }),
    ).toEqual(['林小满 direct 今年订单排到了六月。']);
  });

  it('takes the words in quotation marks after a verb of speech', () => {
    expect(read('沈一帆说：“粮价总体平稳，农户惜售情绪减弱。”', { people: ['沈一帆'] })).toEqual([
      '沈一帆 direct 粮价总体平稳，农户惜售情绪减弱。',
    ]);
  });

  it('gives the words at the end of a sentence to whoever is speaking', () => {
    const body = '沈一帆说，成本传导不畅，“规模榜不能只看个头”。下一步将增设投入榜。';
    expect(read(body, { people: ['沈一帆'] })).toContain('沈一帆 direct 规模榜不能只看个头');
    expect(read('沈一帆来到展馆，参观了展览，“一带一路”。', { people: ['沈一帆'] })).toEqual([]);
  });

  it('hears people who tell another paper, do sums for the reporter or leaf through a ledger', () => {
    const told = [
      '告诉云州财经，',
      '给记者算了一笔账：',
      '翻着台账告诉记者，',
      '一边看数据，一边告诉记者，',
      '受访时称，',
    ];
    for (const verb of told)
      expect(read(`沈一帆${verb}今年订单增长两成。`, { people: ['沈一帆'] })).toEqual([
        '沈一帆 reported 今年订单增长两成',
      ]);
  });

  it('knows whom 据他介绍 means if the paragraph names someone', () => {
    const body = '沈一帆不回避这个问题。据他介绍，今年订单增长两成。';
    expect(read(body, { people: ['沈一帆'] })).toEqual(['沈一帆 reported 今年订单增长两成']);
    expect(read(body.replace('问题。', '问题。\n'), { people: ['沈一帆'] })).toEqual([]);
  });

  it('ends a statement where a meeting continues', () => {
    const body = '云州市商务局局长沈一帆介绍，出口有望增长。何苗主持会议。与会企业现场签约12个项目。';
    expect(read(body, { people: ['沈一帆', '何苗'] })).toEqual(['沈一帆 reported 出口有望增长']);
  });

  it('gives the labelled answers of an interview to the one person it names before the first question', () => {
    const asked = 'Q：电价如何？\nA：电价降了。我们的成本也降了。\n问：订单呢？\n答：排到了六月。';
    expect(read(`总经理陆远回答了本报提问。\n${asked}`, { people: ['陆远'] })).toEqual([
      '陆远 reported 电价降了。我们的成本也降了',
      '陆远 reported 排到了六月',
    ]);
    expect(read(`陆远、何苗回答了本报提问。\n${asked}`, { people: ['陆远', '何苗'] })).toEqual([]);
  });

  it('makes two quotations of words interrupted by their speaker', () => {
    expect(read('“电价降了，”陆远说，“我们的成本也降了。”', { people: ['陆远'] })).toEqual([
      '陆远 direct 电价降了，',
      '陆远 direct 我们的成本也降了。',
    ]);
  });

  it('follows a statement to the end of its paragraph, without the last mark', () => {
    const body = '云州市财政局局长陶然表示，下一步将优化支出结构。民生支出只增不减。\n会议还研究了其他事项。';
    expect(read(body, { people: ['陶然'], organizations: ['云州市财政局'] })).toEqual([
      '陶然 reported 下一步将优化支出结构。民生支出只增不减',
    ]);
  });

  it('takes the answers of an interview, and what someone thinks', () => {
    expect(read('省社科院研究员沈一帆：消费的后劲在收入。', { people: ['沈一帆'] })).toEqual([
      '沈一帆 reported 消费的后劲在收入',
    ]);
    expect(read('在研究员沈一帆看来，消费的后劲在收入。', { people: ['沈一帆'] })).toEqual([
      '沈一帆 reported 消费的后劲在收入',
    ]);
    expect(read('报告还说，沈一帆：2组、何苗：3组。', { people: ['沈一帆', '何苗'] })).toEqual([]);
  });

  it('stops a statement where other figures or another speaker take over', () => {
    const body = '陶然介绍，税收增长较快。据统计，全市税收增长5%。何苗认为，后劲仍足。';
    expect(read(body, { people: ['陶然', '何苗'] })).toEqual(['陶然 reported 税收增长较快', '何苗 reported 后劲仍足']);
  });

  it('lets two people speak with one voice', () => {
    expect(read('高越和曾静表示，双方愿扩大农产品贸易。', { people: ['高越', '曾静'] })).toEqual([
      '高越 reported 双方愿扩大农产品贸易',
      '曾静 reported 双方愿扩大农产品贸易',
    ]);
  });

  it('resolves pronouns, and finds officials without a name', () => {
    const body =
      '国家粮食局相关负责人介绍，秋粮收购进展顺利。\n“仓容充足。各地准备到位。”该负责人说。\n农户郑大山正在卖粮。“价格比去年好不少。”他说。';
    expect(read(body, { people: ['郑大山'], organizations: ['国家粮食局'] })).toEqual([
      '国家粮食局相关负责人 reported 秋粮收购进展顺利',
      '国家粮食局相关负责人 direct 仓容充足。各地准备到位。',
      '郑大山 direct 价格比去年好不少。',
    ]);
  });

  it('lets a body speak, but no document, meeting or nameless expert', () => {
    expect(read('国家能源局表示，迎峰度夏电力供应有保障。', { organizations: ['国家能源局'] })).toHaveLength(1);
    expect(read('通知提出，要加快推进项目建设。会议强调，要稳住大盘。业内专家认为，前景可期。', {})).toEqual([]);
  });

  it('does not mistake a name in quotation marks for words said', () => {
    expect(read('沈一帆介绍了“百企千村”行动和“新三样”产品。', { people: ['沈一帆'] })).toEqual([]);
  });

  it('quotes the page itself, including stray spaces', () => {
    const body = '沈一帆表示，粮价总体 平稳，市场供应充足。';
    const { page, entities } = makeReading(body, { people: ['沈一帆'] });
    const [quotation] = extractQuotations(page, entities);
    expect(quotation?.quote).toBe('粮价总体 平稳，市场供应充足');
    expect(body.slice(...(quotation?.span ?? [0, 0]))).toBe(quotation?.quote);
  });

  it('reads a long text without paragraphs in linear time', () => {
    const body = '沈一帆表示，“价格平稳。”'.repeat(8_000);
    expect(read(body, { people: ['沈一帆'] }).length).toBeGreaterThan(7_000);
  });
});
