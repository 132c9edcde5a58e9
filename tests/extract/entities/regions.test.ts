import { describe, expect, it } from 'vitest';
import { extractEntities } from '../../../src/extract/extractEntities.ts';
import { makeArticle } from './madeUpArticle.ts';

const regionsOf = (text: string): string[] => extractEntities(makeArticle(text)).regions.map(({ name }) => name);

describe('regions', () => {
  it('mistakes no street, no great river and no unprinted place for a region', () => {
    expect(regionsOf('朝阳区商务局介绍，上海路步行街去年销售额达3.2亿元。')).not.toContain('上海市');
    expect(regionsOf('轮船沿长江而下。')).toEqual([]);
    expect(regionsOf('光山县介绍，全市生产总值增长。')).toEqual(['光山县']);
    expect(regionsOf('义乌市统计局发布数据，全市出口增长。')).toEqual(['义乌市']);
  });

  it('reads a town without a county before it', () => {
    expect(regionsOf('最大降雨量出现在平永镇，24小时246毫米。')).toEqual(['平永镇']);
    expect(regionsOf('这里建起特色小镇，乡镇变了样。')).toEqual([]);
  });

  it('gives a short form its official name, level and parent', () => {
    const { regions } = extractEntities(makeArticle('成都、绵阳两市增速居前。'));
    expect(regions.map(({ name, level, parent, aliases }) => [name, level, parent, aliases])).toEqual([
      ['成都市', 'city', '四川省', ['成都']],
      ['绵阳市', 'city', '四川省', ['绵阳']],
    ]);
  });

  it('reads a county by the city or province before it', () => {
    expect(regionsOf('记者来到江苏昆山的一家工厂。')).toEqual(['江苏省', '昆山市']);
  });

  it('keeps two counties of one name apart, and guesses no city if none is named', () => {
    const parentsOf = (text: string): (string | null)[][] =>
      extractEntities(makeArticle(text)).regions.map(({ name, parent }) => [name, parent]);
    expect(parentsOf('南京鼓楼区和徐州鼓楼区同时开工。')).toEqual([
      ['南京市', '江苏省'],
      ['鼓楼区', '南京市'],
      ['徐州市', '江苏省'],
      ['徐州鼓楼区', '徐州市'],
    ]);
    expect(parentsOf('鼓楼区的项目开工。')).toEqual([['鼓楼区', null]]);
  });

  it('knows autonomous counties and prefectures by the names that papers give them', () => {
    expect(regionsOf('凉山州和金平县的产量增加。')).toEqual(['凉山彝族自治州', '金平苗族瑶族傣族自治县']);
  });

  it('does not take common words for places', () => {
    expect(regionsOf('白银价格上涨，资本市场回暖，长安汽车销量增长。')).toEqual([]);
    expect(regionsOf('上半年国内生产总值增长5%。')).toEqual([]);
  });

  it('does not cut a zone down to its city', () => {
    const { regions, mentions } = extractEntities(makeArticle('厦门自贸片区出口增长，厦门自贸区新增企业200家。'));
    expect(regions.find(({ level }) => level === 'zone')).toMatchObject({
      name: '中国（福建）自由贸易试验区厦门片区',
      aliases: ['厦门自贸片区', '厦门自贸区'],
      parent: '厦门市',
    });
    expect(mentions.filter(({ kind }) => kind === 'region').map(({ surface }) => surface)).toEqual([
      '厦门自贸片区',
      '厦门自贸区',
    ]);
  });

  it('reads parks, new areas and ports as places of their own', () => {
    expect(regionsOf('合肥高新区、张家港保税区和盐田港吞吐量增长。')).toEqual(
      expect.arrayContaining(['合肥高新区', '张家港保税区', '盐田港']),
    );
  });

  it('follows counties down to towns and villages', () => {
    const { regions } = extractEntities(makeArticle('在遵义市播州区枫香镇花茂村，游客不断。'));
    expect(regions.filter(({ level }) => level === 'town').map(({ name }) => name)).toEqual(['枫香镇', '花茂村']);
  });

  it('resolves 全省 and 该市 to the place they mean', () => {
    const { mentions } = extractEntities(makeArticle('四川工业增长。全省用电量增长。成都的消费回升，该市客流增加。'));
    expect(mentions.map(({ name, surface }) => [surface, name])).toEqual([
      ['四川', '四川省'],
      ['全省', '四川省'],
      ['成都', '成都市'],
      ['该市', '成都市'],
    ]);
  });

  it('names blocs and countries, and where the article was datelined', () => {
    const page = makeArticle('对东盟、共建“一带一路”国家和德国出口增长。', { datelinePlace: '上海' });
    expect(extractEntities(page).regions.map(({ name, level }) => [name, level])).toEqual([
      ['东盟', 'bloc'],
      ['共建“一带一路”国家', 'bloc'],
      ['德国', 'country'],
      ['上海市', 'province'],
    ]);
  });

  it('gives no place an alias that also means another one', () => {
    const { regions } = extractEntities(makeArticle('成都用电量增长，全市平稳。绵阳工业回升，全市向好。'));
    expect(regions.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['成都市', ['成都']],
      ['绵阳市', ['绵阳']],
    ]);
  });

  it('reads counties in a list if their province is named, and villages after their place', () => {
    expect(regionsOf('西藏打造墨竹工卡、芒康、波密等一批旅游县。')).toEqual(
      expect.arrayContaining(['芒康县', '波密县']),
    );
    expect(regionsOf('吴兴区织里镇妙西茶园采茶。')).toContain('织里镇');
    expect(regionsOf('白山市的坡口村迎来游客，增速快于城镇。')).toEqual(['坡口村', '白山市']);
  });

  it('takes no place that a body, a market or a count is only named after', () => {
    expect(regionsOf('中国石油天然气集团保供，中国银行阿布扎比分行开业。')).toEqual(['阿布扎比']);
    expect(regionsOf('上海证券交易所发出监管函。')).toEqual([]);
    expect(regionsOf('渤海湾证券股份有限公司召集会议。')).toEqual([]);
    expect(regionsOf('产品在国内市场占有率第一。')).toEqual([]);
    expect(regionsOf('纽约原油期货下跌，外商及港澳台投资企业增长。')).toEqual([]);
    expect(regionsOf('第七次全国人口普查完成。')).toEqual([]);
    expect(regionsOf('南昌市出口增长，全国出口也增长。')).toEqual(expect.arrayContaining(['南昌市', '中国']));
  });

  it('reads towns of a list that says once that they are towns', () => {
    expect(regionsOf('公司在青岭、那阳、云表等镇建有花园。')).toEqual(['青岭镇', '那阳镇', '云表镇']);
    expect(regionsOf('供应吴窑、江安两个镇的助餐点。')).toEqual(['吴窑镇', '江安镇']);
    expect(regionsOf('教育、医疗等乡镇服务改善。')).toEqual([]);
  });
});
