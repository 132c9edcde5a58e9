import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

/** Reads a news item as sites print it; gives `subject indicator value (source)` for each figure. */
function read(text: string): string[] {
  const { statistics } = extractFacts(readPage('news.txt', new TextEncoder().encode(text)));
  return statistics.map(({ subject, indicator, value, unit, change, attributedTo }) =>
    [
      subject.name,
      indicator,
      value === null ? `${change?.direction} ${change?.value}${change?.unit}` : `${value}${unit}`,
      ...attributedTo.map((name) => `(${name})`),
    ].join(' '),
  );
}

describe('news as sites print it', () => {
  it('reads lists without full stops line by line, with arrows for rise and fall', () => {
    const lines = [
      '规上工业增加值同比↑10.2%',
      '工业用电量9.36亿度，同比↓1.8%',
      '新开工亿元以上项目21个，总投资97.4亿元',
    ];
    expect(read(`一季度，杭州市经济开局良好。\n\n${lines.join('\n')}\n固定资产投资同比▲8.8%`)).toEqual([
      '杭州市 规上工业增加值 up 10.2%',
      '杭州市 工业用电量 9.36亿度',
      '杭州市 新开工亿元以上项目数 21个',
      '杭州市 总投资 97.4亿元',
      '杭州市 固定资产投资 up 8.8%',
    ]);
  });

  it('names a listed firm by everyday words before its code', () => {
    expect(
      read('高新发展（000999）7月30日晚间披露2024年半年度报告，公司上半年实现营业收入19亿元，净利润2亿元。'),
    ).toEqual(['高新发展 营业收入 19亿元 (高新发展)', '高新发展 净利润 2亿元 (高新发展)']);
  });

  it('knows the time of a report that does not say its year, and no firm in the rest of a date', () => {
    const news =
      '2025-08-29 20:10\n云谷食品股份有限公司8月28日晚发布半年报，报告期内实现营业收入9亿元；净利润6200万元，上年同期为8100万元。';
    const { statistics } = extractFacts(readPage('news.txt', new TextEncoder().encode(`半年报出炉\n${news}`)));
    expect(statistics.map(({ subject, period }) => `${subject.name} ${period}`)).toEqual([
      '云谷食品股份有限公司 2025-H1',
      '云谷食品股份有限公司 2025-H1',
      '云谷食品股份有限公司 2024-H1',
    ]);
  });

  it('names a subsidiary right after its kind, and none by the title of its manager', () => {
    expect(read('此外，子公司倍恒期货2024年上半年成交额6370亿元。')).toEqual(['倍恒期货 成交额 6370亿元']);
    const { organizations } = extractFacts(
      readPage('news.txt', new TextEncoder().encode('子公司副总经理林小满说，电费降了一成。')),
    );
    expect(organizations).toEqual([]);
  });

  it('attributes to a speaker what they tell a broadcaster', () => {
    expect(read('云州市商务局局长吕立对云州电视台表示，2024年云州市外贸主体58万家。')).toEqual([
      '云州市 外贸主体数 58万家 (吕立)',
    ]);
  });

  it('keeps what researchers say apart from their institute', () => {
    expect(
      read(
        '2024年三季度，我国社会消费品零售总额12万亿元。\n市场经济研究所研究员林小满说：“消费规模总体增长，环比增长0.4%。”',
      ),
    ).toEqual(['中国 社会消费品零售总额 12万亿元', '中国 消费规模 up 0.4% (林小满)']);
  });

  it('takes the dateline of an agency off the text, whatever sign ends it', () => {
    expect(read('中评社香港8月7日电/海关总署7日发布数据，2024年中国出口23.6万亿元。')).toEqual([
      '中国 出口 23.6万亿元 (海关总署)',
    ]);
    expect(read('格隆汇7月30日丨高新发展（000999.SZ）公布，2024年公司营业收入19亿元。')).toEqual([
      '高新发展 营业收入 19亿元 (高新发展)',
    ]);
  });

  it('does not date a page by the year that it compares with', () => {
    const { statistics } = extractFacts(
      readPage('news.txt', new TextEncoder().encode('1月27日，云南省接待游客450万人次，恢复至2019年同期的88%。')),
    );
    expect(statistics.map(({ period }) => period)).toEqual([null, null]);
  });

  it('finds no project that is named only by a time', () => {
    const { projects } = extractFacts(
      readPage('news.txt', new TextEncoder().encode('1-10月项目累计完成投资629亿元，与2017年重点项目相比大幅提高。')),
    );
    expect(projects).toEqual([]);
  });

  it('reads a hamlet as a place, and does not mistake an old town for a distant city', () => {
    expect(read('目前，蔡家屯已有大棚30栋。')).toEqual(['蔡家屯 大棚数 30栋']);
    const { regions, people } = extractFacts(
      readPage('news.txt', new TextEncoder().encode('安徽省的三河古镇接待游客36万人次。蔡家屯已有大棚30栋。')),
    );
    expect(regions.map(({ name }) => name).toSorted()).toEqual(['三河古镇', '安徽省', '蔡家屯'].toSorted());
    expect(people).toEqual([]);
  });

  it('reads neither adverbs nor the names of measures as numbers', () => {
    expect(read('温泉游十分火爆，云州市小麦千粒重41克，平均亩穗数35.3万穗。')).toEqual([
      '云州市 小麦千粒重量 41克',
      '云州市 平均亩穗数 35.3万穗',
    ]);
  });

  it('reads two consecutive small numbers as an approximate one', () => {
    const { statistics } = extractFacts(
      readPage('news.txt', new TextEncoder().encode('2024年，云州市每个大棚年纯收入5、6万元。')),
    );
    expect(statistics.map(({ value, valueTo, unit }) => [value, valueTo, unit])).toEqual([[5, 6, '万元']]);
  });

  it('keeps what was surveyed apart from what was found', () => {
    expect(read('德清县小麦丰收。据该县农业专家深入全县16个乡镇测产显示，小麦平均亩产452公斤。')).toEqual([
      '德清县 小麦平均亩产 452公斤',
    ]);
  });

  it('gives the partner of trade and the goods of a price as parts', () => {
    const parts = (text: string): readonly (string | null)[] =>
      extractFacts(readPage('news.txt', new TextEncoder().encode(text))).statistics.map(({ breakdown }) => breakdown);
    expect(parts('2024年，中国与东盟贸易总值为4.1万亿元。')).toEqual(['对东盟']);
    expect(parts('云州市重点监测的28种蔬菜平均价格为5.4元/公斤；鲫鱼20.3元/公斤。')).toEqual(['28种蔬菜', '鲫鱼']);
    expect(parts('云州市价格降幅前五名的是菠菜、生菜，幅度分别为3.2%、2.1%。')).toEqual(['菠菜', '生菜']);
    expect(parts('云州市小麦平均亩产557公斤，总产20万吨。')).toEqual([null, '小麦']);
  });

  it('gives a bound that everything in a list exceeds to each item listed in the previous clause', () => {
    expect(read('浙江旅游收入300亿元；江苏、山东文旅市场红火，春节假期旅游收入均超200亿元。')).toEqual([
      '浙江省 旅游收入 300亿元',
      '江苏省 旅游收入 200亿元',
      '山东省 旅游收入 200亿元',
    ]);
  });

  it('does not treat a place that is only compared with as its own', () => {
    expect(read('今年一季度我省投资2241亿元。我省投资规模比位居第二的河南省多出110亿元。')[0]).toBe(
      '全省 投资 2241亿元',
    );
  });

  it('recognizes a village without its county, and finds no firm in what is invested', () => {
    expect(read('吉林省梨树县八里庙村粮食丰收。\n2021年，八里庙村年人均收入20000元。')).toEqual([
      '八里庙村 年人均收入 20000元',
    ]);
    const { organizations } = extractFacts(
      readPage('news.txt', new TextEncoder().encode('第三产业投资1646亿元，第三产业投资增速加快。')),
    );
    expect(organizations).toEqual([]);
  });

  it('keeps a branch apart from the listed firm whose name it continues', () => {
    const { organizations } = extractFacts(
      readPage(
        'news.txt',
        new TextEncoder().encode('云谷新材（300999）公告称，公司拟向子公司云谷新材料（四川）有限公司增资4亿元。'),
      ),
    );
    expect(organizations.map(({ name }) => name).toSorted()).toEqual(
      ['云谷新材', '云谷新材料（四川）有限公司'].toSorted(),
    );
  });

  it('keeps the basis of a growth out of the name of what grows', () => {
    expect(read('云州市民间投资13亿元，增长11%，增幅与上年同期、上年全年相比回落3.6和9.1个百分点。')[1]).toBe(
      '云州市 民间投资 down 3.6个百分点',
    );
    expect(
      read('云州市基础设施投资5亿元，增长37%，高于上年同期19.4个百分点，交通业、水利业分别增长35.2%和31.8%。').slice(
        -2,
      ),
    ).toEqual(['云州市 基础设施投资 up 35.2%', '云州市 基础设施投资 up 31.8%']);
  });

  it('gives every rate the standstill that the sentence states for all of them', () => {
    const facts = extractFacts(
      readPage('news.txt', new TextEncoder().encode('1年期LPR为3.1%，5年期以上LPR为3.6%，均与上月持平。')),
    );
    expect(facts.statistics.map(({ change }) => change?.direction)).toEqual(['flat', 'flat']);
  });

  it('names the measure of a list of firms, and no firm as part of it', () => {
    const facts = extractFacts(
      readPage(
        'news.txt',
        new TextEncoder().encode(
          '2024年上半年，云谷人寿、湘湖保险、青山人寿等保险公司的理赔金额分别达到47亿元、28亿元、21亿元。',
        ),
      ),
    );
    expect(new Set(facts.statistics.map(({ indicator }) => indicator))).toEqual(new Set(['理赔金额']));
  });

  it('gives the figures of one firm to no other firm that reported its own', () => {
    const facts = extractFacts(
      readPage(
        'news.txt',
        new TextEncoder().encode(
          '云谷生物股份有限公司一季报显示，2024年一季度营业收入67亿元。\n青山集团股份有限公司一季度营业收入9亿元。',
        ),
      ),
    );
    expect(facts.statistics.at(-1)).toMatchObject({ subject: { name: '青山集团股份有限公司' }, attributedTo: [] });
  });
});
