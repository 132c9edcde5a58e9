import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { printIssue } from '../../src/model/issue.ts';
import { parsePageFacts } from '../../src/model/parsePageFacts.ts';
import { validatePageFacts } from '../../src/locate/validatePageFacts.ts';

const TEXT = '苏州市商务局副局长张皓说，全市进出口2.6万亿元。\n同比增长5%。';
const page = { file: 'page.txt', text: TEXT, sha256: createHash('sha256').update(TEXT).digest('hex') };
const lexicon = {
  isRegion: (name: string) => ['中国', '江苏省', '苏州市'].includes(name),
  isOrganization: () => false,
};

type Loose = Record<string, unknown>;
interface LooseFacts extends Loose {
  articles: Loose[];
  regions: Loose[];
  organizations: Loose[];
  people: Loose[];
  statistics: Loose[];
}

function makeFacts(): LooseFacts {
  return {
    page: 'page.txt',
    publication: null,
    articles: [
      {
        id: 'a1',
        kind: 'article',
        headline: null,
        headlineQuote: null,
        kicker: [],
        agency: null,
        reporters: [],
        datelinePlace: null,
        date: null,
        segments: [{ from: '苏州市商务局', to: '增长5%。' }],
        continuedFrom: null,
      },
    ],
    regions: [{ name: '苏州市', aliases: ['全市'], level: 'city', parent: '江苏省', articles: ['a1'] }],
    organizations: [
      {
        name: '苏州市商务局',
        aliases: [],
        kind: 'government',
        region: '苏州市',
        articles: ['a1'],
        quote: '苏州市商务局',
      },
    ],
    people: [
      {
        name: '张皓',
        roles: [{ title: '副局长', organization: '苏州市商务局' }],
        official: true,
        articles: ['a1'],
        quote: '副局长张皓',
      },
    ],
    projects: [],
    statistics: [
      {
        id: 's1',
        article: 'a1',
        subject: { type: 'region', name: '苏州市' },
        indicator: '进出口',
        breakdown: null,
        value: 2.6,
        unit: '万亿元',
        qualifier: null,
        status: 'actual',
        period: '2024',
        change: { value: 5, unit: '%', direction: 'up', basis: '同比' },
        attributedTo: ['张皓'],
        quote: '进出口2.6万亿元。\n同比增长5%',
      },
    ],
    quotations: [],
  };
}

/** Changes good facts, and gives what is then said about them. */
function complain(change: (facts: LooseFacts) => void): string[] {
  const facts = makeFacts();
  change(facts);
  const parsed = parsePageFacts(JSON.stringify(facts), 'facts.json');
  const issues =
    parsed.facts === null ? parsed.issues : validatePageFacts(parsed.facts, page, lexicon, 'facts.json').issues;
  return issues.map(printIssue);
}

describe('page facts', () => {
  it('that are correct are returned with every span', () => {
    const { facts } = parsePageFacts(JSON.stringify(makeFacts()), 'facts.json');
    if (facts === null) throw new Error('the facts have no shape');
    const checked = validatePageFacts(facts, page, lexicon, 'facts.json');
    expect(checked.issues).toEqual([]);
    expect(checked.facts.articles[0]?.segments[0]?.span).toEqual([0, TEXT.length]);
    for (const { quote, span } of [
      ...checked.facts.people,
      ...checked.facts.statistics,
      ...checked.facts.organizations,
    ])
      expect(TEXT.slice(...span)).toBe(quote);
  });

  const cases: [string, (facts: LooseFacts) => void, string][] = [
    [
      'a quote that the page does not have',
      (facts) => Object.assign(facts.people[0] ?? {}, { quote: '局长张浩' }),
      'error: facts.json: people 张皓, quote: "局长张浩" is not in the page.',
    ],
    [
      'a span that is not its quote',
      (facts) => Object.assign(facts.people[0] ?? {}, { span: [0, 5] }),
      'error: facts.json: people 张皓, span: The page at [0, 5] reads "苏州市商务", not "副局长张皓"; the quote is at [6, 11].',
    ],
    [
      'an unknown subject',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { subject: { type: 'region', name: '云上市' } }),
      'error: facts.json: statistics s1, subject: 云上市 is not a region of this page',
    ],
    [
      'an unknown body',
      (facts) => Object.assign(facts.people[0] ?? {}, { roles: [{ title: '副局长', organization: '商务局' }] }),
      'people 张皓, roles[0].organization: 商务局 is not an organization',
    ],
    [
      'an unknown parent',
      (facts) => Object.assign(facts.regions[0] ?? {}, { parent: '云上省' }),
      'regions 苏州市, parent: 云上省 is not a region',
    ],
    [
      'an unknown article',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { article: 'a9' }),
      'statistics s1, article: The page has no article a9. It has a1.',
    ],
    [
      'a number where the unit stands',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { unit: '2.6万亿元' }),
      'statistics s1, unit: "2.6万亿元" is not a unit.',
    ],
    [
      'a period that is none',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { period: '2024年' }),
      'statistics s1, period: Period "2024年" is not a period.',
    ],
    [
      'a month that does not exist',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { period: '2024-13' }),
      'statistics s1, period: Period "2024-13" has no month 13.',
    ],
    [
      'a figure without value and change',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { value: null, change: null }),
      'statistics s1, value: The figure has neither a value nor a change.',
    ],
    [
      'one id twice',
      (facts) => facts.statistics.push({ ...facts.statistics[0] }),
      'statistics s1, id: Another record of statistics already has the id s1.',
    ],
    [
      'one name twice in an article',
      (facts) => facts.people.push({ ...facts.people[0] }),
      'people 张皓, name: The list has this name twice',
    ],
    [
      'a segment that is nowhere',
      (facts) => Object.assign(facts.articles[0] ?? {}, { segments: [{ from: '无锡', to: '。' }] }),
      'articles a1, segments[0]: No piece of the page begins with "无锡"',
    ],
    [
      'a key that there is not',
      (facts) => Object.assign(facts.people[0] ?? {}, { titel: '副局长' }),
      'people 张皓, titel: PageFacts has no such key.',
    ],
    [
      'a wrong type',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { value: '2.6' }),
      'statistics s1, value: Invalid input: expected number',
    ],
    [
      'half of a surrogate pair',
      (facts) => Object.assign(facts.regions[0] ?? {}, { aliases: ['全\ud83d市'] }),
      'regions 苏州市, aliases[0]: The text contains half of a surrogate pair',
    ],
    [
      'another page',
      (facts) => Object.assign(facts, { page: 'other.txt' }),
      'facts.json: page: The facts are about other.txt, but the given page is page.txt.',
    ],
    [
      'one surface with two meanings',
      (facts) =>
        facts.regions.push({ name: '江苏省', aliases: ['全市'], level: 'province', parent: '中国', articles: ['a1'] }),
      'warning: facts.json: articles a1, aliases: 全市 means regions 苏州市, regions 江苏省 here',
    ],
    [
      'a number that is not where its span says',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { printed: '2.6万亿元', numberSpan: [0, 3] }),
      'statistics s1, numberSpan: The page at [0, 3] reads "苏州市", not "2.6万亿元".',
    ],
    [
      'a span beyond the page',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { numberSpan: [30, 4000] }),
      'statistics s1, numberSpan: [30, 4000] is outside the page',
    ],
    [
      'a level without a value',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { value: null, measure: 'level' }),
      'statistics s1, measure: A figure without a value cannot be a level.',
    ],
    [
      'a whole of something that is no share',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { measure: 'level', whole: '进出口总值' }),
      'statistics s1, whole: Only a share or a contribution has a whole, but this is a level.',
    ],
    [
      'a range of growth that ends before it begins',
      (facts) => Object.assign(facts.statistics[0]?.['change'] ?? {}, { valueTo: 4 }),
      'statistics s1, change.valueTo: The range of the change ends before it begins.',
    ],
    [
      'a measure that there is not',
      (facts) => Object.assign(facts.statistics[0] ?? {}, { measure: 'amount' }),
      'statistics s1, measure: Invalid option',
    ],
    [
      'a mention of somebody the page does not list',
      (facts) =>
        Object.assign(facts, {
          mentions: [{ surface: '张皓', span: [9, 11], entity: { kind: 'person', name: '张浩' } }],
        }),
      "mentions [0], entity.name: 张浩 is not among the page's records of kind person.",
    ],
    [
      'a mention that is printed elsewhere',
      (facts) => Object.assign(facts, { mentions: [{ surface: '张皓', span: [0, 2], entity: null }] }),
      'mentions [0], span: The page at [0, 2] reads "苏州", not "张皓".',
    ],
  ];
  it.each(cases)('with %s are rejected with the remedy', (_name, change, expected) => {
    expect(complain(change).join('\n')).toContain(expected);
  });

  it('keep everything else that a reader knows', () => {
    const facts = makeFacts();
    const number = TEXT.indexOf('2.6');
    const growth = TEXT.indexOf('同比');
    Object.assign(facts.statistics[0] ?? {}, {
      printed: '2.6万亿元',
      numberSpan: [number, number + 6],
      measure: 'level',
      whole: null,
      relayedBy: ['新华社'],
      decidedBy: { subject: { rule: 'office', confidence: 0.9 } },
      change: {
        value: 5,
        valueTo: 6,
        unit: '%',
        direction: 'up',
        basis: '同比',
        qualifier: '约',
        printed: '同比增长5%',
        span: [growth, growth + 6],
      },
    });
    Object.assign(facts.people[0]?.['roles'] instanceof Array ? (facts.people[0]['roles'][0] as object) : {}, {
      former: true,
    });
    Object.assign(facts, {
      mentions: [{ surface: '全市', span: [13, 15], entity: { kind: 'region', name: '苏州市' }, rule: 'office' }],
    });
    const parsed = parsePageFacts(JSON.stringify(facts), 'facts.json');
    expect(parsed.issues).toEqual([]);
    if (parsed.facts === null) throw new Error('the facts have no shape');
    const checked = validatePageFacts(parsed.facts, page, lexicon, 'facts.json');
    expect(checked.issues).toEqual([]);
    expect(checked.facts.statistics[0]).toMatchObject(facts.statistics[0] ?? {});
    expect(checked.facts.people[0]?.roles[0]?.former).toBe(true);
    expect(checked.facts.mentions).toEqual(facts['mentions']);
  });

  it('with several mistakes are rejected with all of them', () => {
    const issues = complain((facts) => {
      Object.assign(facts.people[0] ?? {}, { quote: '局长张浩' });
      Object.assign(facts.statistics[0] ?? {}, { period: '24', unit: '5' });
    });
    expect(issues).toHaveLength(3);
  });

  it('that are not JSON, or not an object, are refused and never throw', () => {
    for (const json of ['', '{', '[]', 'null', '1', '"x"', '['.repeat(5_000) + ']'.repeat(5_000)])
      expect(parsePageFacts(json, 'facts.json')).toMatchObject({ facts: null, issues: [expect.anything()] });
  });
});
