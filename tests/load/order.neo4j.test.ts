import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ServiceUnavailableError } from '../../src/errors/ServiceUnavailableError.ts';
import type { LoadDeps } from '../../src/load/loadDeps.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { loadPages } from '../../src/load/loadPages.ts';
import { settleMoves } from '../../src/load/moves/settleMoves.ts';
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

  it('leaves no trace if what names mean depends on other pages', { timeout: 300_000 }, async () => {
    const all = HOMONYM_PAGES.map((_page, index) => index);
    const expected = await dumpAfter(HOMONYM_PAGES);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (order) => {
        expect(await dumpAfter(order.flatMap((index) => HOMONYM_PAGES[index] ?? []))).toEqual(expected);
      }),
      { numRuns: 3, examples: [[all.toReversed()]] },
    );
  });

  it('does not matter if pages are loaded together', { timeout: 300_000 }, async () => {
    const expected = await dumpAfter(HOMONYM_PAGES);
    await load.empty();
    const loads = [...HOMONYM_PAGES, ...HOMONYM_PAGES.slice(0, 1)].map((each) => ({ ...each, options: {} }));
    const half = Math.ceil(loads.length / 2);
    const results = [
      ...(await loadPages(load.deps, loads.slice(0, half))),
      // One that the graph has already, and one that comes twice.
      ...(await loadPages(load.deps, loads.slice(half - 1))),
    ];
    await settleMoves(load.deps);
    expect(await dumpGraph(load.graph.driver)).toEqual(expected);
    const statuses = results.map((each) => (each.status === 'fulfilled' ? each.value.status : each.reason));
    expect(statuses.filter((status) => status === 'loaded')).toHaveLength(HOMONYM_PAGES.length);
    expect(statuses.filter((status) => status === 'unchanged')).toHaveLength(2);
    // Each change names a load, also those that several pages cause together.
    const unnamed = await load.ask(
      `MATCH (change:GraphChange) WHERE NOT EXISTS { (run:Run) WHERE run.id = change.runId } RETURN change.kind + ' ' + change.nodeId`,
    );
    expect(unnamed).toEqual([]);
  });

  it('reports stored pages as stored even if the graph stops answering afterwards', async () => {
    const [known, ...others] = HOMONYM_PAGES;
    if (known === undefined) throw new Error('There are no pages.');
    await loadPage(load.deps, known.page, known.facts);
    let writes = 0;
    const executeWrite: LoadDeps['executeWrite'] = async (name, work, signal) => {
      if (name === 'settle moves') return load.deps.executeWrite(name, work, signal);
      writes += 1;
      if (writes > 1) throw new ServiceUnavailableError('The graph does not answer.', 1);
      return load.deps.executeWrite(name, work, signal);
    };
    const corrected = { ...known, facts: { ...known.facts, people: [] } };
    const results = await loadPages(
      { ...load.deps, executeWrite },
      [corrected, ...others, { ...known, facts: { ...known.facts, organizations: [] } }].map((each) => ({
        ...each,
        options: {},
      })),
    );
    const told = results.map((each) => (each.status === 'fulfilled' ? each.value.status : String(each.reason)));
    const lost = 'ServiceUnavailableError: The graph does not answer.';
    expect(told).toEqual([lost, ...others.map(() => 'loaded'), lost]);
    expect(await load.ask('MATCH (page:Page) RETURN count(page)')).toEqual([[HOMONYM_PAGES.length]]);
    // The page that failed first is not tried again.
    expect(writes).toBe(2);
  });

  it('does not let one page that cannot be loaded stop the others', { timeout: 300_000 }, async () => {
    const [first, second, ...others] = HOMONYM_PAGES;
    if (first === undefined || second === undefined) throw new Error('There are no pages.');
    const expected = await dumpAfter([first, ...others]);
    await load.empty();
    // Another page has its text already, under an id that no text gives.
    await load.graph.driver.executeQuery(`CREATE (:Page {id: 'pag_other', sha256: $sha256})`, {
      sha256: second.page.sha256,
    });
    const results = await loadPages(
      load.deps,
      HOMONYM_PAGES.map((each) => ({ ...each, options: {} })),
    );
    expect(results.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(results[1]?.status).toBe('rejected');
    await settleMoves(load.deps);
    await load.graph.driver.executeQuery(`MATCH (page:Page {id: 'pag_other'}) DELETE page`);
    expect(await dumpGraph(load.graph.driver)).toEqual(expected);
  });
});
