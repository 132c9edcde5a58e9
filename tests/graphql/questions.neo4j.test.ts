import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from './startApi.ts';
import { writeTokens } from './writeTokens.ts';

/** What an analyst may spend on one question. */
const MOST_LINES = 25;
/** Question 15 is saved, which takes an editor. */
const EDITOR = 'editor-of-the-25-questions';

let api: Api;
beforeAll(async () => {
  const tokensFile = await writeTokens([{ name: 'desk', role: 'editor', token: EDITOR }]);
  api = await startApi({ queryDeadline: 60_000, tokensFile });
});
afterAll(() => api.stop());

/** What JSON holds: each test says what it expects there. */
type Answer = Record<string, ReturnType<typeof JSON.parse>>;

/** Counts lines of GraphQL, comments left out. */
function countLines(query: string): number {
  return query.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).length;
}

/** Asks one question in one request, and holds it to one round trip and 25 lines. */
async function ask(query: string, variables: object = {}): Promise<Answer> {
  expect(countLines(query)).toBeLessThanOrEqual(MOST_LINES);
  const before = api.statements.length;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  expect(errors).toBeUndefined();
  expect(api.statements.length - before).toBe(1);
  return data;
}

/** Reads a question that the playground opens as a tab. */
const readQuestion = (name: string): string => readFileSync(`examples/questions/${name}.graphql`, 'utf8');

const texts = (list: ReadonlyArray<Answer>, field = 'display'): string[] => list.map((each) => String(each[field]));

// The answers were read from the five pages of seeds/, not from the graph.
describe('a question about the five pages', () => {
  it('1: which pages report the total trade of China, for which periods, and do they agree', async () => {
    const { statistics } = await ask(readQuestion('01-total-trade'));
    expect(
      statistics.nodes.map((each: Answer) => [
        each['period'].text,
        each['display'],
        each['change'].text,
        texts(each['attributedTo'], 'name').join(),
        each['article'].page.file.slice(0, 3),
      ]),
    ).toEqual([
      ['2025', '45.47万亿元', '同比增长3.8%', '', '004'],
      ['2024', '43.85万亿元', '同比增长5%', '海关总署', '000'],
      ['2023', '41.76万亿元', '同比增长0.2%', '海关总署', '001'],
    ]);
    const growth = new Map(
      statistics.nodes.flatMap((each: Answer) =>
        each['checks']
          .filter(({ rule }: Answer) => rule === 'growth')
          .map((check: Answer) => [check['arithmetic'], check['verdict']]),
      ),
    );
    expect([...growth].toSorted()).toEqual([
      ['(43.85万亿元 ÷ 41.76万亿元 − 1) × 100 = (4.98025, 5.02934), printed 5% [4.5, 5.5)', 'CONSISTENT'],
      ['(45.47万亿元 ÷ 43.85万亿元 − 1) × 100 = (3.67119, 3.71764), printed 3.8% [3.75, 3.85)', 'POSSIBLE_REVISION'],
    ]);
    for (const each of statistics.nodes) expect(each.agreements).toEqual([]);
  });

  it('2: who is the source of each figure about 营口, its firms and projects included', async () => {
    const { region } = await ask(`{
      region(name: "营口") {
        statistics(scope: BELOW, first: 100) {
          nodes { subject { name } indicator { name } display attributedTo { name } attributions { role name } }
        }
      }
    }`);
    const nodes = region.statistics.nodes as Answer[];
    const turbine = nodes.filter((each) => each['subject'].name === '仙人岛海上风电机组');
    expect(turbine.length).toBeGreaterThanOrEqual(5);
    for (const each of turbine) expect(each['attributedTo']).toEqual([{ name: '蒋立军' }]);
    const others = nodes.filter((each) => each['attributedTo'].length === 0);
    expect(others.length).toBeGreaterThan(turbine.length);
    expect(nodes.map((each) => each['display'])).toEqual(expect.arrayContaining(['超500万吨', '988亿元', '3043个']));
  });

  it('3: which figures of page 000 come from 海关总署, and how many from the reporter', async () => {
    const { customs, reporter } = await ask(`{
      customs: statistics(filter: { pageFile: "000_c560efcdff2a7c30.txt", speakerName: "海关总署" }) {
        nodes { indicator { name } display period { text } }
      }
      reporter: statistics(first: 100, filter: { pageFile: "000_c560efcdff2a7c30.txt", attributed: false }) { totalCount }
    }`);
    expect(customs.nodes).toEqual([
      { indicator: { name: '货物贸易进出口总值' }, display: '43.85万亿元', period: { text: '2024' } },
    ]);
    expect(reporter.totalCount).toBeGreaterThan(30);
  });

  it('4: what 王军 says, where, with which figures', async () => {
    const { person } = await ask(`{
      person(name: "王军") {
        name
        quotations { nodes { text article { headline page { file } } } }
        statisticsStated(first: 20) { nodes { indicator { name } display period { text } article { page { file } } } }
      }
    }`);
    expect(person.name).toBe('王军');
    expect(texts(person.statisticsStated.nodes).toSorted()).toEqual(['150多个', '51个']);
    for (const each of [...person.statisticsStated.nodes, ...person.quotations.nodes])
      expect(each.article.page.file).toMatch(/^002/);
    expect(person.quotations.nodes.length).toBeGreaterThan(0);
  });

  it('5: growth as printed beside growth computed from levels, for every series that has both', async () => {
    const { growth, increase } = await ask(`{
      growth: checks(filter: { rule: "growth" }) { ...Growth }
      increase: checks(filter: { rule: "growth-by-increase" }) { ...Growth }
    }
    fragment Growth on CheckConnection {
      nodes {
        verdict
        expected { low high }
        inputs { role statistic { subject { name } indicator { name } period { text } display change { text } } }
      }
    }`);
    const rows = [...growth.nodes, ...increase.nodes].map((each: Answer) => {
      const { statistic } = each['inputs'][0];
      const [low, high] = [each['expected'].low, each['expected'].high].map((end) => Number(end).toFixed(2));
      return `${statistic.indicator.name} ${statistic.period.text} ${/[\d.]+%/u.exec(statistic.change.text)?.[0]} ${low}–${high} ${each['verdict']}`;
    });
    expect(rows.toSorted()).toEqual([
      '外汇储备规模 2023-11-30 2.28% 2.27–2.28 CONSISTENT',
      '货物贸易进出口总值 2024 5% 4.90–5.16 CONSISTENT',
      '货物贸易进出口总值 2024 5% 4.98–5.03 CONSISTENT',
      '货物贸易进出口总值 2025 3.8% 3.67–3.72 POSSIBLE_REVISION',
    ]);
  });

  it('6: the enterprises in 浙江 with figures, their projects with them, ranked by value within an indicator', async () => {
    const { region } = await ask(`{
      region(name: "浙江") {
        organizations(first: 20, orderBy: { field: STATISTICS, direction: DESC }, filter: { kind: ENTERPRISE, hasStatistics: true }) {
          nodes {
            name
            statistics(scope: BELOW) { nodes { subject { name } indicator { name } display } }
          }
        }
        ranked: statistics(scope: BELOW, filter: { indicatorName: "进出口总值", totalOnly: true }, orderBy: { field: VALUE, direction: DESC }) {
          nodes { subject { name } display }
        }
      }
    }`);
    expect(
      region.organizations.nodes.map((each: Answer) => [each['name'], texts(each['statistics'].nodes).toSorted()]),
    ).toEqual([
      ['梅奥心磁医疗科技有限公司', ['200例', '3至5台', '较传统手术降低约5.2%']],
      ['浙江那云文旅有限公司', ['3147.04亩']],
      ['宁波君灵模具有限公司', ['提升了30%以上']],
    ]);
    expect(region.ranked.nodes.map((each: Answer) => [each['subject'].name, each['display']])).toEqual([
      ['浙江省', '5.55万亿元'],
      ['宁波市', '1.46万亿元'],
      ['金华市', '超1万亿元'],
      ['义乌市', '超8000亿元'],
    ]);
  });

  it('7: all figures in US dollars', async () => {
    const { statistics } = await ask(`{
      statistics(filter: { unit: "美元" }, first: 50) { nodes { subject { name } indicator { name } display period { text } } }
    }`);
    expect(texts(statistics.nodes).toSorted()).toEqual(
      ['31718亿美元', '上升706亿美元', '77.69亿美元', '超一百亿美元'].toSorted(),
    );
  });

  it('8: how the trade of private firms changed', async () => {
    const { part } = await ask(readQuestion('08-private-firms'));
    expect(
      part.statistics.nodes
        .map((each: Answer) => [
          each['period'].text,
          each['indicator'].name,
          each['display'],
          each['change']?.text ?? '',
          each['article'].page.file.slice(0, 3),
        ])
        .toSorted(),
    ).toEqual([
      ['2023-01/2023-11', '占进出口总值的比重', '53.3%', '提升3.1个百分点', '003'],
      ['2023-01/2023-11', '货物贸易进出口总值', '20.24万亿元', '同比增长6.1%', '003'],
      ['2026-Q1', '占进出口总值的比重', '57.3%', '', '002'],
      ['2026-Q1', '有进出口实绩的外贸企业数', '超54万家', '', '002'],
      ['2026-Q1', '货物贸易进出口总值', '6.78万亿元', '同比增长16.2%', '002'],
    ]);
  });

  it('9: which articles are wire texts, whose, with which dateline, date and reporters', async () => {
    const { articles } = await ask(`{
      articles(filter: { wired: true }, first: 50) {
        nodes { headline agency datelinePlace partialDate { text } reporters { name } wiredBy { name } page { file } }
        facets(by: AGENCY) { value count }
      }
    }`);
    const first = articles.nodes.find((each: Answer) => each['headline'] === '中国外贸向“新”求进');
    expect(first).toMatchObject({
      agency: '新华社',
      datelinePlace: '北京',
      partialDate: { text: '2025-01-13' },
      reporters: [{ name: '谢希瑶' }, { name: '邹多为' }, { name: '唐诗凝' }],
      wiredBy: { name: '新华社' },
    });
    expect(articles.facets[0]?.value).toBe('新华社');
  });

  it('10: targets and forecasts beside what came', async () => {
    const { aims, forecasts } = await ask(`{
      aims: statistics(filter: { status: TARGET }) { ...Aims }
      forecasts: statistics(filter: { status: FORECAST }) { ...Aims }
    }
    fragment Aims on StatisticConnection {
      nodes {
        subject { name } indicator { name } display period { text }
        outcome
        agreements { verdict why other { display status } }
      }
    }`);
    expect(texts(aims.nodes).toSorted()).toEqual(['15个', '30个左右', '7个', '翻番', '超4000家'].toSorted());
    expect(texts(forecasts.nodes).toSorted()).toEqual(
      ['1.9%', '230万吨', '44艘', '500万个', '超100家', '超100项', '超1500人', '超30亿元'].toSorted(),
    );
    // None of the pages says what came of them.
    for (const each of [...aims.nodes, ...forecasts.nodes])
      expect([each.display, each.outcome]).toEqual([each.display, 'OPEN']);
  });

  it('11: all figures about exports of cars, and none of ships, batteries or printers', async () => {
    const { part } = await ask(`{
      part(name: "汽车") {
        ...Cars
        wider { ...Cars }
        narrower { ...Cars narrower { ...Cars } }
      }
    }
    fragment Cars on Part {
      name
      statistics(first: 20) { nodes { subject { name } display change { text } article { page { file } } } }
    }`);
    const parts = [part, part.wider, ...part.narrower.flatMap((each: Answer) => [each, ...(each['narrower'] ?? [])])];
    const said = parts.flatMap((each: Answer) => each['statistics'].nodes as Answer[]);
    expect(texts(said).toSorted()).toEqual(['超500万辆', '同比增长42.8%', '122.8万辆', '同比增长77.5%'].toSorted());
    expect(said.find(({ display }) => display === '超500万辆')?.['change'].text).toMatch(/57\.4%$/);
    expect(said.find(({ display }) => display === '122.8万辆')?.['subject'].name).toBe('安徽省');
  });

  it('12: everything about 浙江 as a whole with its cities, counties, firms, projects and groups', async () => {
    const { region } = await ask(`{
      region(name: "浙江") {
        statistics(scope: BELOW, first: 100) {
          totalCount
          nodes { subject { __typename name } indicator { name } breakdown display period { text } change { text } }
          facets(by: SUBJECT, first: 50) { name count }
        }
      }
    }`);
    const { nodes, facets, totalCount } = region.statistics;
    expect(Object.fromEntries(facets.map(({ name, count }: Answer) => [name, count]))).toEqual({
      浙江省: 14,
      宁波市: 5,
      金华市: 4,
      衢州市: 3,
      '“e拨就灵”': 3,
      那云和湖全域旅游项目: 2,
      提香TITIAN: 2,
      浮云街道: 2,
      '汇邦汽车“37驿站”': 2,
      义乌市: 1,
      绍兴市人民医院: 1,
      宁波舟山港: 1,
      宁波君灵模具有限公司: 1,
      浙江那云文旅有限公司: 1,
      梅奥心磁医疗科技有限公司: 1,
      衢州市总工会: 1,
      吾悦骑手之家: 1,
    });
    expect(totalCount).toBe(45);
    expect(nodes).toHaveLength(45);
    const kinds = new Set(nodes.map((each: Answer) => each['subject'].__typename));
    expect([...kinds].toSorted()).toEqual(['Organization', 'Project', 'Region']);
  });

  it('13: 宁波 and 青岛 side by side, indicator by indicator', async () => {
    const { a, b } = await ask(readQuestion('13-side-by-side'));
    expect(texts(a.indicators.nodes, 'name')).toEqual([
      '企业整体效率',
      '货物贸易出口总值',
      '货物贸易进出口总值',
      '进出口额占比',
    ]);
    expect(b.indicators.nodes).toHaveLength(27);
    // Every figure is listed under one of the indicators, and no indicator is listed without one.
    for (const side of [a, b]) {
      const measured = side.statistics.nodes.map((each: Answer) => each['indicator'].name);
      expect([...new Set(measured)].toSorted()).toEqual(texts(side.indicators.nodes, 'name').toSorted());
    }
    expect(texts(a.statistics.nodes).toSorted()).toEqual(
      ['385.1亿元', '1.46万亿元', '增长20.4%', '大幅增长113%', '提升了30%以上', '过半'].toSorted(),
    );
    expect(texts(b.statistics.nodes)).toEqual(expect.arrayContaining(['77.69亿美元', '超一百亿美元', '超52亿元']));
  });

  it('14: the figures of a province as CSV with a citation in each row', async () => {
    const filter = encodeURIComponent(JSON.stringify({ regionName: '浙江' }));
    const response = await fetch(`${api.url}/export/statistics.csv?filter=${filter}`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const [head = '', ...rows] = (await response.text()).trim().split('\r\n');
    for (const column of ['publication', 'date', 'headline', 'file', 'quote', 'link'])
      expect(head.split(',')).toContain(column);
    // Columns that were added later are the last ones.
    expect(head).toMatch(/,link,pageNumber$/);
    expect(rows).toHaveLength(45);
    const trade = rows.find((row) => row.includes('5.55万亿元'));
    expect(trade).toContain('浙江日报,2026-01-22,"从规模到价值,看浙江外贸的新逻辑",004_bc7f55cb36690645.txt');
  });

  it('15: be told when new figures about the trade of 浙江 arrive', async () => {
    const change = async (query: string): Promise<Answer> => {
      expect(countLines(query)).toBeLessThanOrEqual(MOST_LINES);
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${EDITOR}` },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
      expect(errors).toBeUndefined();
      return data;
    };
    const { saveQuestion } = await change(`mutation {
      saveQuestion(input: {
        name: "zhejiang-trade"
        document: "{ statistics(first: 100, filter: { regionName: \\"浙江\\", indicatorName: \\"进出口总值\\" }) { nodes { id } } }"
      }) { feed }
    }`);
    try {
      const feed = (await (await fetch(`${api.url}${String(saveQuestion.feed)}`)).json()) as Answer;
      // tests/flow/mutations.neo4j.test.ts loads another page and finds its figure in such a feed.
      const items = feed['items'] as Answer[];
      expect(items).toHaveLength(11);
      const trade = items.find((each) => String(each['title']).includes('5.55万亿元'));
      expect(trade?.['content_text']).toMatch(/浙江.*5\.55万亿元[\s\S]*浙江日报/u);
      expect(trade?.['url']).toMatch(/\/node\/sta_[0-9a-f]{24}$/u);
    } finally {
      await change('mutation { forgetQuestion(input: { name: "zhejiang-trade" }) { name } }');
    }
  });

  it('16: a link to one figure with its sentence marked, and a link to a query', async () => {
    const { statistics } = await ask(`{
      statistics(filter: { regionName: "青岛", unit: "美元", period: "2022" }) { nodes { url } }
    }`);
    const html = { headers: { accept: 'text/html' }, redirect: 'manual' } as const;
    const page = await fetch(`${api.url}${String(statistics.nodes[0].url)}`, html);
    expect([200, 302]).toContain(page.status);
    const link = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ regions { nodes { name } } }')}`, html);
    expect(link.status).toBe(200);
    expect(link.headers.get('content-type')).toContain('text/html');
    expect(await link.text()).toContain('<div id="');
  });

  it('17: the provinces by growth of trade in 2025', async () => {
    const { statistics } = await ask(readQuestion('17-provinces-by-growth'));
    expect(
      statistics.nodes.map((each: Answer) => [each['subject'].name, /[\d.]+%/.exec(each['change'].text)?.[0]]),
    ).toEqual([
      ['新疆维吾尔自治区', '19.9%'],
      ['湖北省', '18.2%'],
      ['安徽省', '17.3%'],
      ['甘肃省', '16.2%'],
      ['河南省', '14.1%'],
      ['浙江省', '5.4%'],
      ['广东省', '4.4%'],
    ]);
  });

  it('18: trade with 东盟, 拉美 and 非洲 over all periods and pages', async () => {
    const { a, l, f } = await ask(readQuestion('18-partners'));
    expect([a.name, l.name, f.name]).toEqual(['东盟', '拉丁美洲', '非洲']);
    expect(texts(a.asPartner.statistics.nodes)).toEqual(
      expect.arrayContaining(['8690.7亿元', '5843.9亿元', '增长15.4%']),
    );
    const growth = (region: Answer): string[] =>
      region['asPartner'].statistics.nodes.map((each: Answer) => /[\d.]+%/.exec(each['change']?.text ?? '')?.[0] ?? '');
    expect(growth(l)).toEqual(expect.arrayContaining(['6.8%', '9.3%', '15.4%', '3.7%']));
    expect(growth(f)).toEqual(expect.arrayContaining(['7.1%', '8.4%', '23.7%', '11.5%', '20.4%']));
  });

  it('19: figures said more than once, and one number said of two things', async () => {
    const { again, number } = await ask(`{
      again: statistics(first: 50, filter: { saidAgain: true, pageFile: "004_bc7f55cb36690645.txt" }) {
        nodes { subject { name } indicator { name } display places { start end } article { page { text } } }
      }
      number: statistics(filter: { pageFile: "000_c560efcdff2a7c30.txt", valueFrom: 98800000000, valueTo: 98800000000 }) {
        nodes { subject { name } indicator { name } display agreements { verdict } }
      }
    }`);
    const trade = again.nodes.filter((each: Answer) => each['display'] === '5.55万亿元');
    expect(trade).toHaveLength(1);
    const words = trade[0].places.map(({ start, end }: { start: number; end: number }) =>
      trade[0].article.page.text.slice(start, end),
    );
    expect(words).toHaveLength(2);
    for (const each of words) expect(each).toContain('浙江进出口总额5.55万亿元');
    expect(number.nodes.map((each: Answer) => [each['subject'].name, each['indicator'].name]).toSorted()).toEqual(
      [
        ['桔子数科平台', '撮合交易额'],
        ['营口华能清洁能源高端装备产业园', '总投资额'],
      ].toSorted(),
    );
    for (const each of number.nodes) expect(each.agreements).toEqual([]);
  });

  it('20: what 吕大良 says, on which pages: one person, one post', async () => {
    const { person } = await ask(readQuestion('20-speaker'));
    expect(person.articles.nodes.map((each: Answer) => each['page'].file.slice(0, 3)).toSorted()).toEqual([
      '001',
      '003',
    ]);
    expect(person.posts).toHaveLength(1);
    expect(texts(person.statisticsStated.nodes).toSorted()).toEqual(['下跌3.1%', '增加2.9%'].toSorted());
  });

  it('21: which numbers are bounds or rough, which exact', async () => {
    const { rough, exact, all } = await ask(`{
      rough: statistics(filter: { exact: false }, first: 100) {
        totalCount
        nodes { display qualifier value { interval { low high lowIncluded highIncluded soft { low high } } } }
        facets(by: QUALIFIER, first: 20) { value count }
      }
      exact: statistics(filter: { exact: true }) { totalCount }
      all: statistics { totalCount }
    }`);
    expect(rough.facets.map(({ value, count }: Answer) => [value, count])).toEqual([
      ['超', 34],
      ['余', 10],
      ['以上', 7],
      ['多', 7],
      ['近', 6],
      ['约', 4],
      ['几', 1],
      ['左右', 1],
    ]);
    expect([rough.totalCount, exact.totalCount, all.totalCount]).toEqual([70, 188, 258]);
    // What is rough says how rough: at least one end is open, or the two lie apart.
    for (const { display, value } of rough.nodes)
      if (value !== null) expect([display, value.interval.low === value.interval.high]).toEqual([display, false]);
    const near = rough.nodes.find((each: Answer) => each['display'] === '近40万尾');
    expect(near.value.interval).toMatchObject({ low: null, high: '400000', soft: { low: '360000', high: '400000' } });
  });

  it('22: the trade of 2023 month by month and quarter by quarter, as the pages say it', async () => {
    const { statistics } = await ask(readQuestion('22-month-by-month'));
    const said = statistics.nodes.map((each: Answer) => [
      each['period'].text,
      each['display'],
      each['article'].page.file.slice(0, 3),
    ]);
    expect(said.toSorted()).toEqual(
      [
        ['2023', '41.76万亿元', '001'],
        ['2023-Q1', '9.69万亿元', '001'],
        ['2023-Q2', '10万亿元以上', '001'],
        ['2023-Q3', '10万亿元以上', '001'],
        ['2023-Q4', '10万亿元以上', '001'],
        ['2023-10', '同比增长0.8%', '001'],
        ['2023-11', '同比增长1.3%', '001'],
        ['2023-11', '同比增速进一步扩大至1.2%', '003'],
        ['2023-12', '3.81万亿元', '001'],
      ].toSorted(),
    );
    const november = statistics.nodes.filter((each: Answer) => each['period'].text === '2023-11');
    for (const each of november)
      expect(each.agreements).toEqual([
        { verdict: 'RESTATED', why: '1.2% of 2023-12-07 was restated as 1.3% on 2024-01-13.' },
      ]);
  });

  it('23: everything about 新三样, however it is printed', async () => {
    const { part } = await ask(`{
      part(name: "新三样") {
        statistics(first: 20) { nodes { breakdown subject { name } display change { text } article { page { file } } } }
      }
    }`);
    const said = part.statistics.nodes as Answer[];
    expect(new Set(texts(said, 'breakdown'))).toEqual(new Set(['“新三样”产品', '“新三样”']));
    expect(texts(said).toSorted()).toEqual(['超1万亿元', '385.1亿元', '增长28.1%'].toSorted());
  });

  it('24: all shares with the whole they are shares of', async () => {
    const { statistics } = await ask(readQuestion('24-shares'));
    const shares = new Map(
      statistics.nodes.map((each: Answer) => [
        `${each['subject'].name} ${each['breakdown'] ?? ''} ${each['display']}`,
        each['whole'] === null ? null : `${each['whole'].subject.name} ${each['whole'].indicator.name}`,
      ]),
    );
    expect(Object.fromEntries(shares)).toEqual({
      '中国 民营企业 57.3%': '中国 货物贸易进出口总值',
      '中国 民营企业 53.3%': '中国 货物贸易进出口总值',
      '中国 对东盟、欧盟、美国合计 38.9%': '中国 货物贸易进出口总值',
      '中国 对共建“一带一路”国家 超一半': '中国 货物贸易进出口总值',
      '中国 装备制造业 56.6%': '中国 货物贸易出口总值',
      '东部地区  79.7%': '中国 货物贸易进出口总值',
      '中西部地区 加工贸易 25.5%': '中西部地区 货物贸易进出口总值',
      '浙江省  12.2%': '中国 货物贸易进出口总值',
      '浙江省  15.5%': '中国 货物贸易出口总值',
      '浙江省 劳动密集型产品 30.2%': '中国 货物贸易出口总值',
      '宁波市 对共建“一带一路”国家 过半': '宁波市 货物贸易进出口总值',
      '金华市 对非洲 41.2%': '浙江省 货物贸易出口总值',
      '深圳市 高技术产品 近六成': '广东省 货物贸易进出口总值',
      '江苏省 机电产品 超七成': '江苏省 货物贸易出口总值',
      '国家高新技术产业开发区  14.5%': '中国 国内生产总值',
      '中国（山东）自由贸易试验区青岛片区  71.4%': '山东省 跨境电商进口总值',
      '中国（山东）自由贸易试验区青岛片区  超八成': '山东省 离岸贸易国际收支',
      // What these are shares of is not an indicator that anything else measures: an increase, a quantity of goods, cosmic rays, people.
      '金华市  二分之一': null,
      '金华市  五分之一': null,
      '中国锦屏地下实验室二期极深地下极低辐射本底前沿物理实验设施  一亿分之一': null,
      '中国  14.14%': null,
      '中西部地区 内燃机摩托车 我国每出口10台内燃机摩托车中就有4台来自中西部地区': null,
    });
  });

  it('25: one figure with its sentence in context, page, newspaper, who read it, by which rules and how sure', async () => {
    const { statistics } = await ask(readQuestion('25-evidence'));
    expect(statistics.nodes).toHaveLength(1);
    const [figure] = statistics.nodes;
    const { source, article } = figure;
    expect(figure.display).toBe('77.69亿美元');
    expect(figure.url).toMatch(/^\/node\/sta_[0-9a-f]{24}$/u);
    expect(source.quote).toBe('2022年实现离岸贸易国际收支77.69亿美元');
    expect(article.page.text.slice(source.start, source.end)).toBe(source.quote);
    expect(article.page.text.includes(`${source.before}${source.quote}${source.after}`)).toBe(true);
    expect(article).toMatchObject({
      headline: '青岛蝉联第一获评“最优等次”',
      partialDate: { text: '2023' },
      page: { file: '003_736aec6a7184185e.txt', runs: { nodes: [{ reader: null }] } },
    });
    // A person read it: no rule decided anything, and nothing says how sure it is.
    expect([figure.confidence, figure.decisions]).toEqual([null, []]);
  });

  it('besides: what somebody passed on, by role, and who covers the trade of a province', async () => {
    const { reporter, customs, coverage, everywhere } = await ask(`{
      reporter: attributions(person: "谢希瑶") { role figureCount articleCount source { ... on Person { name } } }
      customs: attributions(organization: "海关总署") { role figureCount latest { display } }
      coverage(indicatorName: "进出口总值", regionName: "浙江") { name figureCount pageCount periodTo latest { subject { name } display } }
      everywhere: coverage(indicatorName: "进出口总值") { name pageCount }
    }`);
    expect(reporter).toEqual([{ role: 'WRITTEN_BY', figureCount: 14, articleCount: 1, source: { name: '谢希瑶' } }]);
    expect(customs.map(({ role, figureCount }: Answer) => [role, figureCount])).toEqual([
      ['ATTRIBUTED_TO', 17],
      ['CITED_ORIGIN', 2],
    ]);
    // What its deputy head 王军 says is said for it.
    expect(texts(customs[1].latest).toSorted()).toEqual(['150多个', '51个']);
    expect(coverage).toMatchObject([{ name: '浙江日报', figureCount: 11, pageCount: 1, periodTo: '2025-12-31' }]);
    expect(coverage[0].latest).toHaveLength(5);
    // Three pages print no name of a newspaper.
    expect(everywhere).toEqual([
      { name: null, pageCount: 3 },
      { name: '浙江日报', pageCount: 1 },
      { name: '中国企业报', pageCount: 1 },
    ]);
    const failed = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ coverage(indicatorName: "进出口猪") { name } }' }),
    });
    const { errors } = (await failed.json()) as { errors: Array<{ message: string; extensions: object }> };
    expect(errors[0]?.message).toContain('货物贸易进出口总值');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'UNKNOWN_NAME' });
  });

  it('besides: what the pages imply but do not print, and the figures it follows from', async () => {
    const { region } = await ask(`{
      region(name: "中国") {
        series(first: 5, filter: { indicatorName: "进出口总值", measure: LEVEL, periodKind: YEAR, totalOnly: true }) {
          nodes {
            derived {
              rule period { start end } value { low high } unit arithmetic
              inputs { role statistic { display article { page { file } } } }
            }
          }
        }
      }
    }`);
    const [base, ...others] = region.series.nodes.flatMap((each: Answer) => each['derived'] as Answer[]);
    // 2023 to 2025 are printed; of 2022 there is only what 41.76万亿元 and 0.2 % imply.
    expect(others).toEqual([]);
    expect(base).toMatchObject({
      rule: 'growth',
      period: { start: '2022-01-01', end: '2022-12-31' },
      unit: '元',
      arithmetic: expect.stringContaining('41.76万亿元 ÷ (1 + 0.2% ÷ 100)') as string,
      inputs: [{ role: 'growth' }, { role: 'level', statistic: { display: '41.76万亿元' } }],
    });
    expect(Number(base.value.low)).toBeCloseTo(41.651e12, -10);
    expect(Number(base.value.high)).toBeCloseTo(41.702e12, -10);
  });

  it('besides: what was known of a month on a day, and what a search finds, counted by type, indicator and newspaper', async () => {
    const { region, search } = await ask(`{
      region(name: "中国") {
        series(first: 5, filter: { indicatorName: "进出口总值", measure: RATE, periodKind: MONTH, totalOnly: true }) {
          nodes {
            early: asOf(date: "2023-12-31") { display period { text } }
            late: asOf(date: "2024-02-01") { period { text } }
            slots(first: 5) {
              nodes { period { end } early: asOf(date: "2023-12-01") { display } late: asOf(date: "2024-02-01") { display } }
            }
          }
        }
      }
      search(query: "跨境电商", first: 100) {
        totalCount
        nodes { node { __typename } }
        types: facets(by: TYPE) { value count }
        indicators: facets(by: INDICATOR) { name count }
        papers: facets(by: PUBLICATION) { name count }
      }
    }`);
    // In December 2023 the page of January was not printed yet, which gives the months of the whole quarter.
    const series = region.series.nodes.find((each: Answer) => each['early'].length > 0);
    expect(series.early).toEqual([{ display: '同比增速进一步扩大至1.2%', period: { text: '2023-11' } }]);
    expect(series.late.map(({ period }: Answer) => period.text)).toEqual(['2023-12', '2023-11', '2023-10']);
    const slots = region.series.nodes.flatMap((each: Answer) => each['slots'].nodes as Answer[]);
    expect(slots.find(({ period }: Answer) => period.end === '2023-11-30')).toMatchObject({
      // Both pages had printed it by then, and the text of the earlier one names its source.
      early: null,
      late: { display: '同比增速进一步扩大至1.2%' },
    });
    expect(slots.find(({ period }: Answer) => period.end === '2023-10-31')?.early).toBeNull();
    const found = search.nodes.map((each: Answer) => String(each['node'].__typename).toUpperCase());
    const counted = Object.fromEntries(search.types.map(({ value, count }: Answer) => [value, count]));
    expect(search.totalCount).toBe(found.length);
    expect(counted).toEqual(
      Object.fromEntries(
        Array.from(
          Map.groupBy(found, (type) => type),
          ([type, all]) => [type, all.length],
        ),
      ),
    );
    expect(search.indicators.map(({ name }: Answer) => name)).toContain('跨境电商进出口总值');
    expect(search.papers.map(({ name }: Answer) => name)).toContain('浙江日报');
  });

  it('besides: what a data desk looks into, who passed a figure on in any role, and the words that give a post', async () => {
    const { quality, pages, through, person, publication } = await ask(`{
      quality { pages figures conflicts revisions doubts withoutPeriod differences { verdict by figures { display } } }
      pages { nodes { file quality { figures conflicts } } }
      through: statistics(first: 50, filter: { throughName: "谢希瑶" }) { totalCount nodes { attributions { role name } } }
      person(name: "吕大良") { posts { evidence { quote article { page { file } } } } }
      publication(name: "中国企业报") { organization { name publication { name } } }
    }`);
    expect(quality).toMatchObject({ pages: 5, figures: 258, conflicts: 0, doubts: 0 });
    expect(quality.differences.map(({ verdict, by }: Answer) => `${verdict} ${by}`).toSorted()).toEqual([
      'POSSIBLE_REVISION growth',
      'RESTATED rate',
    ]);
    const sum = pages.nodes.reduce((all: number, each: Answer) => all + each['quality'].figures, 0);
    expect(sum).toBe(258);
    expect(through.totalCount).toBeGreaterThan(5);
    for (const each of through.nodes) expect(each.attributions).toContainEqual({ role: 'WRITTEN_BY', name: '谢希瑶' });
    const [post] = person.posts;
    expect(post.evidence.map((each: Answer) => each['article'].page.file.slice(0, 3)).toSorted()).toEqual([
      '001',
      '003',
    ]);
    for (const each of post.evidence) expect(each.quote.replaceAll(/\s/gu, '')).toContain('吕大良');
    expect(publication).toEqual({ organization: { name: '中国企业报', publication: { name: '中国企业报' } } });
  });
});
