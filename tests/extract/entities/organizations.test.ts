import { describe, expect, it } from 'vitest';
import { extractEntities } from '../../../src/extract/extractEntities.ts';
import { makeArticle } from './madeUpArticle.ts';

const read = (text: string): string[][] =>
  extractEntities(makeArticle(text)).organizations.map(({ name, kind }) => [name, kind]);

describe('organizations', () => {
  const names = (text: string): string[] => extractEntities(makeArticle(text)).organizations.map(({ name }) => name);

  it('keeps the places and the rivers in the name of a firm', () => {
    expect(names('2023年，湖南湘江新能源有限公司净利润1.5亿元。')).toEqual(['湖南湘江新能源有限公司']);
    expect(names('赤峰市红山区国有资产经营有限公司持股。')).toEqual(['赤峰市红山区国有资产经营有限公司']);
    expect(names('吉林省育林堂药业有限公司生产正忙。')).toEqual(['吉林省育林堂药业有限公司']);
    expect(names('福建（厦门）闽江系泊科技有限公司投产。').at(-1)).toContain('闽江系泊科技有限公司');
    expect(names('克兰茨精密部件（太仓）有限公司增资。')).toEqual(['克兰茨精密部件（太仓）有限公司']);
  });

  it('keeps the seat before a river that the firm is named after', () => {
    expect(names('江门珠江电缆股份有限公司投产。')).toEqual(['江门珠江电缆股份有限公司']);
  });

  it('recognizes a firm by the short forms that the text uses later', () => {
    const short = (text: string): string[][] =>
      extractEntities(makeArticle(text)).mentions.map(({ surface, name }) => [surface, name]);
    expect(short('海宁市海宁毛纺有限责任公司复产。海宁毛纺去年盈利。')).toEqual([
      ['海宁市海宁毛纺有限责任公司', '海宁市海宁毛纺有限责任公司'],
      ['海宁毛纺', '海宁市海宁毛纺有限责任公司'],
    ]);
    // Everyday words are not short forms: 太平 and 智能 do not identify a firm.
    expect(short('太平智能装备有限公司投产。天下太平，智能时代到来。')).toEqual([
      ['太平智能装备有限公司', '太平智能装备有限公司'],
    ]);
  });

  it('recognizes a firm of which only a short name is printed by what is said about it', () => {
    expect(names('隔壁的翼谷智能做巡检无人机。上半年，翼谷营业收入3860万元。')).toEqual(['翼谷智能']);
    expect(names('人工智能推出新应用，生物医药完成转型。')).toEqual([]);
  });

  it('takes no part of a clause into a name', () => {
    expect(names('天和会计师事务所（特殊普通合伙）为本公司出具了审计报告。')).toEqual([
      '天和会计师事务所（特殊普通合伙）',
    ]);
    expect(names('民营企业丰禾农机集团投产。')).toEqual(['丰禾农机集团']);
  });

  it('reads fund managers and data firms by who speaks for them, trade associations and embassies', () => {
    expect(names('泰禾期货贵金属研究员骆心怡认为，金价过热。')).toEqual(['泰禾期货']);
    expect(names('南粤基金研究部总监甘沛霖表示，规模将增长。')).toEqual(['南粤基金']);
    expect(names('卓睿能源监测数据显示，油价下行。')).toEqual(['卓睿能源']);
    expect(names('深圳市珠宝同业公会的调查显示，规模增长。')).toEqual(['深圳市珠宝同业公会']);
    expect(names('竣工仪式上，中国驻塞内加尔大使馆经济商务参赞闻涛出席。')).toEqual(['中国驻塞内加尔大使馆']);
    expect(names('货币基金规模增长，股票期货交易活跃。')).toEqual([]);
  });

  it('reads firms in Latin letters by their legal form', () => {
    expect(names('Kranz Pumpen GmbH与Haruki Kasei株式会社签约。')).toEqual([
      'Kranz Pumpen GmbH',
      'Haruki Kasei株式会社',
    ]);
  });

  it('gives a county-level city its own committee, and nobody that of the city above', () => {
    const found = extractEntities(makeArticle('海宁市重大项目集中开工仪式举行。市委书记王一平宣布开工。'));
    expect(found.organizations.map(({ name }) => name)).toEqual(['中共海宁市委']);
    expect(found.people[0]?.roles).toEqual([{ title: '书记', organization: '中共海宁市委' }]);
    expect(names('丰禾镇集市开张。市委书记王一平宣布开工。')).toEqual(['市委']);
  });

  it('reads a part of a body with its parent', () => {
    expect(names('绍兴市商务局市场运行科科长王小明说，出口增长。')).toEqual(
      expect.arrayContaining(['绍兴市商务局', '绍兴市商务局市场运行科']),
    );
  });

  it('gives a known body its full name', () => {
    const { organizations } = extractEntities(makeArticle('国家发改委、央行发布数据。'));
    expect(organizations.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['国家发展和改革委员会', ['国家发改委']],
      ['中国人民银行', ['央行']],
    ]);
  });

  it('grows a name from its ending to the place or the body at its head', () => {
    expect(read('来自浙江的重庆云帆紧固件有限公司参展，绍兴市商务局带队。')).toEqual([
      ['重庆云帆紧固件有限公司', 'enterprise'],
      ['绍兴市商务局', 'government'],
    ]);
    expect(read('国家能源局新能源和可再生能源司发布消息。')).toEqual([
      ['国家能源局新能源和可再生能源司', 'government'],
    ]);
  });

  it('names branches by their parent', () => {
    const [branch] = extractEntities(makeArticle('中行泉州自贸区支行办理了业务。')).organizations;
    expect(branch).toMatchObject({
      name: '中国银行泉州自贸区支行',
      aliases: ['中行泉州自贸区支行'],
      kind: 'enterprise',
    });
  });

  it('knows whose committee 省委 and whose bureau 市统计局 is', () => {
    const { organizations } = extractEntities(makeArticle('辽宁召开省委全会。大连市民关注，市统计局发布数据。'));
    expect(organizations.map(({ name, aliases, region }) => [name, aliases, region])).toEqual([
      ['中共辽宁省委', ['省委', '辽宁省委'], '辽宁省'],
      ['大连市统计局', ['市统计局'], '大连市'],
    ]);
  });

  it('reads names of firms that only their list shows', () => {
    expect(read('省内丰禾、云溪谷、木兰达等20多家企业参展。').map(([name]) => name)).toEqual([
      '丰禾',
      '云溪谷',
      '木兰达',
    ]);
    expect(read('纺织、食品、机械等企业恢复生产。')).toEqual([]);
  });

  it('joins a firm and the short name that the text gives it', () => {
    const page = makeArticle('云帆时代新材料股份有限公司（以下简称“云帆时代”）发布年报。云帆时代营收增长。');
    const { organizations, mentions } = extractEntities(page);
    expect(organizations).toMatchObject([{ name: '云帆时代新材料股份有限公司', aliases: ['云帆时代'] }]);
    expect(mentions.filter(({ kind }) => kind === 'organization').map(({ span: [start] }) => start)).toEqual([
      0, 19, 30,
    ]);
  });

  it('makes no organization out of generic words', () => {
    expect(read('各地有关部门、多家银行、行业协会、龙头企业和科技公司参与。')).toEqual([]);
    expect(read('全球央行年会召开，国际金融中心建设提速。')).toEqual([]);
  });

  it('credits the agency of the article, with its place on the page', () => {
    const page = makeArticle('出口增长。（新华社供稿）', { agency: '新华社' });
    expect(extractEntities(page).organizations).toMatchObject([{ name: '新华社', kind: 'media', span: [6, 9] }]);
  });

  it('reads departments by what they are for, with the place that the article means', () => {
    expect(read('湖州市外贸增长。记者从市经信局和市地铁集团获悉。')).toEqual([
      ['湖州市经信局', 'government'],
      ['湖州市地铁集团', 'enterprise'],
    ]);
    expect(read('渝北区投资促进局局长何明介绍。')).toEqual([['渝北区投资促进局', 'government']]);
  });

  it('reads state construction firms by their number, and no ministry in 财政部门', () => {
    expect(read('中铁十四局承建。财政部门将加强支持。')).toEqual([['中铁十四局', 'enterprise']]);
  });
});
