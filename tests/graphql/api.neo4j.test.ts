import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from './startApi.ts';

describe('the API on the five pages', () => {
  let server: Api;
  beforeAll(async () => {
    server = await startApi({ queryDeadline: 60_000 });
  });
  afterAll(() => server.stop());

  it('asks the graph only for its version where a GET is repeated, and all of it where the graph has moved', async () => {
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
    expect(first.statements).toEqual(['load/read-version', 'Pages']);
    const again = await get();
    expect(again.statements).toEqual(['load/read-version']);
    expect(await again.response.json()).toEqual(await first.response.json());
    const tag = first.response.headers.get('etag') ?? '';
    expect((await get(tag)).response.status).toBe(304);
    const { driver } = server.graph;
    await driver.executeQuery("MATCH (graph:Graph {id: 'graph'}) SET graph.revision = graph.revision + 1");
    expect((await get(tag)).statements).toEqual(['load/read-version', 'Pages']);
  });

  it('says that it is ready', async () => {
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });
});
