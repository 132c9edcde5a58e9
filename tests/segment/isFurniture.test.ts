import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/read/readPage.ts';
import { isFurniture } from '../../src/segment/isFurniture.ts';
import { segmentPage } from '../../src/segment/segmentPage.ts';

const headlines = (text: string): readonly (string | null)[] =>
  segmentPage(readPage('page.txt', Buffer.from(text))).articles.map(({ fact }) => fact.headline);

const BODY =
  '本报讯 昨日，市工信局发布数据，一季度全市船舶工业产值57.2亿元，同比增长28.3%。新承接订单142万载重吨，增长1.1倍。';

describe('what is printed around articles', () => {
  it.each([
    '[大] [中] [小] 打印 关闭',
    '您当前的位置：首页 > 新闻中心 > 要闻',
    '县域传真',
    '经济 · 综合',
    '责任编辑/吴迪 视觉/高妍 校对/赵静',
    '《云州日报》（2024年3月14日 第01版）',
    '凡本网注明“来源：云州网”的所有作品，均为本网合法拥有版权的作品，未经授权不得转载。',
    '上一篇：午评：股指翻红',
  ])('%s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each(['一季度外贸开门红', '央行：4月末M2余额同比增长7.2%', '大豆进口增长', BODY])('not furniture: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  it('leaves buttons below a headline out of the article', () => {
    expect(headlines(`船企订单排到九月\n\n2024-03-19 08:20 来源：云州日报\n\n放大字体\n\n分享\n\n${BODY}`)).toEqual([
      '船企订单排到九月',
    ]);
  });

  it('leaves out a list of other titles, before an article and at the end of a page', () => {
    const list = '导读\n\n新能源车下乡再加力 3版\n\n夜市点亮消费 5版';
    expect(headlines(`${list}\n\n船企订单排到九月\n\n${BODY}\n\n相关新闻\n\n云州港吞吐量增长\n\n早稻长势良好`)).toEqual(
      ['船企订单排到九月'],
    );
  });

  it('treats the source line as the end of one web article if the next begins', () => {
    const second = '新华社昆明4月18日电（记者李明）18日，一列专列从昆明驶出。一季度发运货物518万吨，同比增长15%。';
    expect(headlines(`船企订单排到九月\n\n${BODY}\n\n责任编辑：王岩\n\n首趟鲜花专列开行\n\n${second}`)).toEqual([
      '船企订单排到九月',
      '首趟鲜花专列开行',
    ]);
  });
});
