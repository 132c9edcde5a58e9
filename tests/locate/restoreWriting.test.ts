import { describe, expect, it } from 'vitest';
import { parsePageFacts } from '../../src/model/parsePageFacts.ts';
import { validatePageFacts } from '../../src/locate/validatePageFacts.ts';
import { lexiconNames } from '../../src/resolve/lexiconNames.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { foldTraditional } from '../../src/read/foldTraditional.ts';

const page = (text: string) => ({ file: 'made-up.txt', text, sha256: '' });
const TEXT =
  '出口增長\n新華社香港5月3日電（記者 陳國偉）香港貿易發展局局長何偉倫表示：「今年出口將會增長。」\n據統計處統計，二零二三年香港出口額為4196億元，較上年上升8.5%。\n';

describe('a page in traditional characters', () => {
  const facts = extractFacts(page(TEXT));
  it('is read as one in simplified characters', () => {
    expect(facts.people.map(({ name, roles }) => [name, roles[0]?.title])).toEqual([['何偉倫', '局長']]);
    expect(facts.quotations.map(({ speaker, quote }) => [speaker, quote])).toEqual([['何偉倫', '今年出口將會增長。']]);
    expect(facts.statistics[0]).toMatchObject({ value: 4196, unit: '亿元' });
  });
  it('gives its facts in its own characters, at their own places', () => {
    expect(facts.articles[0]).toMatchObject({ headline: '出口增長', agency: '新華社', reporters: ['陳國偉'] });
    expect(facts.statistics[0]?.indicator).toBe('出口額');
    const parsed = parsePageFacts(JSON.stringify(facts), 'made-up.json');
    expect(parsed.issues).toEqual([]);
    for (const { quote, span } of [...facts.people, ...facts.organizations, ...facts.quotations, ...facts.statistics])
      expect(span === undefined ? null : TEXT.slice(...span)).toBe(quote);
    expect(
      parsed.facts === null ? [] : validatePageFacts(parsed.facts, page(TEXT), lexiconNames, 'made-up.json').issues,
    ).toEqual([]);
  });
  it('keeps the name that a lexicon has for an entity, with the printed one as an alias', () => {
    expect(facts.regions).toEqual([
      expect.objectContaining({ name: '香港特别行政区', aliases: expect.arrayContaining(['香港']) as string[] }),
    ]);
    const read = extractFacts(
      page('出口增長\n據澳門特別行政區政府統計，去年澳門出口額為419億元，增長較快，數據顯示經濟轉強。'),
    );
    expect(read.regions[0]).toMatchObject({ name: '澳门特别行政区' });
    expect(read.regions[0]?.aliases).toContain('澳門特別行政區');
  });
});

describe('folding', () => {
  it('leaves a page in simplified characters alone, whatever names it prints', () => {
    const simple = page('乾县的著名企业与瞭望周刊、藉家、钟祥市的昇兴公司於去年出口3亿元，蕭先生说，去年形势很好。');
    expect(foldTraditional(simple)).toBe(simple);
  });
  it('keeps every place', () => {
    const folded = foldTraditional(page(TEXT));
    expect(folded.text).toHaveLength(TEXT.length);
    expect(folded.text).toContain('据统计处统计，二零二三年香港出口额为4196亿元');
  });
});
