import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from './startApi.ts';

describe('the API on the five pages', () => {
  let server: Api;
  beforeAll(async () => {
    server = await startApi({ queryDeadline: 60_000 });
  });
  afterAll(() => server.stop());

  it('reads only the version of the graph if a GET is repeated, and everything if the graph has changed', async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent('query Pages { pages { nodes { file } } }')}`;
    const get = async (tag?: string) => {
      const before = server.statements.length;
      const headers = { 'apollo-require-preflight': '1', ...(tag && { 'if-none-match': tag }) };
      const response = await fetch(url, { headers });
      return { response, statements: server.statements.slice(before) };
    };
    // Of an operation that the graph has planned before, each answer costs the same.
    await get();
    await server.graph.driver.executeQuery("MATCH (graph:Graph {id: 'graph'}) SET graph.revision = graph.revision + 1");
    const first = await get();
    expect(first.statements).toEqual(['load/find-version', 'Pages']);
    const again = await get();
    expect(again.statements).toEqual(['load/find-version']);
    expect(await again.response.json()).toEqual(await first.response.json());
    const tag = first.response.headers.get('etag') ?? '';
    expect((await get(tag)).response.status).toBe(304);
    const { driver } = server.graph;
    await driver.executeQuery("MATCH (graph:Graph {id: 'graph'}) SET graph.revision = graph.revision + 1");
    expect((await get(tag)).statements).toEqual(['load/find-version', 'Pages']);
  });

  async function ask<Data>(query: string): Promise<Data> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  it('finds the articles and the words of an unnamed group', async () => {
    const { groups } = await ask<{
      groups: { nodes: ReadonlyArray<Record<string, never>> };
    }>(`{ groups(first: 50) { nodes {
      name
      articles { nodes { headline } }
      mentions { nodes { surface rule entity { name } places { start } } facets(by: RULE) { value count } }
    } } }`);
    const group = groups.nodes.find(({ name }) => name === '浏阳市鼎腾烟花有限公司负责人');
    const source = { surface: '浏阳市鼎腾烟花有限公司负责人', rule: 'phrase' };
    expect(group).toMatchObject({
      articles: { nodes: [{ headline: '中国外贸向“新”求进' }] },
      mentions: {
        nodes: [{ ...source, entity: { name: source.surface } }],
        facets: [{ value: 'phrase', count: 1 }],
      },
    });
    const unsaid = groups.nodes.filter(
      ({ articles }) => (articles as unknown as { nodes: unknown[] }).nodes.length === 0,
    );
    expect(unsaid.map(({ name }) => name)).toEqual([]);
  });

  it('counts articles by author and by whom they name, and finds declines', async () => {
    const { articles, statistics } = await ask<{
      articles: Record<string, ReadonlyArray<{ name: string; count: number }>>;
      statistics: { totalCount: number; nodes: ReadonlyArray<{ display: string; change: { direction: string } }> };
    }>(`{
      articles {
        reporters: facets(by: REPORTER, first: 100) { name count }
        people: facets(by: PERSON, first: 100) { name count }
        organizations: facets(by: ORGANIZATION, first: 100) { name count }
        regions: facets(by: REGION, first: 1) { name count }
      }
      statistics(first: 100, filter: { changeDirection: DOWN }) { totalCount nodes { display change { direction } } }
    }`);
    expect(articles['reporters']).toContainEqual({ name: '胡静漪', count: 1 });
    expect(articles['people']).toContainEqual({ name: '吕大良', count: 2 });
    expect(articles['organizations']?.map(({ name }) => name)).toContain('海关总署');
    expect(articles['regions']?.[0]?.name).toBe('中国');
    expect(statistics.totalCount).toBeGreaterThan(0);
    expect(new Set(statistics.nodes.map(({ change }) => change.direction))).toEqual(new Set(['DOWN']));
  });

  it('says that it is ready', async () => {
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });
});
