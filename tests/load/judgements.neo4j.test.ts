import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FigureCorrection } from '../../src/figures/judgeFact.ts';
import { judgeFigure, undoJudgement } from '../../src/load/judgeFigure.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { mergeEntities } from '../../src/load/mergeEntities.ts';
import { withdrawRun } from '../../src/load/withdrawRun.ts';
import { dumpGraph } from '../support/dumpGraph.ts';
import type { GraphDump } from '../support/dumpGraph.ts';
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
  return (await load.graph.query({
    name: 'test',
    cypher,
    params: {},
    decode: (record): unknown => [...record.values()],
  })) as unknown[];
}
const look = (): Promise<unknown[]> =>
  ask(`MATCH (statistic:Statistic)
    RETURN statistic.display, statistic.rejected, statistic.corrected, toString(COUNT { (statistic)-[:FILLS]->() })`);

it('applies to every later load, and is undone by another decision', { timeout: 240_000 }, async () => {
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

it('refuses a correction that is empty or impossible, and a figure that does not exist', async () => {
  await expect(judgeFigure(load.deps, 'sta_x', { decision: 'correct', correction: {} }, judge)).rejects.toThrow(
    'The correction is empty',
  );
  await expect(
    judgeFigure(load.deps, 'sta_x', { decision: 'correct', correction: { period: '24' } }, judge),
  ).rejects.toThrow('The correction is not valid');
  for (const correction of [
    { indicator: null },
    { value: '43.85' },
    { status: 'maybe' },
    { change: { value: 5, direction: 'sideways' } },
    { change: { value: 5 } },
    { change: { direction: 'up', sign: '+' } },
  ] as unknown as FigureCorrection[])
    await expect(judgeFigure(load.deps, 'sta_x', { decision: 'correct', correction }, judge)).rejects.toThrow(
      /^The correction is not valid: (?:indicator|value|status|change\.(?:direction|sign)) cannot be/,
    );
  await expect(judgeFigure(load.deps, 'sta_x', { decision: 'reject' }, judge)).rejects.toThrow('There is no figure');
  await load.empty();
  await loadPage(load.deps, page.page, page.facts);
  const [[id] = []] = (await ask('MATCH (statistic:Statistic) RETURN statistic.id')) as string[][];
  await expect(
    judgeFigure(load.deps, String(id), { decision: 'correct', correction: { value: null } }, judge),
  ).rejects.toThrow('the figure would have neither a value nor a change');
  const change = { value: 3.8, unit: '%', direction: 'up', basis: '同比' } as const;
  await judgeFigure(load.deps, String(id), { decision: 'correct', correction: { value: null, change } }, judge);
  expect(await look()).toEqual([['同比增长3.8%', false, true, '1']]);
  await judgeFigure(load.deps, String(id), { decision: 'correct', correction: { value: 45.47, change: null } }, judge);
  expect(await look()).toEqual([['45.47万亿元', false, true, '1']]);
  expect(await ask('MATCH (statistic:Statistic) RETURN statistic.changeText')).toEqual([[null]]);
});

const OPERATIONS = ['correct', 'reject', 'confirm', 'merge', 'undo', 'withdraw', 'reload'] as const;
type Operation = (typeof OPERATIONS)[number];

/** A page with a figure and a 王军, and another page with another 王军. */
const [said, met] = [
  makeUpPage('said.txt', '中国去年货物贸易进出口总值45.47万亿元，海关总署副署长王军说。', {
    date: '2026-01-14',
    regions,
    organizations: [{ name: '海关总署', kind: 'government', region: '中国' }],
    people: [{ name: '王军', official: true, roles: [{ title: '副署长', organization: '海关总署' }] }],
    statistics: [{ ...trade, attributedTo: ['王军'] }],
  }),
  makeUpPage('met.txt', '海川机床厂厂长王军14日会见来宾。', {
    date: '2026-02-02',
    organizations: [{ name: '海川机床厂', region: '中国' }],
    people: [{ name: '王军', official: false, roles: [{ title: '厂长', organization: '海川机床厂' }] }],
  }),
];

/** Loads both pages into an empty graph and does these steps one after the other, as far as each can be done. */
async function run(operations: readonly Operation[]): Promise<{ standing: Operation[]; dump: GraphDump }> {
  await load.empty();
  let { runId } = await loadPage(load.deps, said.page, said.facts);
  await loadPage(load.deps, met.page, met.facts);
  const [[figure] = []] = (await ask('MATCH (statistic:Statistic) RETURN statistic.id')) as string[][];
  const people = ((await ask("MATCH (person:Person {name: '王军'}) RETURN person.id")) as string[][]).flat();
  const decided: { operation: Operation; id: string }[] = [];
  let isLoaded = true;
  for (const operation of operations) {
    if (operation === 'undo') {
      const last = decided.pop();
      if (last !== undefined) await undoJudgement(load.deps, last.id, judge);
    } else if (operation === 'withdraw') {
      if (isLoaded) await withdrawRun(load.deps, runId);
      isLoaded = false;
    } else if (operation === 'reload') {
      if (!isLoaded) ({ runId } = await loadPage(load.deps, said.page, said.facts));
      isLoaded = true;
    } else if (isLoaded && !(operation === 'merge' && decided.some((each) => each.operation === 'merge'))) {
      const { judgementId } =
        operation === 'merge'
          ? await mergeEntities(load.deps, people, judge)
          : await judgeFigure(
              load.deps,
              String(figure),
              operation === 'correct' ? { decision: operation, correction: { value: 45.74 } } : { decision: operation },
              judge,
            );
      decided.push({ operation, id: judgementId });
    }
  }
  const standing = [...decided.map(({ operation }) => operation), ...(isLoaded ? [] : (['withdraw'] as const))];
  return { standing, dump: await dumpGraph(load.graph.driver, { history: false }) };
}

it('leaves the graph as if only the decisions still in force had been made', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...OPERATIONS), { minLength: 3, maxLength: 5 }), async (operations) => {
      const { standing, dump } = await run(operations);
      expect(dump).toEqual((await run(standing)).dump);
    }),
    { numRuns: 2, examples: [[['correct', 'merge', 'withdraw', 'undo', 'reload', 'reject', 'undo']]] },
  );
});

/** Two pages that name one firm in two ways, and a third that names a body of the lexicon in a way that it does not know. */
const [long, short, ministry] = [
  makeUpPage('long.txt', '海川数控机床集团去年营业收入12亿元。', {
    date: '2026-01-14',
    organizations: [{ name: '海川数控机床集团', kind: 'enterprise', region: '中国' }],
    statistics: [
      {
        subject: { type: 'organization', name: '海川数控机床集团' },
        indicator: '营业收入',
        quote: '营业收入12亿元',
        value: 12,
        unit: '亿元',
        period: '2025',
      },
    ],
  }),
  makeUpPage('short.txt', '海川机床去年营业收入12.5亿元。', {
    date: '2026-02-02',
    organizations: [{ name: '海川机床', kind: 'enterprise', region: '中国' }],
    statistics: [
      {
        subject: { type: 'organization', name: '海川机床' },
        indicator: '营业收入',
        quote: '营业收入12.5亿元',
        value: 12.5,
        unit: '亿元',
        period: '2025',
      },
    ],
  }),
  makeUpPage('ministry.txt', '工信主管部门负责人表示，海关总署副署长王军到会。', {
    date: '2026-02-03',
    organizations: [
      { name: '工信主管部门', kind: 'government', region: '中国' },
      { name: '海关总署', kind: 'government', region: '中国' },
    ],
    people: [{ name: '王军', official: true, roles: [{ title: '副署长', organization: '海关总署' }] }],
  }),
];

const findIds = async (name: string): Promise<string[]> =>
  (
    (await ask(
      `MATCH (entity:Entity) WHERE '${name}' IN [entity.name] + coalesce(entity.aliases, []) RETURN entity.id`,
    )) as string[][]
  ).flat();
const findId = async (name: string): Promise<string> => String((await findIds(name))[0]);
const dump = (): Promise<GraphDump> => dumpGraph(load.graph.driver, { history: false });

it(
  'merges entities of two names: the first keeps its name, and undoing it separates them again',
  { timeout: 240_000 },
  async () => {
    await load.empty();
    await loadPage(load.deps, long.page, long.facts);
    await loadPage(load.deps, short.page, short.facts);
    const apart = await dump();
    const [kept, other] = [await findId('海川数控机床集团'), await findId('海川机床')];
    expect(kept).not.toBe(other);

    const { entityId } = await mergeEntities(load.deps, [kept, other], judge);
    expect(entityId).toBe(kept);
    expect(
      await ask(`MATCH (entity:Organization) WHERE entity.name STARTS WITH '海川'
      RETURN entity.name, entity.aliases, toString(COUNT { (entity)<-[:ABOUT]-(:Statistic) })`),
    ).toEqual([['海川数控机床集团', ['海川机床'], '2']]);
    expect(await ask(`MATCH (former:FormerId {id: 'was_${other}'})-[:NOW]->(entity) RETURN entity.id`)).toEqual([
      [kept],
    ]);
    // Both figures are in one slot now.
    expect(await ask('MATCH (:Statistic)-[link:COMPARED]->(:Statistic) RETURN link.verdict')).toHaveLength(1);
    await expect(mergeEntities(load.deps, [kept, other], judge)).rejects.toThrow('is one entity already');
    const together = await dump();

    // It does not matter which page was loaded when.
    await load.empty();
    await loadPage(load.deps, short.page, short.facts);
    await loadPage(load.deps, long.page, long.facts);
    const again = await mergeEntities(load.deps, [kept, other], judge);
    expect(await dump()).toEqual(together);
    await undoJudgement(load.deps, again.judgementId, judge);
    expect(await dump()).toEqual(apart);

    // A page that is loaded later follows the decision.
    await load.empty();
    const { runId } = await loadPage(load.deps, short.page, short.facts);
    await loadPage(load.deps, long.page, long.facts);
    await mergeEntities(load.deps, [kept, other], judge);
    await withdrawRun(load.deps, runId);
    expect(await findIds('海川机床')).toEqual([]);
    await loadPage(load.deps, short.page, short.facts);
    expect(await dump()).toEqual(together);
  },
);

it(
  'merges a name into the body of the lexicon that it means, and says what cannot be merged',
  { timeout: 240_000 },
  async () => {
    await load.empty();
    await loadPage(load.deps, ministry.page, ministry.facts);
    await loadPage(load.deps, long.page, long.facts);
    const [unknown, customs, firm, wang] = await Promise.all(
      ['工信主管部门', '海关总署', '海川数控机床集团', '王军'].map(findId),
    );
    const merge = (...ids: readonly (string | undefined)[]) => mergeEntities(load.deps, ids.map(String), judge);
    await expect(merge(unknown, wang)).rejects.toThrow('Only entities of one kind can be merged');
    await expect(merge(unknown, customs, firm)).rejects.toThrow('are more than two names');
    await expect(merge(unknown, 'org_none')).rejects.toThrow('There is no entity org_none');
    const { judgementId, entityId } = await merge(unknown, customs);
    expect(entityId).toBe(customs);
    expect(await findIds('工信主管部门')).toEqual([customs]);
    // Another page that names the body does not take the alias away.
    await loadPage(load.deps, said.page, said.facts);
    expect(await findIds('工信主管部门')).toEqual([customs]);
    const [[run] = []] = (await ask(
      "MATCH (page:Page {file: 'said.txt'})<-[:ON]-(:Article), (run:Run {pageId: page.id}) RETURN run.id",
    )) as string[][];
    await withdrawRun(load.deps, String(run));
    await undoJudgement(load.deps, judgementId, judge);
    expect(await findIds('工信主管部门')).toEqual([unknown]);
  },
);
