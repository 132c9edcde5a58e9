import { isObjectType, isRequiredArgument, type GraphQLObjectType } from 'graphql';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/export/columns.ts';
import { listExported } from '../../src/export/connection.ts';
import { createCsvPrinter } from '../../src/export/writers/writeCsv.ts';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import type { RunningServer } from '../../src/graphql/startServer.ts';
import { FOLDERS } from '../../src/host/folders.ts';
import { serveGraph } from '../../src/host/serveGraph.ts';
import { pino } from 'pino';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import { writeTokens } from '../graphql/writeTokens.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

let graph: Graph;
let server: RunningServer;

beforeAll(async () => {
  graph = await openSeedGraph();
  server = await serveGraph(graph, { ...DEFAULT_SERVER_SETTINGS, port: 0 }, pino({ level: 'silent' }));
});
afterAll(async () => {
  await server.stop();
  await graph.close();
});

const get = (path: string): Promise<Response> => fetch(`${server.url}${path}`);

async function ask<Data>(query: string): Promise<Data> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: object };
  expect(errors, query).toBeUndefined();
  return data;
}

async function regionId(name: string): Promise<string> {
  const { region } = await ask<{ region: { id: string } }>(`{ region(name: "${name}") { id } }`);
  return region.id;
}

interface Row {
  readonly id: string;
}

const schema = readSchema(FOLDERS.schema);
const findType = (name: string): GraphQLObjectType | undefined => {
  const type = schema.getType(name);
  return isObjectType(type) ? type : undefined;
};

/** Every list that can be exported: of the graph, and of each type of node. */
function listLists(): { owner: string; list: string }[] {
  const isExported = (type: string): string | undefined => (COLUMNS[type] === undefined ? undefined : 'id');
  return Object.keys(schema.getTypeMap()).flatMap((owner) => {
    const type = findType(owner);
    if (type === undefined || (owner !== 'Query' && !type.getInterfaces().some(({ name }) => name === 'Node')))
      return [];
    return listExported(type, isExported)
      .filter((list) => {
        const args = type.getFields()[list]?.args ?? [];
        return args.some(({ name }) => name === 'first') && !args.some(isRequiredArgument);
      })
      .map((list) => ({ owner, list }));
  });
}

function takesScope(owner: string, list: string): boolean {
  const field = findType(owner)?.getFields()[list];
  return field?.args.some(({ name }) => name === 'scope') ?? false;
}

/** The node of a type with the most relationships, so that its lists have entries. */
async function findBusiest(type: string): Promise<string | undefined> {
  const { records } = await graph.driver.executeQuery(
    `MATCH (node:${type}) RETURN node.id AS id ORDER BY COUNT { (node)--() } DESC, id LIMIT 1`,
  );
  return records[0]?.get('id') as string | undefined;
}

/** The ids of a list, as the API pages through it. */
async function listIds(owner: string, under: string | undefined, list: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ''; ;) {
    const field = `list: ${list}(first: 100${after}) { nodes { id } pageInfo { hasNextPage endCursor } }`;
    const data = await ask<{ list?: Page; node?: { list: Page } }>(
      under === undefined ? `{ ${field} }` : `{ node(id: "${under}") { ... on ${owner} { ${field} } } }`,
    );
    const { nodes, pageInfo } = (data.list ?? data.node?.list) as Page;
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    after = `, after: "${pageInfo.endCursor}"`;
  }
}

interface Page {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Reads CSV by RFC 4180, quotes and line breaks in cells included. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/u, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  const [names = [], ...cells] = rows.filter((row) => row.length > 0);
  return cells.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}

type Linked = Readonly<Record<string, unknown>>;

describe('/export', () => {
  it('writes every figure once, with its source and exact words', async () => {
    const response = await get('/export/statistics.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parseCsv(new TextDecoder().decode(bytes));
    const { statistics } = await ask<{ statistics: { totalCount: number } }>('{ statistics { totalCount } }');
    expect(rows).toHaveLength(statistics.totalCount);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const trade = rows.find(
      ({ indicator, subject, value }) =>
        subject === '中国' && indicator === '货物贸易进出口总值' && value === '43850000000000',
    );
    expect(trade).toMatchObject({ unit: '元', period: '2024', speaker: '海关总署' });
    expect(trade?.['quote']?.replaceAll(/\s/gu, '')).toContain('43.85万亿元');
    expect(trade?.['link']).toBe(`/node/${String(trade?.['id'])}`);
  });

  it('accepts the filter and the order of the list', async () => {
    const filter = encodeURIComponent('{"status":"TARGET"}');
    const rows = parseCsv(await (await get(`/export/statistics.csv?filter=${filter}`)).text());
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['TARGET']));
  });

  it('accepts names in the filter, and refuses unknown ones before the first byte', async () => {
    const ids = async (filter: object): Promise<string[]> => {
      const response = await get(`/export/statistics.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`);
      return parseCsv(await response.text()).map(({ id = '' }) => id);
    };
    const { statistics } = await ask<{ statistics: { nodes: { id: string }[] } }>(
      '{ statistics(first: 100, filter: { subjectName: "浙江省", status: ACTUAL }) { nodes { id } } }',
    );
    expect(statistics.nodes.length).toBeGreaterThan(0);
    expect(await ids({ subjectName: '浙江省', status: 'ACTUAL' })).toEqual(statistics.nodes.map(({ id }) => id));
    const refused = await get(`/export/statistics.csv?filter=${encodeURIComponent('{"subjectName":"浙讲省"}')}`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Nothing is called \\"浙讲省');
  });

  it('writes every list of every type of node as the API lists it', { timeout: 300_000 }, async () => {
    const lists = listLists();
    expect(lists.length).toBeGreaterThan(40);
    let rows = 0;
    for (const { owner, list } of lists) {
      const under = owner === 'Query' ? undefined : await findBusiest(owner);
      // Nothing was judged, followed or said by wire in the five pages: such types have no node.
      if (owner !== 'Query' && under === undefined) continue;
      const of = under === undefined ? '' : `?under=${under}${takesScope(owner, list) ? '&scope=SELF' : ''}`;
      const path = `/export/${list}.jsonl${of}`;
      const response = await get(path);
      expect(response.status, path).toBe(200);
      const ids = (await response.text())
        .split('\n')
        .flatMap((line) => (line === '' ? [] : (JSON.parse(line) as Row).id));
      expect(ids, path).toEqual(await listIds(owner, under, list));
      rows += ids.length;
    }
    expect(rows).toBeGreaterThan(1000);
  });

  it('refuses a filter that gives one node twice before the first byte', async () => {
    const filter = { indicator: 'ind_000000000000000000000000', indicatorName: '出口' };
    const response = await get(`/export/statistics.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`);
    const code = 'BAD_USER_INPUT';
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code } }] }]);
  });

  it('writes what lies in a region at the address of the region', async () => {
    const id = await regionId('浙江省');
    const below = parseCsv(await (await get(`/node/${id}.csv`)).text());
    const own = parseCsv(await (await get(`/node/${id}.csv?scope=SELF`)).text());
    expect(below.length).toBeGreaterThan(own.length);
    expect(new Set(own.map(({ subject }) => subject))).toEqual(new Set(['浙江省']));
    const firms = parseCsv(await (await get(`/export/organizations.csv?under=${id}`)).text());
    expect(firms.length).toBeGreaterThan(0);
  });

  it('writes the figures of a page at the address of the page, with their verdicts', async () => {
    const { restated } = await ask<{ restated: { nodes: { id: string; article: { page: { id: string } } }[] } }>(
      '{ restated: statistics(first: 1, filter: { verdict: RESTATED }) { nodes { id article { page { id } } } } }',
    );
    const [figure] = restated.nodes;
    const pageId = figure?.article.page.id ?? '';
    const rows = parseCsv(await (await get(`/node/${pageId}.csv`)).text());
    const { page } = await ask<{ page: { articles: { nodes: { statistics: { totalCount: number } }[] } } }>(
      `{ page(id: "${pageId}") { articles(first: 50) { nodes { statistics { totalCount } } } } }`,
    );
    expect(rows).toHaveLength(page.articles.nodes.reduce((sum, { statistics }) => sum + statistics.totalCount, 0));
    expect(rows.find(({ id }) => id === figure?.id)).toMatchObject({
      verdict: expect.stringContaining('RESTATED') as string,
    });
  });

  it('writes the same rows as JSON Lines', async () => {
    const lines = (await (await get('/export/indicators.jsonl')).text()).trim().split('\n');
    const rows = parseCsv(await (await get('/export/indicators.csv')).text());
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(rows.map(({ id }) => id));
  });

  it('writes figures as linked data that a JSON-LD library understands', async () => {
    const id = await regionId('青岛市');
    const document = (await (await get(`/node/${id}.jsonld`)).json()) as object;
    const [first] = (await jsonld.expand(document)) as Record<string, unknown>[];
    expect(first?.['@id']).toMatch(new RegExp(`^${server.url}/node/sta_`, 'u'));
    expect(first?.['@type']).toContain('https://schema.org/Observation');
    const quads = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
    expect(quads).toContain('<http://www.w3.org/ns/oa#exact>');
    expect(quads).toContain('<http://www.w3.org/ns/prov#wasQuotedFrom>');
  });

  it('draws the surroundings of a node, with every edge between two of its nodes', async () => {
    const id = await regionId('营口市');
    const xml = await (await get(`/node/${id}.graphml?depth=1`)).text();
    const nodes = new Set(Array.from(xml.matchAll(/<node id="(\w+)"/gu), ([, node]) => node));
    const edges = Array.from(xml.matchAll(/<edge source="(\w+)" target="(\w+)"/gu));
    expect(nodes.has(id)).toBe(true);
    expect(edges.length).toBeGreaterThan(3);
    expect(edges.every(([, from, to]) => nodes.has(from) && nodes.has(to))).toBe(true);
    const whole = await (await get('/export/graph.graphml')).text();
    expect(whole.match(/<node /gu)?.length).toBeGreaterThan(nodes.size);
    expect(whole.trimEnd().endsWith('</graphml>')).toBe(true);
  });

  it.each([
    ['/export/statistic.csv', 400, 'did you mean "statistics"'],
    ['/export/statistics.xlsx', 400, 'There is no format "xlsx". There are: csv'],
    ['/export/statistics.csv?filter={', 400, '"filter" is not JSON'],
    [`/export/statistics.csv?filter=${encodeURIComponent('{"colour":"red"}')}`, 400, 'colour'],
    ['/export/statistics.csv?under=reg_000000000000000000000000', 404, 'Nothing in the graph has the id'],
    ['/export/search.csv', 400, 'The list "search" needs "query"'],
    ['/search.csv', 400, 'The list "search" needs "query"'],
    ['/graph.csv', 400, 'The address draws nothing'],
    ['/overview.xlsx', 400, 'There is no format "xlsx"'],
    ['/node/sta_000000000000000000000000.csv', 404, 'Nothing in the graph has the id'],
  ])('refuses %s in the form of every other error', async (path, status, words) => {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(response.status).toBe(status);
    expect(errors[0]?.message).toContain(words);
    expect(errors[0]?.extensions.code).toBe(status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT');
  });

  it('guards cells that a spreadsheet would run, and keeps negative numbers', () => {
    const cells = ['=HYPERLINK("http://x")', '+1+1', '@SUM(A1)', '-1.5', 'a,"b"\nc'];
    const columns = cells.map((_, at) => ({ name: `c${at}`, path: `c${at}`, type: 'string' as const, title: '' }));
    const node = Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell]));
    expect(createCsvPrinter(columns)(node)).toBe(`"'=HYPERLINK(""http://x"")",'+1+1,'@SUM(A1),-1.5,"a,""b""\nc"\r\n`);
  });
});

describe('the files of views', () => {
  const rowsAt = async (path: string): Promise<Record<string, string>[]> => parseCsv(await (await get(path)).text());
  const isOneOf = (ids: readonly string[]) => expect.toSatisfy((id: string) => ids.includes(id));

  it('gives the provinces with the number of their figures at the overview', async () => {
    const rows = await rowsAt('/overview.csv');
    const { region } = await ask<{ region: { statistics: { totalCount: number } } }>(
      '{ region(name: "浙江省") { statistics(scope: BELOW) { totalCount } } }',
    );
    expect(rows).toHaveLength(34);
    expect(rows.find(({ name }) => name === '浙江省')?.['figures']).toBe(String(region.statistics.totalCount));
    expect((await get('/overview.jsonld')).headers.get('content-type')).toContain('ld+json');
  });

  it('gives everything that a search finds', async () => {
    const { search } = await ask<{ search: { totalCount: number; nodes: { node: { id: string } }[] } }>(
      '{ search(query: "外贸", types: [STATISTIC], first: 100) { totalCount nodes { node { id } } } }',
    );
    const rows = await rowsAt(`/search.csv?q=${encodeURIComponent('外贸')}&type=STATISTIC&lang=en`);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows).toHaveLength(search.totalCount);
    expect(rows.slice(0, 100).map(({ id }) => id)).toEqual(search.nodes.map(({ node }) => node.id));
  });

  it('gives both of two nodes that are viewed side by side', async () => {
    const { indicator } = await ask<{ indicator: { series: { nodes: { id: string }[] } } }>(
      '{ indicator(name: "货物贸易进出口总值") { series(first: 2) { nodes { id } } } }',
    );
    const series = indicator.series.nodes.map(({ id }) => id);
    const regions = [await regionId('浙江省'), await regionId('宁波市')];
    for (const [[one = '', other = ''], scope] of [[series, ''] as const, [regions, 'scope=self&'] as const]) {
      const alone = scope.slice(0, -1);
      const [first, second] = [await rowsAt(`/node/${one}.csv?${alone}`), await rowsAt(`/node/${other}.csv?${alone}`)];
      expect([first.length, second.length]).not.toContain(0);
      expect(await rowsAt(`/node/${one}.csv?${scope}with=${other}`)).toEqual([...first, ...second]);
      // What both hold is there once.
      expect(await rowsAt(`/node/${one}.csv?${scope}with=${one}`)).toEqual(first);
      const linked = await (await get(`/node/${one}.jsonld?${scope}with=${other}`)).json();
      expect((linked as Linked)['@graph']).toHaveLength(first.length + second.length);
    }
    const { articles } = await ask<{ articles: { nodes: { id: string }[] } }>(
      '{ articles(first: 1) { nodes { id } } }',
    );
    for (const [other, message] of [
      ['reg_000000000000000000000000', 'Nothing in the graph'],
      [articles.nodes[0]?.id ?? '', 'does not take "scope"'],
    ] as const) {
      const { errors } = (await (await get(`/node/${regions[0] ?? ''}.csv?scope=self&with=${other}`)).json()) as {
        errors: { message: string }[];
      };
      expect(errors[0]?.message).toContain(message);
    }
  });

  it('gives the figures that wait at the desk, each once, and those of the page under review', async () => {
    const queue = 'statistics(first: 100, filter: { judged: false, rejected: false';
    const { conflicts, restated, unsure, pages } = await ask<Record<string, { nodes: { id: string }[] }>>(`{
      conflicts: ${queue}, verdict: CONFLICT }) { nodes { id } }
      restated: ${queue}, verdict: RESTATED }) { nodes { id } }
      unsure: ${queue}, maxConfidence: 0.7 }) { nodes { id } }
      pages(first: 1) { nodes { id } }
    }`);
    const waiting = [conflicts, restated, unsure].flatMap((list) => list?.nodes.map(({ id }) => id) ?? []);
    expect(waiting.length).toBeGreaterThan(0);
    expect((await rowsAt('/desk.csv')).map(({ id }) => id)).toEqual([...new Set(waiting)]);
    const page = pages?.nodes[0]?.id ?? '';
    expect(await rowsAt(`/desk.csv?page=${page}&at=sta_x`)).toEqual(await rowsAt(`/node/${page}.csv`));
    const names = await rowsAt(`/desk.csv?page=${page}&show=names`);
    const { page: shown } = await ask<{ page: { articles: { nodes: { mentions: { nodes: { id: string }[] } }[] } } }>(
      `{ page(id: "${page}") { articles(first: 36) { nodes { mentions(first: 100) { nodes { id } } } } } }`,
    );
    expect(names.map(({ id }) => id)).toEqual(
      shown.articles.nodes.flatMap(({ mentions }) => mentions.nodes.map(({ id }) => id)),
    );
    const linked = await (await get(`/desk.jsonld?page=${page}&show=names`)).text();
    expect(names.length).toBeGreaterThan(0);
    for (const { id } of names) expect(linked).toContain(id);
    expect((await get('/desk.jsonld')).headers.get('content-type')).toContain('ld+json');
  });

  it('gives the figures of a slot, and those of an equation with their roles', async () => {
    const { slots, checks } = await ask<{
      slots: { nodes: { slots: { id: string; figureCount: number }[] }[] };
      checks: { nodes: { id: string; inputs: { role: string; statistic: { id: string } }[] }[] };
    }>(`{
      slots: statistics(first: 1, filter: { verdict: RESTATED }) { nodes { slots { id figureCount } } }
      checks(first: 1) { nodes { id inputs { role statistic { id } } } }
    }`);
    const slot = slots.nodes[0]?.slots[0];
    expect(await rowsAt(`/node/${slot?.id ?? ''}.csv`)).toHaveLength(slot?.figureCount ?? 0);
    const check = checks.nodes[0];
    const rows = await rowsAt(`/node/${check?.id ?? ''}.csv`);
    expect(rows.map(({ role, id }) => ({ role, id }))).toEqual(
      check?.inputs.map(({ role, statistic }) => ({ role, id: statistic.id })),
    );
    expect(rows[0]?.['quote']).toBeTruthy();
  });

  it('gives what the graph draws at its address, each relationship once and the right way round', async () => {
    const id = await regionId('浙江省');
    const address = `n=${id}&open=${id}.organizations.5,${id}.about.7,${id}.children.3`;
    const rows = await rowsAt(`/graph.csv?${address}`);
    expect(Map.groupBy(rows, ({ relationship }) => relationship)).toSatisfy(
      (groups: Map<string, unknown[]>) =>
        [...groups]
          .map(([type, { length }]) => `${type} ${String(length)}`)
          .toSorted()
          .join() === 'ABOUT 7,IN_REGION 5,WITHIN 3',
    );
    expect(rows.every(({ to }) => to === '浙江省')).toBe(true);
    // What is taken off, hidden or of other years is not there either.
    const [first] = rows.filter(({ relationship }) => relationship === 'WITHIN');
    expect(await rowsAt(`/graph.csv?${address}&hide=Statistic&without=${first?.['fromId'] ?? ''}`)).toHaveLength(7);
    expect(
      (await rowsAt(`/graph.csv?${address}&years=1900-1901`)).map(({ relationship }) => relationship),
    ).not.toContain('ABOUT');
    const xml = await (await get(`/graph.graphml?${address}`)).text();
    expect(xml.match(/<node /gu)).toHaveLength(16);
    expect(xml.match(/<edge /gu)).toHaveLength(15);
    const linked = (await jsonld.expand((await (await get(`/graph.jsonld?${address}`)).json()) as object)) as Linked[];
    expect(linked.filter((each) => each['urn:econews-graph:WITHIN'] !== undefined)).toHaveLength(3);
  });

  it('gives the path between two nodes', async () => {
    const [from, to] = [await regionId('浙江省'), await regionId('青岛市')];
    const { path } = await ask<{ path: { steps: { node: { id: string } }[] } }>(
      `{ path(from: "${from}", to: "${to}") { steps { node { id } } } }`,
    );
    const rows = await rowsAt(`/graph.csv?path=${from},${to}`);
    expect(rows).toHaveLength(path.steps.length - 1);
    expect(rows[0]).toMatchObject({ fromId: isOneOf([from, path.steps[1]?.node.id ?? '']) as string });
  });

  it('opens no more lists than it reads', async () => {
    const id = await regionId('浙江省');
    const response = await get(`/graph.csv?open=${Array.from({ length: 101 }, () => `${id}.about.1`).join(',')}`);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors[0]?.message]).toEqual([400, expect.stringContaining('opens 101 lists')]);
  });

  it('gives a node that has no figures as one row, and all of them as linked data', async () => {
    const found = await ask<object>(`{
      people(first: 1, filter: { official: true }) { nodes { posts { id } } }
      publications(first: 1) { nodes { id } } quotations(first: 1) { nodes { id } } checks(first: 1) { nodes { id } }
      statistics(first: 1, filter: { verdict: RESTATED }) { nodes { slots { id } } }
      articles(first: 1) { nodes { mentions(first: 1) { nodes { id } } } }
      runs(first: 1) { nodes { id } } changes(first: 1) { nodes { id } }
    }`);
    const all = JSON.stringify(found).match(/[a-z]{3}_[0-9a-f]{24}/gu) ?? [];
    const ids = new Map(all.map((id) => [id.slice(0, 3), id]));
    expect(ids.size).toBe(8);
    for (const [kind, id] of ids) {
      const document = (await (await get(`/node/${id}.jsonld`)).json()) as object;
      const quads = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
      expect(quads, kind).toContain(`<${server.url}/node/`);
      expect(quads, kind).not.toMatch(/undefined|null/u);
      if (['pub', 'slt', 'chk'].includes(kind)) continue;
      const rows = await rowsAt(`/node/${id}.csv`);
      expect(rows, kind).toHaveLength(1);
      expect(rows[0]).toMatchObject({ id, link: `/node/${id}` });
    }
  });

  it('requires a token if reading requires one', async () => {
    const closed = await serveGraph(
      graph,
      { ...DEFAULT_SERVER_SETTINGS, port: 0, reading: 'token', tokensFile: await writeTokens([]) },
      pino({ level: 'silent' }),
    );
    try {
      for (const path of ['/overview.csv', '/search.csv?q=a', '/graph.csv?n=a', '/desk.csv'])
        expect((await fetch(`${closed.url}${path}`)).status, path).toBe(401);
    } finally {
      await closed.stop();
    }
  });
});

describe('/cite', () => {
  const style = async (id: string, name: string): Promise<string> => (await get(`/cite/${id}?style=${name}`)).text();

  it('cites a figure in every style', async () => {
    const { statistics } = await ask<{ statistics: { nodes: { id: string; article: { headline: string } }[] } }>(
      '{ statistics(first: 1) { nodes { id article { headline } } } }',
    );
    const [figure] = statistics.nodes;
    const id = figure?.id ?? '';
    const headline = figure?.article.headline ?? '';
    expect(await style(id, 'gbt7714')).toMatch(/\[N\/OL\]\. .+\[\d{4}-\d\d-\d\d\]\. http:\/\/.+\/node\/sta_\w+\.\n$/u);
    expect(await style(id, 'text')).toMatch(/^“.+”（.+，http:\/\/.+\/node\/sta_\w+）\n$/u);
    const [reference] = JSON.parse(await style(id, 'csl-json')) as [{ type: string; title: string; URL: string }];
    expect(reference).toMatchObject({ type: 'article-newspaper', title: headline, URL: `${server.url}/node/${id}` });
    expect(await style(id, 'bibtex')).toMatch(new RegExp(`^@article\\{${id},\\n`, 'u'));
  });

  it('lists the available styles, and says what cannot be cited', async () => {
    const id = await regionId('浙江省');
    expect(await style(id, 'bibtx')).toContain('did you mean \\"bibtex\\"');
    expect((await get(`/cite/${id}?style=text`)).status).toBe(400);
  });
});
