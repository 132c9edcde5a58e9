import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphDump } from '../../tests/support/dumpGraph.ts';
import { compareGraphs } from '../ground/compareGraphs.ts';
import { countPages, type Ground, ingestAll } from '../ground/createGround.ts';
import { countWords, printTime } from '../ground/printTime.ts';
import { PAGES, type Stand } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Finding, Scenario } from '../scenario.ts';

/** The ingest is killed again and again at random points, each run continuing where the one before was cut off. */
export const killIngest: Scenario = {
  name: 'ingest-killed',
  fault: 'the program killed (-9) at random points of an ingest, and started again',
  sizes: ['whole', 'short'],
  async run(ground, size) {
    const kills = size === 'whole' ? 200 : 4;
    const expected = await ground.undisturbed();
    const stand = await ground.stand();
    const phases: string[] = [];
    const comparisons: Finding[] = [];
    const halves: string[] = [];
    await ground.empty();
    const start = performance.now();
    while (phases.length < kills) {
      phases.push(await killOnce(stand));
      const { pages, broken } = await lookAt(stand);
      halves.push(...broken);
      if (pages === 5) comparisons.push(await compareAndEmpty(ground, expected));
    }
    const time = performance.now() - start;
    await ingestAll(stand);
    comparisons.push(compareGraphs(await ground.dump(), expected));
    const differing = comparisons.filter(({ isMet }) => !isMet);
    return [
      {
        must: `${kills} kills are survived`,
        seen: `${countWords(phases.toSorted())}; ${printTime(time)} in all`,
        isMet: true,
      },
      {
        must: 'after each kill, no page is stored in part or twice',
        seen: halves.length === 0 ? 'none' : halves.join('; '),
        isMet: halves.length === 0,
      },
      {
        must: 'whenever all pages are loaded, the graph is identical to one made without faults, node for node and relationship for relationship',
        seen: `${comparisons.length} comparisons of ${expected.nodes.length} nodes and ${expected.links.length} relationships, ${differing.length} differing`,
        isMet: differing.length === 0,
      },
    ];
  },
};

/** Kills an ingest at a random point after its start. Returns where that was. */
async function killOnce(stand: Stand): Promise<string> {
  const ingest = stand.run(['ingest', PAGES]);
  let hasEnded = false;
  void ingest.ended.then(() => (hasEnded = true));
  // Most of the first second goes into starting the program: kills there are few, those inside a load many.
  if (Math.random() < 0.8)
    await until('it loads, or is done', async () => hasEnded || (await isLoading(stand)), { every: 100 });
  await sleep(Math.random() * 900);
  const loading = hasEnded ? undefined : await isLoading(stand);
  ingest.child.kill('SIGKILL');
  await ingest.ended;
  // What the killed program left open keeps the graph's lock until Neo4j notices that it is gone.
  await until('Neo4j has given up its transaction', async () => !(await isLoading(stand)), { every: 100 });
  if (loading === undefined) return 'after it had finished';
  return loading ? 'inside a transaction' : 'before or between transactions';
}

async function isLoading({ graph }: Stand): Promise<boolean> {
  const [loads = 0] = await graph.query({
    name: 'look for loads',
    cypher: "SHOW TRANSACTIONS YIELD metaData WHERE metaData.query STARTS WITH 'load ' RETURN count(*) AS loads",
    params: {},
    decode: (record) => Number(record.get('loads')),
  });
  return loads > 0;
}

/** Looks for pages whose load is incomplete: there must be as many articles, figures and names as the load says. */
async function lookAt(stand: Stand): Promise<{ readonly pages: number; readonly broken: readonly string[] }> {
  const broken = await stand.graph.query({
    name: 'look for half pages',
    cypher: `MATCH (page:Page)
OPTIONAL MATCH (run:Run {pageId: page.id})
WITH page, count(run) AS runs, sum(run.articleCount) AS articles, sum(run.statisticCount) AS statistics, sum(run.mentionCount) AS mentions
WITH page, runs, articles - COUNT { (:Article)-[:ON]->(page) } AS articles,
     statistics - COUNT { (page)<-[:ON]-(:Article)<-[:REPORTED_IN]-(:Statistic) } AS statistics
WHERE runs <> 1 OR articles <> 0 OR statistics <> 0
RETURN page.file AS file, runs, articles, statistics`,
    params: {},
    decode: (record) =>
      `${record.get('file')}: ${record.get('runs')} runs, ${record.get('articles')} articles and ${record.get('statistics')} figures missing`,
  });
  return { pages: await countPages(stand), broken };
}

async function compareAndEmpty(ground: Ground, expected: GraphDump): Promise<Finding> {
  const finding = compareGraphs(await ground.dump(), expected);
  await ground.empty();
  return finding;
}
