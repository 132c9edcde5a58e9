import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPage } from '../../src/load/loadPage.ts';
import { queryQuality } from '../../src/load/quality/queryQuality.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
  await load.empty();
}, 400_000);
afterAll(() => load.graph.close());

it('counts what needs attention, each difference once', { timeout: 240_000 }, async () => {
  const trade = { subject: { type: 'region', name: '中国' }, indicator: '进出口总值', unit: '万亿元', period: '2025' };
  const regions = [{ name: '中国', level: 'country' }];
  const one = makeUpPage('one.txt', '中国去年货物贸易进出口总值45.47万亿元，增长3.8%。', {
    date: '2026-01-14',
    regions,
    statistics: [{ ...trade, quote: '进出口总值45.47万亿元', value: 45.47, confidence: 0.9 }],
  });
  const two = makeUpPage('two.txt', '会上透露，2025年中国进出口总值为54.47万亿元；全行业有工人3000。', {
    date: '2026-01-20',
    regions,
    statistics: [
      { ...trade, quote: '进出口总值为54.47万亿元', value: 54.47, confidence: 0.4 },
      {
        subject: { type: 'other', name: '全行业' },
        indicator: '工人',
        quote: '工人3000',
        value: 3000,
        unit: null,
        confidence: 0.5,
      },
    ],
  });
  for (const { page, facts } of [one, two]) await loadPage(load.deps, page, facts);

  const pages = await Array.fromAsync(queryQuality(load.graph, 0.5));
  const [right, wrong] = ['one.txt', 'two.txt'].map((file) => pages.find((page) => page.file === file));
  expect(pages).toHaveLength(2);
  expect([right?.figures, wrong?.figures]).toEqual([1, 2]);
  expect(wrong?.counts).toMatchObject({ withoutUnit: 1, withoutPeriod: 1, withoutSubject: 1, lowConfidence: 1 });
  expect(right?.counts).toMatchObject({ withoutUnit: 0, withoutPeriod: 0, withoutSubject: 0, lowConfidence: 0 });
  // The one that is not preferred is the one that differs.
  const differences = pages.flatMap((page) => page.differences);
  expect(differences).toMatchObject([{ verdict: 'conflict', by: 'level' }]);
  expect(new Set(differences[0]?.figures).size).toBe(2);
  expect((right?.counts.conflicts ?? 0) + (wrong?.counts.conflicts ?? 0)).toBe(1);
});
