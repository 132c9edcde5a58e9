import type { ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPage } from '../../src/load/loadPage.ts';
import type { Writer } from '../../src/neo4j/runQuery.ts';
import { loadInBulk } from '../support/loadInBulk.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';
import type { MadeUpPage } from '../support/madeUpFacts.ts';

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
  await load.empty();
}, 240_000);
afterAll(() => load.graph.close());

/** Pages that repeat one place, firm, person and figure, each a day later than the one before. */
const hot = (number: number): MadeUpPage => {
  const value = `${String(number)}.5亿元`;
  return makeUpPage(
    `${String(number)}.txt`,
    `浙江省台州市的海川机床厂去年产值达${value}。厂长王军说，第${String(number)}条生产线已经开工。`,
    {
      date: new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10),
      regions: [
        { name: '浙江省', level: 'province', parent: '中国' },
        { name: '台州市', level: 'city', parent: '浙江省' },
      ],
      organizations: [{ name: '海川机床厂', region: '台州市' }],
      people: [{ name: '王军', roles: [{ title: '厂长', organization: '海川机床厂' }] }],
      statistics: [
        {
          subject: { type: 'organization', name: '海川机床厂' },
          quote: `产值达${value}`,
          value: number + 0.5,
          period: '2025',
        },
      ],
    },
  );
};

it('another page with frequent names costs the same 300 pages later as after 40', { timeout: 480_000 }, async () => {
  await loadInBulk(
    load.deps,
    Array.from({ length: 40 }, (_each, index) => hot(index + 1)),
  );
  // Files that ran before on this server left plans for graphs of other sizes: the first page has them made again, and
  // the cost of the second is measured.
  await load.ask('CALL db.clearQueryCaches()');
  await countHits(hot(41));
  const before = await countHits(hot(42));
  await loadInBulk(
    load.deps,
    Array.from({ length: 300 }, (_each, index) => hot(index + 43)),
  );
  await load.ask('CALL db.clearQueryCaches()');
  await countHits(hot(343));
  const after = await countHits(hot(344));
  const grown = [...after].filter(([name, hits]) => hits > 1.3 * (before.get(name) ?? 0) + 20);
  expect(grown.map(([name, hits]) => `${name}: ${String(before.get(name) ?? 0)} → ${String(hits)}`)).toEqual([]);
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  expect(sum(after)).toBeLessThan(1.1 * sum(before));
});

it('a figure that many pages give is compared up to the bound, and counted in full', async () => {
  const [[figures, compared] = []] = (await load.ask(
    `MATCH (slot:Slot {unit: '元'}) RETURN toString(slot.figureCount), toString(COUNT { ()-[link:COMPARED WHERE link.slotId = slot.id]->() })`,
  )) as string[][];
  expect([figures, compared]).toEqual(['344', '31']);
});

/** Loads a page and gives the database hits of each statement of the load, by its name. */
async function countHits({ page, facts }: MadeUpPage): Promise<ReadonlyMap<string, number>> {
  const hits = new Map<string, number>();
  const executeWrite: Writer = async (_name, work) => {
    const session = load.graph.driver.session();
    try {
      return await session.executeWrite(async (transaction) =>
        work(async ({ name, cypher, params, decode }) => {
          const { records, summary } = await transaction.run(`PROFILE ${cypher}`, params);
          if (summary.profile !== false) hits.set(name, (hits.get(name) ?? 0) + sumHits(summary.profile));
          return records.map(decode);
        }),
      );
    } finally {
      await session.close();
    }
  };
  await loadPage({ ...load.deps, executeWrite }, page, facts);
  return hits;
}

function sumHits({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((sum, child) => sum + sumHits(child), dbHits);
}
