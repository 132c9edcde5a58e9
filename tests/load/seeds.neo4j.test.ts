import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkGraph } from '../../src/load/check/checkGraph.ts';
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

it('makes one series of China’s foreign trade from three pages', async () => {
  expect(
    await load.ask(
      `MATCH (series:Series {name: '中国 货物贸易进出口总值（年）'})<-[link:OF]-(statistic)-[:REPORTED_IN]->()-[:ON]->(page)
       RETURN statistic.periodText, statistic.printedValue, left(page.file, 3) ORDER BY link.key`,
    ),
  ).toEqual([
    ['2023', '41.76万亿元', '001'],
    ['2024', '43.85万亿元', '000'],
    ['2025', '45.47万亿元', '004'],
  ]);
});

it('knows 中国 and 海关总署 once, and 吕大良 as one person on two pages', async () => {
  expect(await load.ask("MATCH (node:Region {name: '中国'}) RETURN node.code")).toEqual([['CN']]);
  expect(
    await load.ask(
      "MATCH (node:Organization {name: '海关总署'})<-[:RESOLVES_TO]-(mention) RETURN toString(count(DISTINCT node)), toString(count(DISTINCT mention.pageId))",
    ),
  ).toEqual([['1', '4']]);
  expect(
    await load.ask(
      `MATCH (person:Person {name: '吕大良'})-[:HOLDS]->(post)-[:AT]->(body)
       RETURN post.title, body.name, post.seenFrom, post.seenTo, toString(COUNT { (post)-[:EVIDENCED_BY]->() })`,
    ),
  ).toEqual([['司长', '海关总署统计分析司', '2023-12-07', '2024-01-13', '2']]);
});

it('lists the officials of the pages with their posts', async () => {
  const officials = (await load.ask(
    "MATCH (person:Official)-[:HOLDS]->(post:Post)-[:AT]->(body) WHERE person.name IN ['王令浚', '吕大良', '王军', '张皓'] RETURN person.name, post.title, body.name ORDER BY person.name",
  )) as string[][];
  expect(officials).toEqual([
    ['吕大良', '司长', '海关总署统计分析司'],
    ['张皓', '副局长', '苏州市商务局'],
    ['王令浚', '副署长', '海关总署'],
    ['王军', '副署长', '海关总署'],
  ]);
});

it('finds enterprises of 浙江省, at least two of them with figures', async () => {
  const rows = (await load.ask(
    `MATCH (region:Region {name: '浙江省'})
     MATCH (organization:Organization)-[link:IN_REGION]->(region)
     RETURN organization.name, COUNT { (organization)<-[:ABOUT]-(:Statistic) } > 0 ORDER BY link.organizationByName`,
  )) as [string, boolean][];
  expect(rows.length).toBeGreaterThanOrEqual(5);
  expect(rows.filter(([, hasFigures]) => hasFigures).length).toBeGreaterThanOrEqual(2);
});

it('leaves nothing for the audit to find', async () => {
  const findings: unknown[] = [];
  for await (const finding of checkGraph(load.graph)) findings.push(finding);
  expect(findings).toEqual([]);
});
