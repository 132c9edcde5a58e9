import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from './startApi.ts';

/** What an analyst may spend on one question. */
const MOST_LINES = 25;

let api: Api;
beforeAll(async () => {
  api = await startApi({ queryDeadline: 60_000 });
});
afterAll(() => api.stop());

/** What JSON holds: each test says what it expects there. */
type Answer = Record<string, ReturnType<typeof JSON.parse>>;

/** Asks one question in one request, and holds it to one round trip and 25 lines. */
async function ask(query: string, variables: object = {}): Promise<Answer> {
  expect(query.trim().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
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

const texts = (list: ReadonlyArray<Answer>, field = 'display'): string[] => list.map((each) => String(each[field]));

// The answers were read from the five pages of seeds/, not from the graph.
describe('a question about the five pages', () => {
  it('1: which pages report the total trade of China, and for which periods', async () => {
    const { statistics } = await ask(`{
      statistics(first: 50, filter: { subjectName: "中国", indicatorName: "进出口总值", totalOnly: true, measure: LEVEL }) {
        nodes { display period { text } change { text } article { page { file } } }
      }
    }`);
    const said = statistics.nodes.map((each: Answer) => [
      each['display'],
      each['period']?.text,
      each['article'].page.file.slice(0, 3),
    ]);
    for (const expected of [
      ['41.76万亿元', '2023', '001'],
      ['43.85万亿元', '2024', '000'],
      ['45.47万亿元', '2025', '004'],
      ['11.84万亿元', '2026-Q1', '002'],
    ])
      expect(said).toContainEqual(expected);
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

  it('6: the enterprises in 浙江 with figures, ranked by how much is said, their projects with them', async () => {
    const { region } = await ask(`{
      region(name: "浙江") {
        organizations(first: 20, orderBy: { field: STATISTICS, direction: DESC }, filter: { kind: ENTERPRISE, hasStatistics: true }) {
          nodes {
            name
            statisticCount
            statisticsAbout { nodes { indicator { name } display } }
            projects { nodes { name statisticsAbout { nodes { indicator { name } display } } } }
          }
        }
      }
    }`);
    const names = texts(region.organizations.nodes, 'name');
    expect(names).toEqual(expect.arrayContaining(['浙江那云文旅有限公司', '宁波君灵模具有限公司']));
    const counts = region.organizations.nodes.map((each: Answer) => each['statisticCount'] as number);
    expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a));
    for (const count of counts) expect(count).toBeGreaterThan(0);
    const displays = region.organizations.nodes.flatMap((each: Answer) => texts(each['statisticsAbout'].nodes));
    expect(displays).toContain('3147.04亩');
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
    const { part } = await ask(`{
      part(name: "民营企业") {
        statistics(first: 20, filter: { subjectName: "中国" }) {
          nodes { indicator { name } display period { text } change { text } article { page { file } } }
        }
      }
    }`);
    const said = part.statistics.nodes.map((each: Answer) => [
      each['period']?.text,
      each['display'],
      each['change']?.text,
    ]);
    expect(said).toContainEqual(['2023-01/2023-11', '20.24万亿元', '同比增长6.1%']);
    expect(said).toContainEqual(['2026-Q1', '6.78万亿元', '同比增长16.2%']);
    expect(said).toContainEqual(['2026-Q1', '57.3%', undefined]);
    expect(said.map(([period, value]: string[]) => [period, value])).toContainEqual(['2023-01/2023-11', '53.3%']);
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
    const subjects = texts(region.statistics.facets, 'name');
    expect(subjects).toEqual(expect.arrayContaining(['浙江省', '宁波市', '金华市', '义乌市', '浙江那云文旅有限公司']));
    expect(region.statistics.totalCount).toBeGreaterThan(40);
  });

  it('13: 宁波 and 青岛 side by side, indicator by indicator', async () => {
    const { a, b } = await ask(`{
      a: region(name: "宁波") { ...Side }
      b: region(name: "青岛") { ...Side }
    }
    fragment Side on Region {
      name
      indicators(scope: BELOW, first: 100) { nodes { name } }
      statistics(scope: BELOW, first: 100) { nodes { indicator { name } breakdown display period { text } } }
    }`);
    expect(texts(a.indicators.nodes, 'name')).toContain('货物贸易进出口总值');
    expect(texts(a.statistics.nodes)).toContain('1.46万亿元');
    expect(texts(b.statistics.nodes)).toContain('77.69亿美元');
  });

  it('17: the provinces by growth of trade in 2025', async () => {
    const { statistics } = await ask(`{
      statistics(
        first: 20
        filter: { indicatorName: "进出口总值", subjectLevel: PROVINCE, period: "2025", totalOnly: true, hasChange: true }
        orderBy: { field: CHANGE, direction: DESC }
      ) {
        nodes { subject { name } change { text } }
      }
    }`);
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
    const { a, l, f } = await ask(`{
      a: region(name: "东盟") { ...Trade }
      l: region(name: "拉美") { ...Trade }
      f: region(name: "非洲") { ...Trade }
    }
    fragment Trade on Region {
      name
      asPartner {
        statistics(first: 20) { nodes { subject { name } display period { text } change { text } article { page { file } } } }
      }
    }`);
    expect([a.name, l.name, f.name]).toEqual(['东盟', '拉丁美洲', '非洲']);
    expect(texts(a.asPartner.statistics.nodes)).toEqual(
      expect.arrayContaining(['8690.7亿元', '5843.9亿元', '增长15.4%']),
    );
    const growth = (region: Answer): string[] =>
      region['asPartner'].statistics.nodes.map((each: Answer) => /[\d.]+%/.exec(each['change']?.text ?? '')?.[0] ?? '');
    expect(growth(l)).toEqual(expect.arrayContaining(['6.8%', '9.3%', '15.4%', '3.7%']));
    expect(growth(f)).toEqual(expect.arrayContaining(['7.1%', '8.4%', '23.7%', '11.5%', '20.4%']));
  });

  it('20: what 吕大良 says, on which pages: one person, one post', async () => {
    const { person } = await ask(`{
      person(name: "吕大良") {
        posts { name title organization { name } }
        quotations { nodes { text article { page { file } } } }
        statisticsStated { nodes { indicator { name } display article { page { file } } } }
        articles { nodes { page { file } } }
      }
    }`);
    expect(person.articles.nodes.map((each: Answer) => each['page'].file.slice(0, 3)).toSorted()).toEqual([
      '001',
      '003',
    ]);
    expect(person.posts).toHaveLength(1);
    expect(texts(person.statisticsStated.nodes).toSorted()).toEqual(['下跌3.1%', '增加2.9%'].toSorted());
  });

  it('21: which numbers are bounds or rough, which exact', async () => {
    const { rough, exact } = await ask(`{
      rough: statistics(filter: { exact: false }, first: 100) {
        totalCount
        nodes { display qualifier }
        facets(by: QUALIFIER) { value count }
      }
      exact: statistics(filter: { exact: true }) { totalCount }
    }`);
    expect(texts(rough.facets, 'value')).toEqual(expect.arrayContaining(['超', '近', '约', '以上', '多', '余']));
    expect(texts(rough.nodes)).toEqual(
      expect.arrayContaining(['超1万亿元', '近40万尾', '约130海里', '10万亿元以上', '20多家']),
    );
    expect(rough.totalCount + exact.totalCount).toBeGreaterThan(200);
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

  it('24: all shares', async () => {
    const { statistics } = await ask(`{
      statistics(filter: { measure: SHARE }, first: 100) {
        totalCount
        nodes { subject { name } printedIndicator breakdown display period { text } quote }
      }
    }`);
    expect(texts(statistics.nodes)).toEqual(
      expect.arrayContaining(['79.7%', '25.5%', '53.3%', '57.3%', '12.2%', '15.5%', '30.2%']),
    );
  });

  it('25: one figure with its sentence in context, page, newspaper and who read it', async () => {
    const { statistics } = await ask(`{
      statistics(filter: { regionName: "青岛", unit: "美元", period: "2022" }) {
        nodes {
          url
          display
          source { before quote after start end }
          confidence
          article { headline partialDate { text } page { file date publication { name } runs(first: 1) { nodes { reader at } } } }
          attributions { role name }
        }
      }
    }`);
    expect(statistics.nodes).toHaveLength(1);
    const [figure] = statistics.nodes;
    expect(figure.display).toBe('77.69亿美元');
    expect(figure.source.quote).toBe('2022年实现离岸贸易国际收支77.69亿美元');
    expect(figure.article.page.file).toMatch(/^003/);
  });
});
