import { createClient } from 'graphql-sse';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import type { RunningServer } from '../../src/graphql/startServer.ts';
import { serveGraph } from '../../src/host/serveGraph.ts';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import type { RunQuery } from '../../src/neo4j/runQuery.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

/** What this file tests: the statements of exports and events, which nobody sent before. */
const IN_TURN = new Set(['Flood', 'Other']);
const READ_IN_TURN = new Set(['export', 'export-ahead', 'mutation', 'followChanges', 'latestChange']);

describe('whatever a client may ask for in many shapes is planned in turn', () => {
  let graph: Graph;
  let server: RunningServer;
  const planned = new Set<string>();
  const unplanned = new Set<string>();
  /** Names of the operations in the order in which the graph received them. */
  const asked: string[] = [];
  let [planning, most, reading, mostEvents] = [0, 0, 0, 0];
  beforeAll(async () => {
    graph = await openSeedGraph();
    const watched =
      (run: RunQuery): RunQuery =>
      async (query, signal) => {
        if (READ_IN_TURN.has(query.name) && !planned.has(query.cypher)) unplanned.add(query.cypher);
        if (IN_TURN.has(query.name)) {
          asked.push(query.name);
          await sleep(50);
        }
        if (query.name !== 'mutation') return run(query, signal);
        reading += 1;
        mostEvents = Math.max(mostEvents, reading);
        return run(query, signal).finally(() => (reading -= 1));
      };
    const queryToPlan: RunQuery = async (query, signal) => {
      planning += 1;
      most = Math.max(most, planning);
      return graph.queryToPlan(query, signal).finally(() => {
        planning -= 1;
        planned.add(query.cypher);
      });
    };
    server = await serveGraph(
      { ...graph, query: watched(graph.query), queryPatiently: watched(graph.queryPatiently), queryToPlan },
      { ...DEFAULT_SERVER_SETTINGS, port: 0, trustedProxies: 1 },
      pino({ level: 'silent' }),
    );
  });
  afterAll(async () => {
    await server.stop();
    await graph.close();
  });

  it('exports, by the shape of their filter', async () => {
    const filters = [{ subjectName: '浙江省' }, { hasChange: true }, { totalOnly: true }, { unit: '元' }];
    const answers = filters.map(async (filter, index) => {
      const headers = { 'x-forwarded-for': `10.0.0.${index}` };
      const url = `${server.url}/export/statistics.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`;
      return (await fetch(url, { headers })).text();
    });
    for (const text of await Promise.all(answers)) expect(text).toContain('id,subject');
    expect([most, [...unplanned]]).toEqual([1, []]);
    expect(planned.size).toBeGreaterThanOrEqual(filters.length);
  });

  it('events of subscriptions, two of which are read at once for all streams', async () => {
    const walks = ['children', 'organizations', 'projects', 'groups', 'articles', 'mentions'];
    const streams = walks.map(async (walk, index) => {
      const events = createClient({
        url: `${server.url}/graphql/stream`,
        retryAttempts: 0,
        headers: { 'x-forwarded-for': `10.0.1.${index}` },
      }).iterate({
        query: `subscription { changes(since: 0) { kind node { id ... on Region { ${walk}(first: 1) { nodes { id } } } } } }`,
      });
      let count = 0;
      for await (const event of events) {
        expect(event).toMatchObject({ data: { changes: {} } });
        count += 1;
        if (count === 20) break;
      }
      return count;
    });
    expect(await Promise.all(streams)).toEqual(walks.map(() => 20));
    expect([most, [...unplanned]]).toEqual([1, []]);
    expect(mostEvents).toBeGreaterThan(0);
    expect(mostEvents).toBeLessThanOrEqual(2);
  });

  it('queries of a client with many connections let those of others pass', async () => {
    const ask = async (name: string, client: string): Promise<number> => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
        body: JSON.stringify({ query: `query ${name} { regions(first: 5) { nodes { id } } }` }),
      });
      await response.text();
      return response.status;
    };
    for (const name of IN_TURN) await ask(name, '10.0.2.1');
    asked.length = 0;
    const flood = Array.from({ length: 120 }, () => ask('Flood', '10.0.2.2'));
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    const before = asked.length;
    expect(await ask('Other', '10.0.2.3')).toBe(200);
    const { queriesAtOnce } = DEFAULT_SERVER_SETTINGS;
    expect(asked.indexOf('Other') - before).toBeLessThanOrEqual(2 * queriesAtOnce);
    await Promise.all(flood);
  });
});
