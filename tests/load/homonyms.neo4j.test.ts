import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkGraph } from '../../src/load/check/checkGraph.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { HOMONYM_PAGES } from '../support/homonymPages.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
  await load.empty();
  for (const { page, facts } of HOMONYM_PAGES) await loadPage(load.deps, page, facts);
});
afterAll(() => load.graph.close());

it('keeps apart districts, bodies and officials that share a name but not a place', async () => {
  expect(
    await load.ask(
      `MATCH (body:Organization {name: '鼓楼区发展改革局'})-[:LOCATED_IN]->(region)-[:WITHIN]->(city)
       MATCH (person:Person {name: '李伟'})-[:HOLDS]->(post)-[:AT]->(body)
       RETURN city.name, region.code, count(DISTINCT person) ORDER BY city.name`,
    ),
  ).toEqual([
    ['南京市', '320106', expect.anything()],
    ['福州市', '350102', expect.anything()],
  ]);
  const [[people]] = (await load.ask(
    "MATCH (person:Official {name: '李伟'})-[:HOLDS]->() RETURN toString(count(DISTINCT person))",
  )) as [[string]];
  expect(people).toBe('2');
});

it('follows an official from post to post in one place', async () => {
  expect(
    await load.ask(
      `MATCH (person:Person {name: '李伟'})-[:HOLDS]->(post)-[:AT]->(body) WHERE post.byPerson IS NOT NULL
       MATCH (person)-[:HOLDS]->(:Post {title: '副区长'})
       RETURN post.title, post.seenFrom, post.seenTo, post.public ORDER BY post.seenFrom`,
    ),
  ).toEqual([
    ['局长', '2023-05-01', '2023-05-01', true],
    ['副区长', '2025-03-01', '2025-03-01', true],
  ]);
});

it('does not mistake a writer for an official, or an unnamed post for one of two', async () => {
  expect(
    await load.ask("MATCH (person:Person {name: '李伟'})-[:WROTE]->() WHERE NOT person:Official RETURN person.name"),
  ).toEqual([['李伟']]);
  expect(
    await load.ask(
      `MATCH (:Page {file: 'vague.txt'})<-[:ON]-()<-[:IN]-(:Mention {surface: '李伟'})-[:MAKES]->(claim)-[:MEANS]->(person)
       RETURN claim.rule, EXISTS { (person)-[:HOLDS]->() }`,
    ),
  ).toEqual([['same-name', false]]);
});

it('puts a figure under every region that contains its subject, even if another page gave the place', async () => {
  expect(
    await load.ask(
      `MATCH (:Page {file: 'vague.txt'})<-[:ON]-()<-[:REPORTED_IN]-(statistic)-[:IN_REGION]->(region)
       RETURN region.name ORDER BY region.name`,
    ),
  ).toEqual([['中国'], ['晨光科创园'], ['江苏省'], ['苏州市']]);
});

it('gives each resolution its rule and reason', async () => {
  expect(
    await load.ask(`MATCH (mention:Mention)-[:RESOLVES_TO]->() OPTIONAL MATCH (mention)-[:MAKES]->(claim)
       WITH mention, coalesce(mention.rule, claim.rule) AS rule, coalesce(mention.why, claim.why) AS why
       WHERE rule IS NULL OR why IS NULL RETURN mention.id`),
  ).toEqual([]);
  expect(
    await load.ask(
      "MATCH (:Page {file: 'vague.txt'})<-[:ON]-()<-[:IN]-(:Mention {surface: '晨光科创园'})-[:MAKES]->(claim) RETURN claim.rule, claim.why",
    ),
  ).toEqual([['only-place', 'The page gives no place; the only entity with this name there is in 苏州市.']]);
});

it('makes an organization part of the one whose name it begins with', async () => {
  expect(await load.ask('MATCH (part:Organization)-[:PART_OF]->(whole) RETURN part.name, whole.name')).toEqual([
    ['海关总署统计分析司', '海关总署'],
  ]);
});

it('joins the articles of two papers that print one text', async () => {
  expect(
    await load.ask('MATCH (wireText:WireText)<-[:PRINTS]-()-[:ON]->(page) RETURN page.file ORDER BY page.file'),
  ).toEqual([['reprint.txt'], ['wire.txt']]);
});

it('leaves nothing for the audit to find', async () => {
  const findings: unknown[] = [];
  for await (const finding of checkGraph(load.graph)) findings.push(finding);
  expect(findings).toEqual([]);
});
