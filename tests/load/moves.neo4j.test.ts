import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkGraph } from '../../src/load/check/checkGraph.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { countMoves, settleMoves } from '../../src/load/moves/settleMoves.ts';
import { withdrawRun } from '../../src/load/withdrawRun.ts';
import { dumpGraph } from '../support/dumpGraph.ts';
import { loadInBulk } from '../support/loadInBulk.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';
import type { MadeUpPage } from '../support/madeUpFacts.ts';

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
});
beforeEach(() => load.empty());
afterAll(() => load.graph.close());

const put = ({ page, facts }: MadeUpPage): Promise<unknown> => loadPage(load.deps, page, facts);
async function ask(cypher: string, params: Record<string, unknown> = {}): Promise<unknown[]> {
  return (await load.graph.query({
    name: 'test',
    cypher,
    params,
    decode: (record): unknown => record.get(0),
  })) as unknown[];
}
async function audit(): Promise<unknown[]> {
  const findings: unknown[] = [];
  for await (const finding of checkGraph(load.graph)) findings.push(finding);
  return findings;
}

/** A page that names a factory, in a city or without one, with a figure about it. */
const works = (number: number, city: string | null): MadeUpPage =>
  makeUpPage(
    `${String(number)}.txt`,
    `第${String(number)}版。${city ?? ''}海川机床厂去年产值达${String(number + 1)}亿元，比上年有所增长。`,
    {
      date: '2026-01-14',
      regions: city === null ? [] : [{ name: city, level: 'city', parent: '浙江省' }],
      organizations: [{ name: '海川机床厂', region: city }],
      statistics: [
        {
          subject: { type: 'organization', name: '海川机床厂' },
          quote: `产值达${String(number + 1)}亿元`,
          value: number + 1,
          period: '2025',
        },
      ],
    },
  );

describe('an entity that grows', { timeout: 120_000 }, () => {
  it('can be found by every id that a claim of its pages gives it', async () => {
    await put(works(1, null));
    const [early] = await ask('MATCH (body:Organization) RETURN body.id');
    await put(works(2, '台州市'));
    const [now] = await ask('MATCH (body:Organization) RETURN body.id');
    expect(now).not.toBe(early);
    expect(await ask("MATCH (:FormerId {id: 'was_' + $early})-[:NOW]->(body) RETURN body.id", { early })).toEqual([
      now,
    ]);
    // Another place with the name: the page that gives none does not certainly mean either.
    await put(works(3, '温州市'));
    expect(await ask('MATCH (body:Organization) RETURN body.id = $early ORDER BY body.id = $early', { early })).toEqual(
      [false, false, true],
    );
    expect(await ask('MATCH (former:FormerId) RETURN former.id')).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it('keeps the ids of its series and posts, which lead to the current ones', async () => {
    const headed = (number: number, city: string | null): MadeUpPage =>
      makeUpPage(`${String(number)}.txt`, `第${String(number)}版。${city ?? ''}海川机床厂厂长王军说，产值达3亿元。`, {
        date: '2026-01-14',
        regions: city === null ? [] : [{ name: city, level: 'city', parent: '浙江省' }],
        organizations: [{ name: '海川机床厂', region: city }],
        people: [{ name: '王军', roles: [{ title: '厂长', organization: '海川机床厂' }] }],
        statistics: [{ subject: { type: 'organization', name: '海川机床厂' }, quote: '产值达3亿元', value: 3 }],
      });
    const idsOf = async (label: string): Promise<unknown[]> => ask(`MATCH (node:${label}) RETURN node.id`);
    const leadsTo = async (id: unknown): Promise<unknown[]> =>
      ask("MATCH (former:FormerId {id: 'was_' + $id}) RETURN former.entityId", { id });
    await put(headed(1, null));
    const [series, posts] = [await idsOf('Series'), await idsOf('Post')];
    expect([series.length, posts.length]).toEqual([1, 1]);
    await put(headed(2, '台州市'));
    const [later, laterPosts] = [await idsOf('Series'), await idsOf('Post')];
    expect(later).not.toEqual(series);
    expect(await leadsTo(series[0])).toEqual(later);
    expect(await leadsTo(posts[0])).toEqual(posts[0] === laterPosts[0] ? [] : laterPosts);
    // The first page means another factory than the second, and its old id is in use again.
    await put(headed(3, '温州市'));
    expect(await idsOf('Series')).toEqual(expect.arrayContaining(series));
    expect(await leadsTo(series[0])).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it('takes its figures along into the regions that contain it', async () => {
    await put(works(1, null));
    await put(works(2, '台州市'));
    expect(
      await ask(
        "MATCH (:Region {name: '浙江省'})<-[:IN_REGION]-(statistic:Statistic) RETURN statistic.printedValue ORDER BY statistic.printedValue",
      ),
    ).toEqual(['2亿元', '3亿元']);
  });

  it(
    'leaves the pages that name it to bounded units of work, which any process can do',
    { timeout: 300_000 },
    async () => {
      const unplaced = Array.from({ length: 110 }, (_each, index) => works(index + 1, null));
      await loadInBulk(load.deps, unplaced);
      const { page, facts } = works(900, '台州市');
      // A process that is killed just after the load: none of the work it left was begun.
      const killed = { ...load.deps, executeWrite: countedWrites(1) };
      await loadPage(killed, page, facts).catch(() => undefined);
      expect(await countMoves(load.deps)).toBe(110);
      let batches = 0;
      await settleMoves(load.deps, { onBatch: () => (batches += 1) });
      expect(batches).toBeGreaterThanOrEqual(2);
      expect(await countMoves(load.deps)).toBe(0);
      const after = await dumpGraph(load.graph.driver);
      expect(await audit()).toEqual([]);
      await load.empty();
      await loadPage(load.deps, page, facts);
      await loadInBulk(load.deps, unplaced);
      expect(await dumpGraph(load.graph.driver)).toEqual(after);
    },
  );

  it('shrinks again when the page that joined two names is withdrawn', async () => {
    await put(works(1, null));
    const expected = await dumpGraph(load.graph.driver, { history: false });
    const { page, facts } = works(2, '台州市');
    const { runId } = await loadPage(load.deps, page, facts);
    await withdrawRun(load.deps, runId);
    const left = await dumpGraph(load.graph.driver, { history: false });
    const isOther = (line: string): boolean => line.includes('"file","2.txt"');
    expect(left.nodes.filter((line) => !isOther(line))).toEqual(expected.nodes);
    expect(await audit()).toEqual([]);
  });
});

/** Writes the given number of times, and fails after that. */
function countedWrites(limit: number): LoadGraph['deps']['executeWrite'] {
  let left = limit;
  return async (name, work, signal) => {
    left -= 1;
    if (left < 0) throw new Error('The process was killed.');
    return load.deps.executeWrite(name, work, signal);
  };
}

it('links a text that 500 papers print with as many relationships', { timeout: 300_000 }, async () => {
  const text =
    '新华社杭州6月2日电 当地新设经营主体保持较快增长，其中制造业项目落地数量创下近年同期新高，带动就业稳步回升，物流园区夜间作业量明显增加，港口堆场周转加快，中小企业订单较年初更为饱满，银行部门同步推出多项便利举措。';
  const papers = Array.from({ length: 500 }, (_each, index) =>
    makeUpPage(`paper${String(index)}.txt`, `${text.slice(0, 100 + (index % 20))}（第${String(index)}家报纸）`, {}),
  );
  await loadInBulk(load.deps, papers.slice(20));
  for (const page of papers.slice(0, 20)) await put(page);
  expect(
    await ask(
      'MATCH (:Article)-[link:PRINTS]->(wireText:WireText) RETURN toString(count(link)) + " " + toString(count(DISTINCT wireText))',
    ),
  ).toEqual(['500 1']);
});

it(
  'can be found by every earlier id of a text, as long as an article begins like that',
  { timeout: 300_000 },
  async () => {
    const text = Array.from({ length: 40 }, (_each, at) => `第${at + 1}家企业今年新增订单${at * 7 + 3}笔，`).join('');
    const papers = [
      '',
      '本周要闻回顾，各地经济数据陆续公布，市场普遍看好后市表现，以下为记者整理的详细内容。',
      '据了解，今年以来当地制造业延续回暖态势，重点项目加快建设，下面是具体的企业名单和订单情况。',
      '一段时间以来，各地出台多项举措支持企业发展，成效逐步显现，记者就此走访了以下这些企业。',
    ].map((opening, at) => makeUpPage(`opening${at}.txt`, `${opening}${text}`, {}));
    const findWireText = async (): Promise<string> => {
      const found = await ask('MATCH (wireText:WireText) RETURN wireText.id');
      expect(found).toHaveLength(1);
      return String(found[0]);
    };
    const known = new Set<string>();
    for (const [at, page] of papers.entries()) {
      await put(page);
      if (at > 0) known.add(await findWireText());
    }
    const now = await findWireText();
    const listFormer = (): Promise<unknown[]> =>
      ask('MATCH (former:FormerId) WHERE former.entityId = $now RETURN substring(former.id, 4)', { now });
    const former = await listFormer();
    expect(former).toHaveLength(3);
    expect([...known].filter((id) => id !== now && !former.includes(id))).toEqual([]);
    // The same in the other order, though other ids were known in between.
    const expected = await dumpGraph(load.graph.driver, { history: false });
    await load.empty();
    for (const page of papers.toReversed()) await put(page);
    expect(await dumpGraph(load.graph.driver, { history: false })).toEqual(expected);
    expect(await audit()).toEqual([]);
    const { records } = await load.graph.driver.executeQuery('MATCH (run:Run) RETURN run.id AS id ORDER BY run.pageId');
    await withdrawRun(load.deps, String(records[0]?.get('id')));
    expect(await ask('MATCH (former:FormerId) RETURN former.id')).toHaveLength(2);
    expect(await audit()).toEqual([]);
  },
);
