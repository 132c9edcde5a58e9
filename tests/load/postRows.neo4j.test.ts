import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPage } from '../../src/load/loadPage.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
  await load.empty();
}, 240_000);
afterAll(() => load.graph.close());

it('keeps no post as current that has ended according to the page', { timeout: 240_000 }, async () => {
  const { page, facts } = makeUpPage('posts.txt', '绍兴市商务局原局长、绍兴市统计局局长陈慕白说，出口在增长。', {
    date: '2026-01-14',
    organizations: [
      { name: '绍兴市商务局', kind: 'government' },
      { name: '绍兴市统计局', kind: 'government' },
    ],
    people: [
      {
        name: '陈慕白',
        official: true,
        roles: [
          { title: '局长', organization: '绍兴市商务局', former: true },
          { title: '局长', organization: '绍兴市统计局' },
        ],
      },
    ],
  });
  await loadPage(load.deps, page, facts);
  const posts = await load.graph.query({
    name: 'test',
    cypher: `MATCH (person:Person {name: '陈慕白'})-[:HOLDS]->(post:Post)-[:AT]->(body:Organization)
      RETURN post.title AS title, body.name AS body`,
    params: {},
    decode: (record): unknown => record.toObject(),
  });
  expect(posts).toEqual([{ title: '局长', body: '绍兴市统计局' }]);
});
