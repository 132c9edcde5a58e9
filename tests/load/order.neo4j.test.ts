import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPage } from '../../src/load/loadPage.ts';
import { dumpGraph } from '../support/dumpGraph.ts';
import type { GraphDump } from '../support/dumpGraph.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import type { MadeUpPage } from '../support/madeUpFacts.ts';
import { HOMONYM_PAGES } from '../support/homonymPages.ts';
import { readSeedPages } from '../support/seedPages.ts';

let load: LoadGraph;
let pages: readonly MadeUpPage[];

beforeAll(async () => {
  load = await openLoadGraph();
  pages = await readSeedPages();
});
beforeEach(() => load.empty());
afterAll(() => load.graph.close());

async function dumpAfter(order: readonly MadeUpPage[]): Promise<GraphDump> {
  await load.empty();
  for (const { page, facts } of order) await loadPage(load.deps, page, facts);
  return dumpGraph(load.graph.driver);
}

describe('the order of loading', () => {
  it('leaves no trace in the graph of the five pages', { timeout: 300_000 }, async () => {
    const expected = await dumpAfter(pages);
    expect(expected.nodes.length).toBeGreaterThan(1_000);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (order) => {
        expect(await dumpAfter(order.flatMap((index) => pages[index] ?? []))).toEqual(expected);
      }),
      { numRuns: 2, examples: [[[4, 3, 2, 1, 0]]] },
    );
  });

  it('leaves no trace where names are settled by what other pages say', { timeout: 300_000 }, async () => {
    const all = HOMONYM_PAGES.map((_page, index) => index);
    const expected = await dumpAfter(HOMONYM_PAGES);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (order) => {
        expect(await dumpAfter(order.flatMap((index) => HOMONYM_PAGES[index] ?? []))).toEqual(expected);
      }),
      { numRuns: 3, examples: [[all.toReversed()]] },
    );
  });
});
