import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgeFigure, undoJudgement } from '../../src/load/judgeFigure.ts';
import { remergeMention, unmergeMention } from '../../src/load/judgeMention.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { withdrawRun } from '../../src/load/withdrawRun.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

const TEXT = '中国去年货物贸易进出口总值45.47万亿元，海关总署副署长王军说。';
const regions = [{ name: '中国', level: 'country' }];
const trade = {
  subject: { type: 'region', name: '中国' },
  indicator: '进出口总额',
  quote: '货物贸易进出口总值45.47万亿元',
  value: 45.47,
  unit: '万亿元',
  period: '2025',
};
const customs = { name: '海关总署', kind: 'government', region: '中国' };
const wang = { name: '王军', official: true, roles: [{ title: '副署长', organization: '海关总署' }] };
const first = makeUpPage('trade.txt', TEXT, {
  date: '2026-01-14',
  regions,
  organizations: [customs],
  people: [wang],
  statistics: [trade],
});
const TEXT_2 = '海关总署副署长王军昨天说，去年货物贸易进出口总值54.47万亿元。';
const second = makeUpPage('trade-2.txt', TEXT_2, {
  date: '2026-01-16',
  regions,
  organizations: [customs],
  people: [wang],
  statistics: [{ ...trade, quote: '货物贸易进出口总值54.47万亿元', value: 54.47 }],
});

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
});
beforeEach(() => load.empty());
afterAll(() => load.graph.close());

async function ask(cypher: string): Promise<unknown[][]> {
  return (await load.graph.query({
    name: 'test',
    cypher,
    params: {},
    decode: (record): unknown[] => record.keys.map((key) => record.get(key) as unknown),
  })) as unknown[][];
}
const revision = async (): Promise<number> =>
  Number((await ask("MATCH (graph:Graph {id: 'graph'}) RETURN toString(graph.revision)"))[0]?.[0]);

/** Lists what changed after a revision, as `kind type: before → after`. */
async function listSince(since: number): Promise<string[]> {
  const rows = await ask(
    `MATCH (change:GraphChange) WHERE change.revision > ${String(since)}
     RETURN change.kind, change.type, coalesce(change.before, ''), coalesce(change.after, '') ORDER BY change.id`,
  );
  return rows.map(
    ([kind, type, before, after]) => `${String(kind)} ${String(type)}: ${String(before)} → ${String(after)}`,
  );
}

describe('the log of changes', { timeout: 120_000 }, () => {
  it(
    'reports each node that a page brings once, under the load and the revision that it makes',
    { timeout: 120_000 },
    async () => {
      const before = await revision();
      const { runId } = await loadPage(load.deps, first.page, first.facts);
      expect((await listSince(before)).toSorted()).toEqual([
        expect.stringContaining('added Article:  → '),
        'added Organization:  → 海关总署',
        'added Page:  → trade.txt',
        'added Person:  → 王军',
        'added Statistic:  → 中国 货物贸易进出口总值 45.47万亿元 (2025)',
      ]);
      const [[runs, revisions, places]] = (await ask(
        `MATCH (change:GraphChange) WITH change ORDER BY change.id
       RETURN collect(DISTINCT change.runId) AS runs, collect(DISTINCT toString(change.revision)) AS revisions, [n IN collect(change.n) | toString(n)] AS places`,
      )) as [[string[], string[], string[]]];
      expect(runs).toEqual([runId]);
      expect(revisions).toEqual([String(before + 1)]);
      expect(places).toEqual(['1', '2', '3', '4', '5']);
      await loadPage(load.deps, first.page, first.facts);
      expect(await listSince(before + 1)).toEqual([]);
    },
  );

  it('reports that a second paper contradicts the first, and withdraws that with its load', async () => {
    await loadPage(load.deps, first.page, first.facts);
    const before = await revision();
    const { runId } = await loadPage(load.deps, second.page, second.facts);
    expect((await listSince(before)).filter((line) => line.startsWith('verdict'))).toEqual([
      'verdict Slot:  → CONFLICT',
    ]);
    const loaded = await revision();
    await withdrawRun(load.deps, runId);
    const after = await listSince(loaded);
    expect(after).toContain('verdict Slot: CONFLICT → ');
    expect(after).toContain('gone Statistic: 中国 货物贸易进出口总值 54.47万亿元 (2025) → ');
    expect(after).toContain('gone Page: trade-2.txt → ');
    expect(after.filter((line) => line.includes('王军'))).toEqual([]);
  });

  it('reports what an editor corrected, rejected and undid', async () => {
    await loadPage(load.deps, first.page, first.facts);
    const [[figure]] = (await ask('MATCH (statistic:Statistic) RETURN statistic.id')) as [[string]];
    const judge = { who: 'Li', why: 'Compared with the page.' };
    const was = '中国 货物贸易进出口总值 45.47万亿元 (2025)';
    const is = '中国 货物贸易进出口总值 45.57万亿元 (2025)';
    let since = await revision();
    await judgeFigure(load.deps, figure, { decision: 'correct', correction: { value: 45.57 } }, judge);
    expect(await listSince(since)).toEqual([`corrected Statistic: ${was} → ${is}`]);
    since = await revision();
    const { judgementId } = await judgeFigure(load.deps, figure, { decision: 'reject' }, judge);
    expect(await listSince(since)).toEqual([`corrected Statistic: ${is} → `]);
    since = await revision();
    await undoJudgement(load.deps, judgementId, judge);
    expect(await listSince(since)).toEqual([`corrected Statistic:  → ${is}`]);
  });

  it('reports that a name was split off its entity, and merged with it again', async () => {
    await loadPage(load.deps, first.page, first.facts);
    await loadPage(load.deps, second.page, second.facts);
    const [[mention]] = (await ask(
      "MATCH (mention:Mention)-[:RESOLVES_TO]->(:Person) MATCH (mention)-[:IN]->()-[:ON]->(:Page {file: 'trade-2.txt'}) RETURN mention.id",
    )) as [[string]];
    const judge = { who: 'Li', why: 'Another one.' };
    let since = await revision();
    await unmergeMention(load.deps, mention, judge);
    expect((await listSince(since)).filter((line) => /^(split|merged) Person/.test(line))).toEqual([
      expect.stringMatching(/^split Person: per_\w+ → per_\w+$/),
    ]);
    since = await revision();
    await remergeMention(load.deps, mention, judge);
    expect((await listSince(since)).filter((line) => /^(split|merged) Person/.test(line))).toEqual([
      expect.stringMatching(/^merged Person: per_\w+ → per_\w+$/),
    ]);
  });

  it('keeps the latest, and remembers which are gone', async () => {
    const few = { ...load.deps, changesKept: 4 };
    await load.graph.runAlone({
      name: 'forget the test before',
      cypher: "MATCH (graph:Graph {id: 'graph'}) SET graph.changes = 0",
      params: {},
      decode: () => undefined,
    });
    await loadPage(few, first.page, first.facts);
    await loadPage(few, second.page, second.facts);
    const kept = await ask('MATCH (change:GraphChange) RETURN change.id ORDER BY change.id');
    expect(kept).toHaveLength(4);
    const [[forgotten]] = (await ask("MATCH (graph:Graph {id: 'graph'}) RETURN graph.changesForgotten")) as [[string]];
    expect(forgotten < String(kept[0]?.[0])).toBe(true);
  });
});
