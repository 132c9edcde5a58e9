import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPage } from '../../src/load/loadPage.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { readSeedPages } from '../support/seedPages.ts';

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
  await load.empty();
  for (const { page, facts } of await readSeedPages()) await loadPage(load.deps, page, facts);
}, 240_000);
afterAll(() => load.graph.close());

it('keeps eleven equalities and three brackets of the five pages, all consistent except for one possible revision', async () => {
  expect(
    await load.ask(
      'MATCH (check:Check) RETURN check.form, check.verdict, toString(count(*)) ORDER BY check.form, check.verdict',
    ),
  ).toEqual([
    ['bracket', 'consistent', '3'],
    ['equality', 'consistent', '10'],
    ['equality', 'possible-revision', '1'],
  ]);
});

it('walks from a figure to the checks that use it, and from there to every other figure', async () => {
  expect(
    await load.ask(
      `MATCH (:Statistic {printedValue: '706亿美元'})<-[:TESTS]-(check) MATCH (check)-[link:TESTS]->(statistic)
       RETURN check.rule, link.role, coalesce(statistic.printedValue, statistic.changeText) ORDER BY link.position`,
    ),
  ).toEqual([
    ['growth-by-increase', 'growth', '31718亿美元'],
    ['growth-by-increase', 'level', '31718亿美元'],
    ['growth-by-increase', 'increase', '706亿美元'],
  ]);
});

it('finds no conflict, and 2023-11 restated from 1.2 to 1.3 %', async () => {
  expect(await load.ask('MATCH ()-[link:COMPARED]->() RETURN link.verdict, link.why ORDER BY link.verdict')).toEqual([
    ['restated', expect.stringContaining('was restated as')],
    ['same-saying', expect.any(String)],
  ]);
});

it('leaves no slot unsettled, and none without a figure', async () => {
  expect(
    await load.ask(
      'MATCH (slot:Slot) WHERE slot.stale OR slot.preferredId IS NULL OR NOT EXISTS { (slot)<-[:FILLS]-() } RETURN slot.id',
    ),
  ).toEqual([]);
});

it('prints values, changes and indicators in the page’s own characters', async () => {
  const figures = await load.ask(
    `MATCH (page:Page)<-[:ON]-(article)<-[:REPORTED_IN]-(statistic:Statistic)
     RETURN page.text, statistic.printedValue, statistic.changeText, statistic.printedIndicator`,
  );
  expect(figures.length).toBeGreaterThan(250);
  const texts = new Map<unknown, string>();
  for (const [text, ...printed] of figures as string[][]) {
    const flat = texts.get(text) ?? (text ?? '').replace(/\s+/gu, '');
    texts.set(text, flat);
    for (const each of printed) if (each != null) expect(flat.includes(each) ? '' : each).toBe('');
  }
});
