import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeFigure, undoJudgement } from '../../src/load/judgeFigure.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

const TEXT = '中国去年货物贸易进出口总值45.47万亿元，增长3.8%。';
const trade = {
  subject: { type: 'region', name: '中国' },
  indicator: '进出口总额',
  quote: '货物贸易进出口总值45.47万亿元',
  value: 45.47,
  unit: '万亿元',
  period: '2025',
};
const regions = [{ name: '中国', level: 'country' }];
const page = makeUpPage('trade.txt', TEXT, { date: '2026-01-14', regions, statistics: [trade] });
const again = makeUpPage('trade.txt', TEXT, {
  date: '2026-01-14',
  regions,
  statistics: [{ ...trade, indicator: '外贸总额' }],
});
const judge = { who: 'Li', why: 'Compared with the page.' };

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
  await load.empty();
}, 240_000);
afterAll(() => load.graph.close());

async function ask(cypher: string): Promise<unknown[]> {
  return (await load.graph.read({
    name: 'test',
    cypher,
    params: {},
    decode: (record): unknown => [...record.values()],
  })) as unknown[];
}
const look = (): Promise<unknown[]> =>
  ask(`MATCH (statistic:Statistic)
    RETURN statistic.display, statistic.rejected, statistic.corrected, toString(COUNT { (statistic)-[:FILLS]->() })`);

it('holds in every later load, and is undone by another', { timeout: 240_000 }, async () => {
  await loadPage(load.deps, page.page, page.facts);
  const [[id] = []] = (await ask('MATCH (statistic:Statistic) RETURN statistic.id')) as string[][];
  const figure = String(id);
  expect(await look()).toEqual([['45.47万亿元', false, false, '1']]);

  await judgeFigure(load.deps, figure, { decision: 'correct', correction: { value: 45.74 } }, judge);
  expect(await look()).toEqual([['45.74万亿元', false, true, '1']]);
  const rejected = await judgeFigure(load.deps, figure, { decision: 'reject' }, judge);
  expect(await look()).toEqual([['45.74万亿元', true, true, '0']]);

  await loadPage(load.deps, again.page, again.facts);
  expect(await look()).toEqual([['45.74万亿元', true, true, '0']]);
  await undoJudgement(load.deps, rejected.judgementId, judge);
  expect(await look()).toEqual([['45.74万亿元', false, true, '1']]);
  await expect(undoJudgement(load.deps, rejected.judgementId, judge)).rejects.toThrow('was already undone');
  expect(
    await ask('MATCH (judgement:Judgement)-[:CONCERNS]->(:Statistic) RETURN judgement.kind ORDER BY judgement.byTime'),
  ).toHaveLength(3);
});

it('refuses a correction that says nothing or cannot be, and a figure that is not there', async () => {
  await expect(judgeFigure(load.deps, 'sta_x', { decision: 'correct', correction: {} }, judge)).rejects.toThrow(
    'The correction is empty',
  );
  await expect(
    judgeFigure(load.deps, 'sta_x', { decision: 'correct', correction: { period: '24' } }, judge),
  ).rejects.toThrow('The correction is not valid');
  await expect(judgeFigure(load.deps, 'sta_x', { decision: 'reject' }, judge)).rejects.toThrow('There is no figure');
});
