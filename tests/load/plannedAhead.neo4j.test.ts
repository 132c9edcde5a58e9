import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeFigure, undoJudgement } from '../../src/load/judgeFigure.ts';
import { listLoadPlans } from '../../src/load/listLoadPlans.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import type { Query } from '../../src/neo4j/runQuery.ts';
import { openSeedGraph } from '../support/seedGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openSeedGraph();
}, 240_000);
afterAll(() => graph.close());

const who = { who: 'Li', why: 'Compared with the page.' };
/** Left out: a load holds the graph's node, so planning them would have to wait for it. */
const AT_THE_GRAPH = ['load/add-changes', 'load/raise-revision'];

it('knows every statement of a load and a judgement, with the types of its values', { timeout: 240_000 }, async () => {
  const ran: Query<unknown>[] = [];
  const deps = {
    ...graph,
    now: () => new Date().toISOString(),
    executeWrite: (async (name, work, signal) =>
      graph.executeWrite(
        name,
        async (run) =>
          work(async (query) => {
            ran.push(query);
            return run(query);
          }),
        signal,
      )) as Graph['executeWrite'],
  };
  const [figure = ''] = await graph.query({
    name: 'test',
    cypher: 'MATCH (statistic:Statistic) RETURN statistic.id ORDER BY statistic.id LIMIT 1',
    params: {},
    decode: (record) => String(record.get(0)),
  });
  const { judgementId } = await judgeFigure(deps, figure, { decision: 'reject' }, who);
  await undoJudgement(deps, judgementId, who);
  await judgeFigure(deps, figure, { decision: 'correct', correction: { value: 1 } }, who);
  const page = makeUpPage('trade.txt', '中国去年货物贸易进出口总值45.47万亿元，增长3.8%。', {
    date: '2026-01-14',
    regions: [{ name: '中国', level: 'country' }],
    statistics: [
      {
        subject: { type: 'region', name: '中国' },
        indicator: '进出口总额',
        quote: '货物贸易进出口总值45.47万亿元',
        value: 45.47,
        unit: '万亿元',
        period: '2025',
      },
    ],
  });
  await loadPage(deps, page.page, page.facts);

  const plans = new Map(listLoadPlans().map(({ cypher, params }) => [cypher, params]));
  const seen = ran.filter(({ name }) => !AT_THE_GRAPH.includes(name));
  expect(seen.length).toBeGreaterThan(200);
  const unknown = seen.filter(({ cypher }) => !plans.has(cypher)).map(({ name }) => name);
  expect([...new Set(unknown)]).toEqual([]);
  const other = seen.filter(({ cypher, params }) => !hasTypes(params, plans.get(cypher) ?? {}));
  expect(other.map(({ name, params }) => `${name} ${printTypes(params)}`)).toEqual([]);
});

it('is planned for transactions that have written something, and nothing is stored', async () => {
  // The longest: what is saved must stand out from the noise of a busy machine.
  const [text] = listLoadPlans()
    .filter(({ afterWrite, cypher }) => afterWrite && cypher.includes('$pageIds'))
    .toSorted((one, other) => other.cypher.length - one.cypher.length);
  if (text === undefined) throw new Error('No statement reads pages after something was written.');
  const count = async (): Promise<unknown> =>
    (await graph.query({ name: 'test', cypher: 'MATCH (n) RETURN count(n)', params: {}, decode: (r) => r.get(0) }))[0];
  const before = await count();
  const waited: Record<'planned' | 'readAhead', number[]> = { planned: [], readAhead: [] };
  for (let round = 0; round < 12; round += 1) {
    for (const way of ['planned', 'readAhead'] as const) {
      // A comment makes it a statement that has not been planned.
      const query = { ...text, name: 'test', cypher: `${text.cypher}\n// ${way} ${round}`, decode: () => undefined };
      await (way === 'planned' ? graph.planAfterWrite(query) : graph.queryToPlan(query));
      await graph.executeWrite('test', async (run) => {
        await run({ name: 'test', cypher: 'CREATE (n) DELETE n', params: {}, decode: () => undefined });
        const start = performance.now();
        await run(query);
        waited[way].push(performance.now() - start);
      });
    }
  }
  expect(await count()).toEqual(before);
  expect(Math.min(...waited.planned)).toBeLessThan(0.7 * Math.min(...waited.readAhead));
});

/**
 * The types by which Neo4j distinguishes plans. An empty list has a plan of its own, whatever its elements would be.
 */
function hasTypes(params: Query<unknown>['params'], planned: Query<unknown>['params']): boolean {
  return Object.entries(params).every(
    ([name, value]) => (Array.isArray(value) && value.length === 0) || printTypes(value) === printTypes(planned[name]),
  );
}

function printTypes(value: unknown): string {
  if (Array.isArray(value)) return `[${printTypes(value[0])}]`;
  return value === null ? 'null' : typeof value;
}
