import { describe, expect, it } from 'vitest';
import { extractEntities } from '../../../src/extract/extractEntities.ts';
import { makeArticle } from './madeUpArticle.ts';

const read = (text: string): string[] =>
  extractEntities(makeArticle(text)).people.map(
    ({ name, roles }) =>
      `${name}: ${roles.map(({ title, organization }) => `${title}@${organization ?? '-'}`).join(', ')}`,
  );

describe('people', () => {
  it('takes title and body from the left', () => {
    expect(read('绍兴市商务局副局长林小满介绍，订单增长。')).toEqual(['林小满: 副局长@绍兴市商务局']);
    expect(read('云禾电器董事长沈一帆说。')).toEqual(['沈一帆: 董事长@云禾电器']);
    expect(read('云禾医疗大中华区总裁沈帆说。')).toEqual(['沈帆: 大中华区总裁@云禾医疗']);
  });

  it('reads several posts of one person', () => {
    expect(read('丰禾农机有限公司董事长兼总裁林小满说。')).toEqual([
      '林小满: 董事长@丰禾农机有限公司, 总裁@丰禾农机有限公司',
    ]);
    expect(read('全国人大代表、合肥市市长罗云说。')).toEqual(['罗云: 全国人大代表@-, 市长@合肥市人民政府']);
  });

  it('gives a shared post to everyone in the list', () => {
    expect(read('市领导于小波、陈一鸣出席会议。')).toEqual(['于小波: 市领导@-', '陈一鸣: 市领导@-']);
  });

  it('finds the end of a name by how the sentence goes on', () => {
    expect(read('海关总署副署长林军用几个字评价。')).toEqual(['林军: 副署长@海关总署']);
    expect(read('丰禾有限公司总经理许南将再赴非洲。')).toEqual(['许南: 总经理@丰禾有限公司']);
    expect(read('丰禾有限公司总经理罗小恒等参加。')).toEqual(['罗小恒: 总经理@丰禾有限公司']);
  });

  it('reads foreign names, dotted or not', () => {
    expect(read('高盛首席经济学家扬·哈丘斯预计，利率将下降。')).toEqual(['扬·哈丘斯: 首席经济学家@高盛']);
    expect(read('德国联邦统计局局长布兰德说。')).toEqual(['布兰德: 局长@德国联邦统计局']);
  });

  it('finds who speaks without a post, and takes no common word for a name', () => {
    expect(read('“前景很好。”林小满说，出口会增长。')).toEqual(['林小满: ']);
    expect(read('“前景很好。”农户说。高层表示，方面认为，金融机构指出。')).toEqual([]);
  });

  it('gives 公司总经理 to the firm named before', () => {
    expect(read('走进丰禾农机有限公司，生产正忙。公司总经理林小满表示，订单充足。')).toEqual([
      '林小满: 总经理@丰禾农机有限公司',
    ]);
  });

  it('leaves reporters out', () => {
    expect(extractEntities(makeArticle('“很好。”林小满说。', { reporters: ['林小满'] })).people).toEqual([]);
  });

  it('knows public posts from others', () => {
    const { people } = extractEntities(makeArticle('财政部部长林小满、丰禾有限公司总经理沈一帆出席。'));
    expect(people.map(({ name, official }) => [name, official])).toEqual([
      ['林小满', true],
      ['沈一帆', false],
    ]);
  });

  it('takes no conjunction and no verb for a name', () => {
    expect(read('受此影响，商家和消费者信心不足。')).toEqual([]);
    expect(read('两国总统互致贺信。')).toEqual([]);
    expect(read('会议听取了民政部副部长林明作的说明。')).toEqual(['林明: 副部长@民政部']);
  });

  it('gives a post behind the name to that name', () => {
    expect(read('普京总统和卢拉总统通电话。')).toEqual(['普京: 总统@-', '卢拉: 总统@-']);
  });

  it('ends a foreign name where no name is transliterated on', () => {
    expect(read('总统彼得·帕维尔批评关税政策。')).toEqual(['彼得·帕维尔: 总统@-']);
  });

  it('leaves the places before a post out of it', () => {
    expect(read('安徽怀远县种粮大户张树林说。')).toEqual(['张树林: 种粮大户@-']);
  });
});
