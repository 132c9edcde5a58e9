import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

/** Reads a news item as sites print it; gives `subject indicator value (source)` for each figure. */
function read(text: string): string[] {
  const { statistics } = readFacts(readPage('news.txt', new TextEncoder().encode(text)));
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
  it('names a listed firm by everyday words before its code', () => {
    expect(
      read('高新发展（000999）7月30日晚间披露2024年半年度报告，公司上半年实现营业收入19亿元，净利润2亿元。'),
    ).toEqual(['高新发展 营业收入 19亿元 (高新发展)', '高新发展 净利润 2亿元 (高新发展)']);
  });

  it('names a subsidiary right after its kind, and none by the title of its manager', () => {
    expect(read('此外，子公司倍恒期货2024年上半年成交额6370亿元。')).toEqual(['倍恒期货 成交额 6370亿元']);
    const { organizations } = readFacts(
      readPage('news.txt', new TextEncoder().encode('子公司副总经理林小满说，电费降了一成。')),
    );
    expect(organizations).toEqual([]);
  });

  it('attributes to a speaker what he tells a broadcaster', () => {
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
});
