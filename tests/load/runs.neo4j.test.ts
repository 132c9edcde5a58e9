import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkGraph } from '../../src/load/check/checkGraph.ts';
import type { Finding } from '../../src/load/check/checkGraph.ts';
import { remergeMention, unmergeMention } from '../../src/load/judgeMention.ts';
import { loadLexicons } from '../../src/load/loadLexicons.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import type { LoadOptions, LoadResult } from '../../src/load/loadPage.ts';
import { undoJudgement } from '../../src/load/judgeFigure.ts';
import { mergeEntities } from '../../src/load/mergeEntities.ts';
import { removePage } from '../../src/load/removePage.ts';
import { withdrawRun } from '../../src/load/withdrawRun.ts';
import { dumpGraph } from '../support/dumpGraph.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';
import type { MadeUpPage } from '../support/madeUpFacts.ts';

const TEXT = '中国去年货物贸易进出口总值45.47万亿元，海关总署副署长王军说。台州市海川机床厂产值达3亿元。';
const regions = [
  { name: '中国', level: 'country' },
  { name: '台州市', level: 'city', parent: '浙江省' },
];
const trade = {
  subject: { type: 'region', name: '中国' },
  indicator: '进出口总额',
  quote: '货物贸易进出口总值45.47万亿元',
  value: 45.47,
  unit: '万亿元',
  period: '2025',
};
const output = { subject: { type: 'organization', name: '海川机床厂' }, quote: '产值达3亿元', value: 3 };
const full = makeUpPage('trade.txt', TEXT, {
  date: '2026-01-14',
  regions,
  organizations: [
    { name: '海关总署', kind: 'government', region: '中国' },
    { name: '海川机床厂', region: '台州市' },
  ],
  people: [{ name: '王军', official: true, roles: [{ title: '副署长', organization: '海关总署' }] }],
  statistics: [{ ...trade, attributedTo: ['王军'] }, output],
});
const corrected = makeUpPage('trade.txt', TEXT, {
  date: '2026-01-14',
  regions,
  organizations: [{ name: '海关总署', kind: 'government', region: '中国' }],
  statistics: [{ ...trade, attributedTo: ['海关总署'] }],
});
const scan = makeUpPage('trade-better.txt', `${TEXT}（完）`, { date: '2026-01-14', regions, statistics: [trade] });
const other = makeUpPage('other.txt', '海关总署副署长王军14日会见来宾。', {
  date: '2026-02-01',
  organizations: [{ name: '海关总署', kind: 'government', region: '中国' }],
  people: [{ name: '王军', official: true, roles: [{ title: '副署长', organization: '海关总署' }] }],
});

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
});
beforeEach(() => load.empty());
afterAll(() => load.graph.close());

const put = ({ page, facts }: MadeUpPage, options: LoadOptions = {}): Promise<LoadResult> =>
  loadPage(load.deps, page, facts, options);
const dump = (): ReturnType<typeof dumpGraph> => dumpGraph(load.graph.driver, { history: false });
async function ask(cypher: string, params: Record<string, unknown> = {}): Promise<unknown[]> {
  return (await load.graph.query({
    name: 'test',
    cypher,
    params,
    decode: (record): unknown => record.get(0),
  })) as unknown[];
}
const revision = async (): Promise<number> =>
  Number((await ask("MATCH (graph:Graph {id: 'graph'}) RETURN toString(graph.revision)"))[0]);

describe('a load', () => {
  it('writes nothing the second time, and does not raise the revision', async () => {
    expect((await put(full)).status).toBe('loaded');
    const [before, moved] = [await dumpGraph(load.graph.driver, { whole: true }), await revision()];
    expect((await put(full)).status).toBe('unchanged');
    expect(await loadLexicons(load.deps)).toBe(false);
    expect(await dumpGraph(load.graph.driver, { whole: true })).toEqual(before);
    expect(await revision()).toBe(moved);
  });

  it('removes what corrected facts no longer say', async () => {
    await put(corrected);
    const expected = await dump();
    await load.empty();
    await put(full);
    expect(await ask('MATCH (person:Official) RETURN person.name')).toEqual(['王军']);
    await put(corrected);
    expect(await dump()).toEqual(expected);
    expect(await ask('MATCH (node:Person|Post) RETURN node.id')).toEqual([]);
    expect(await ask("MATCH (node {name: '海川机床厂'}) RETURN node.id")).toEqual([]);
  });

  it('leaves alone the nodes that corrected facts still give', async () => {
    await put(full);
    const nodes = 'MATCH (node:Article|Statistic|Mention) RETURN elementId(node) ORDER BY elementId(node)';
    const before = await ask(nodes);
    await put(corrected);
    const left = await ask(nodes);
    expect(left.filter((id) => before.includes(id))).toEqual(left);
    expect(left.length).toBeLessThan(before.length);
  });

  it('can be withdrawn as a whole: the page returns to its earlier load, then to none', async () => {
    await put(full);
    const first = await dump();
    const { runId } = await put(corrected);
    expect((await withdrawRun(load.deps, runId)).standingRunId).not.toBeNull();
    expect(await dump()).toEqual(first);
    // The same facts again are a load of their own, since what is in effect has changed in between.
    const again = await put(corrected);
    expect(again.status).toBe('loaded');
    expect(again.runId).not.toBe(runId);
    await withdrawRun(load.deps, again.runId);
    const [left] = await ask("MATCH (run:Run {status: 'standing'}) RETURN run.id");
    expect((await withdrawRun(load.deps, String(left))).standingRunId).toBeNull();
    expect(await ask('MATCH (node:Article|Statistic|Mention|Organization|Post|Series) RETURN node.id')).toEqual([]);
    expect(await ask('MATCH (page:Page) RETURN page.text')).toEqual([TEXT]);
    await expect(withdrawRun(load.deps, runId)).rejects.toThrow('already withdrawn');
  });

  it('of a better scan removes the facts of the page that it replaces, and keeps its text', async () => {
    await put(full);
    const before = await dump();
    const { runId } = await put(scan, { replaces: 'trade.txt' });
    expect(await ask('MATCH (statistic:Statistic)-[:REPORTED_IN]->()-[:ON]->(page) RETURN page.file')).toEqual([
      'trade-better.txt',
    ]);
    expect(await ask('MATCH (page:Page)-[:SUPERSEDES]->(earlier) RETURN earlier.text')).toEqual([TEXT]);
    expect((await put(scan, { replaces: 'trade.txt' })).status).toBe('unchanged');
    await expect(put(full)).rejects.toThrow('replaced by a better scan');
    await withdrawRun(load.deps, runId);
    expect(await ask('MATCH (statistic:Statistic)-[:REPORTED_IN]->()-[:ON]->(page) RETURN DISTINCT page.file')).toEqual(
      ['trade.txt'],
    );
    await removePage(load.deps, 'trade-better.txt');
    expect(await dump()).toEqual(before);
    await expect(put(scan, { replaces: 'nowhere.txt' })).rejects.toThrow('no page nowhere.txt');
  });

  it('of one page by eight processes at once is stored once', { timeout: 120_000 }, async () => {
    await put(full);
    const expected = await dumpGraph(load.graph.driver);
    await load.empty();
    const results = await Promise.all(Array.from({ length: 8 }, () => put(full)));
    expect(results.filter(({ status }) => status === 'loaded')).toHaveLength(1);
    expect(await dumpGraph(load.graph.driver)).toEqual(expected);
  });

  it('of two pages at once settles their common names together', async () => {
    await put(full);
    await put(other);
    const expected = await dump();
    await load.empty();
    await Promise.all([put(full), put(other)]);
    expect(await dump()).toEqual(expected);
  });
});

describe('removing a page', () => {
  it('leaves the graph as if the page had never come', async () => {
    await put(other);
    const expected = await dumpGraph(load.graph.driver);
    await put(full);
    await removePage(load.deps, full.page.sha256);
    expect(await dumpGraph(load.graph.driver)).toEqual(expected);
    await expect(removePage(load.deps, 'trade.txt')).rejects.toThrow('no page trade.txt');
  });
});

describe('unmerging a name', () => {
  const mention =
    "MATCH (mention:Mention {surface: '王军'})-[:IN]->()-[:ON]->(page:Page {file: $file}) RETURN mention.id";

  it('separates it in this load and all later ones, until the decision is undone', async () => {
    await put(full);
    await put(other);
    const merged = await dump();
    const [id] = await ask(mention, { file: 'other.txt' });
    await unmergeMention(load.deps, String(id), { who: 'test', why: '同名' });
    expect(await ask("MATCH (person:Person {name: '王军'}) RETURN person.id")).toHaveLength(2);
    const apart = await dump();

    await removePage(load.deps, 'trade.txt');
    await put(full);
    expect(await dump()).toEqual(apart);
    await expect(unmergeMention(load.deps, String(id), { who: 'test', why: '同名' })).rejects.toThrow(
      'already separated on this page',
    );

    await remergeMention(load.deps, String(id), { who: 'test', why: '同一人' });
    expect(await dump()).toEqual(merged);
    expect(
      await ask('MATCH (judgement:Judgement)-[:CONCERNS]->(:Mention) RETURN judgement.kind ORDER BY judgement.at'),
    ).toEqual(['different', 'same']);
  });

  it('leaves alone what the lexicon knows', async () => {
    await put(full);
    const [id] = await ask("MATCH (mention:Mention {surface: '海关总署'}) RETURN mention.id");
    await expect(unmergeMention(load.deps, String(id), { who: 'test', why: '?' })).rejects.toThrow(
      'The lexicon knows 海关总署',
    );
  });
});

describe('merging entities', () => {
  const judge = { who: 'test', why: '同一人' };
  const people = "MATCH (person:Person {name: '王军'}) RETURN person.id ORDER BY person.id";
  const elsewhere = makeUpPage('elsewhere.txt', '海川机床厂厂长王军14日会见来宾。', {
    date: '2026-02-02',
    organizations: [{ name: '海川机床厂', region: '台州市' }],
    people: [{ name: '王军', official: false, roles: [{ title: '厂长', organization: '海川机床厂' }] }],
  });

  it('applies to every later load, and is undone as if it had never been made', { timeout: 120_000 }, async () => {
    await put(other);
    await put(elsewhere);
    const apart = await dump();
    const ids = (await ask(people)) as string[];
    expect(ids).toHaveLength(2);
    const { judgementId, entityId } = await mergeEntities(load.deps, ids, judge);
    expect(await ask(people)).toEqual([entityId]);
    expect(entityId).toBe(ids[0]);
    const merged = await dump();
    // Whatever comes later, and in whatever order.
    await removePage(load.deps, 'other.txt');
    await put(other);
    expect(await dump()).toEqual(merged);
    await expect(mergeEntities(load.deps, ids, judge)).rejects.toThrow('one entity already');
    await undoJudgement(load.deps, judgementId, judge);
    expect(await dump()).toEqual(apart);
    await expect(undoJudgement(load.deps, judgementId, judge)).rejects.toThrow('already undone');
  });

  it('refuses entities of different kinds, and unknown ids', async () => {
    await put(other);
    await put(full);
    const [person] = (await ask(people)) as string[];
    const [factory] = (await ask("MATCH (body:Organization {name: '海川机床厂'}) RETURN body.id")) as string[];
    const [customs] = (await ask("MATCH (body:Organization {name: '海关总署'}) RETURN body.id")) as string[];
    const merge = (...ids: (string | undefined)[]): Promise<unknown> =>
      mergeEntities(load.deps, ids.map(String), judge);
    await expect(merge(person, factory)).rejects.toThrow(
      '王军 (Person) and 海川机床厂 (Organization) are of different kinds',
    );
    await expect(merge(person, customs)).rejects.toThrow('are of different kinds');
    await expect(merge(person, 'per_x')).rejects.toThrow('There is no entity per_x');
  });
});

describe('the audit', () => {
  async function findAll(): Promise<Finding[]> {
    const findings: Finding[] = [];
    for await (const finding of checkGraph(load.graph)) findings.push(finding);
    return findings;
  }

  it('finds nothing after loads, and finds what was broken by hand', async () => {
    await put(full);
    await put(other);
    expect(await findAll()).toEqual([]);
    await load.graph.executeWrite('break', (run) => {
      const cypher =
        'MATCH (statistic:Statistic) WITH statistic ORDER BY statistic.id LIMIT 1 SET statistic.sourceStart = statistic.sourceStart + 1 REMOVE statistic.status WITH statistic MATCH (statistic)-[link:ABOUT]->() DELETE link';
      return run({ name: 'break', cypher, params: {}, decode: () => undefined });
    });
    const messages = (await findAll()).map(({ message }) => message).join('\n');
    expect(messages).toContain('Statistic without status');
    expect(messages).toContain('0 ABOUT from it, and should be 1');
    expect(messages).toContain('does not read');
    expect(messages).toContain('byArticle is');
  });
});
