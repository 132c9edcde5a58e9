import { setTimeout as sleep } from 'node:timers/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createQueryRunner } from '../../src/neo4j/createQueryRunner.ts';
import type { Query } from '../../src/neo4j/runQuery.ts';
import { countRunning } from '../ground/createGround.ts';
import { countWords, printTime, quantile } from '../ground/printTime.ts';
import { LOOK, startReads } from '../ground/startReads.ts';
import { PAGES, type Stand } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Finding, Scenario } from '../scenario.ts';

const query = (name: string, cypher: string): Query<unknown> => ({ name, cypher, params: {}, decode: () => undefined });
/** Runs for minutes unless it is stopped. */
const ENDLESS = query(
  'endless',
  'UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000) AS b WITH a, b WHERE a * b < 0 RETURN count(*)',
);

const [file = ''] = readdirSync(PAGES);
const INGEST = {
  query: 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { changed } }',
  variables: { input: { file: 'held.txt', text: readFileSync(join(PAGES, file), 'utf8').replace('。', '。。') } },
};

/** Someone is slow or in the way inside Neo4j itself; the others must not notice. */
export const holdTransactions: Scenario = {
  name: 'transactions',
  fault: 'a slow query, a held lock, a deadlock, an exhausted connection pool',
  sizes: ['whole'],
  async run(ground) {
    await ground.undisturbed();
    const stand = await ground.stand();
    const findings = [
      await endSlowQuery(stand),
      await holdLock(stand),
      await deadlock(stand),
      await exhaustPool(stand),
    ];
    await ground.empty();
    return findings;
  },
};

async function endSlowQuery(stand: Stand): Promise<Finding> {
  const { driver, address } = stand.graph;
  const read = createQueryRunner(driver, { database: address.database, timeout: 2_000 });
  const start = performance.now();
  const others = startReads(stand.url);
  const code = await read(ENDLESS).then(
    () => 'OK',
    (error: { code?: string }) => error.code ?? 'NONE',
  );
  const took = performance.now() - start;
  const gone = await until('it is gone', async () => (await countRunning(stand, 'endless')) === 0);
  const answers = await others.stop();
  const slowest = quantile(
    answers.map((answer) => answer.took),
    0.95,
  );
  return {
    must: 'a slow query (limit 2 s) ends with TIMEOUT and stops in Neo4j; other queries are answered',
    seen: `${code} after ${printTime(took)}, gone ${printTime(gone)} later; others ${countWords(answers.map((answer) => answer.code))}, p95 ${printTime(slowest)}`,
    isMet: code === 'TIMEOUT' && answers.every((answer) => answer.code === 'OK'),
  };
}

/** Another client holds the lock that every load needs. */
async function holdLock(stand: Stand): Promise<Finding> {
  const session = stand.graph.driver.session({ database: stand.graph.address.database });
  const stranger = await session.beginTransaction({ timeout: 60_000 });
  await stranger.run("MATCH (graph:Graph {id: 'graph'}) SET graph.revision = graph.revision");
  const others = startReads(stand.url);
  const answer = await stand.edit(INGEST);
  await stranger.rollback();
  await session.close();
  const gone = await until(
    'the load is gone from Neo4j',
    async () => (await countRunning(stand, 'load held.txt')) === 0,
  );
  const reads = await others.stop();
  const again = await stand.edit(INGEST);
  return {
    must: 'a mutation that waits for a lock ends with a clear error, reads continue, and the mutation succeeds once the lock is released',
    seen: `${answer.code} after ${printTime(answer.took)} (“${answer.message}”), gone from Neo4j ${printTime(gone)} after; reads ${countWords(reads.map(({ code }) => code))}; then ${again.code}`,
    isMet:
      ['TIMEOUT', 'SERVICE_UNAVAILABLE'].includes(answer.code) &&
      answer.took < 21_000 &&
      reads.every(({ code }) => code === 'OK') &&
      again.code === 'OK',
  };
}

/**
 * Another client holds the lock that the load wants and wants the one that the load holds: Neo4j ends one of the two.
 */
async function deadlock(stand: Stand): Promise<Finding> {
  const { graph } = stand;
  const variables = {
    input: { ...INGEST.variables.input, file: 'crossed.txt', text: `${INGEST.variables.input.text}。` },
  };
  const session = graph.driver.session({ database: graph.address.database });
  const stranger = await session.beginTransaction({ timeout: 60_000 });
  await stranger.run('MATCH (publication:Publication) SET publication.name = publication.name');
  const loading = stand.edit({ ...INGEST, variables });
  await until('the load holds the graph', async () => (await countRunning(stand, 'load crossed.txt')) > 0, {
    every: 10,
  });
  await sleep(500);
  const crossed = await stranger.run("MATCH (graph:Graph {id: 'graph'}) SET graph.revision = graph.revision").then(
    () => 'the load had to try again',
    (error: { code?: string }) => error.code ?? String(error),
  );
  await stranger.rollback().catch(() => undefined);
  await session.close();
  const answer = await loading;
  return {
    must: 'a load that deadlocks is retried and stored once',
    seen: `stranger: ${crossed}; load: ${answer.code} after ${printTime(answer.took)}`,
    isMet: answer.code === 'OK',
  };
}

/** More statements at once than the driver has connections. */
async function exhaustPool({ ask, url, graph }: Stand): Promise<Finding> {
  const sessions = Array.from({ length: 50 }, () => graph.driver.session({ database: graph.address.database }));
  const held = await Promise.all(sessions.map((session) => session.beginTransaction()));
  // A read of the same pool waits no longer than the pool's own limit.
  const start = performance.now();
  const code = await graph.check().then(
    () => 'OK',
    (error: { code?: string }) => error.code ?? 'NONE',
  );
  const took = performance.now() - start;
  const flood = await Promise.all(Array.from({ length: 90 }, () => ask({ query: LOOK })));
  await Promise.all(held.map((transaction) => transaction.rollback()));
  await Promise.all(sessions.map((session) => session.close()));
  const healed = performance.now();
  await until('the pool answers again', () =>
    graph.check().then(
      () => true,
      () => false,
    ),
  );
  return {
    must: 'if every connection is in use, the next caller is told so within 8 s, and is served once one is free; 90 simultaneous requests to the server are answered',
    seen: `${code} after ${printTime(took)}; well ${printTime(performance.now() - healed)} after; ${new URL(url).hostname}: ${countWords(flood.map((answer) => answer.code))}`,
    isMet: code === 'SERVICE_UNAVAILABLE' && took < 8_000 && flood.every((answer) => answer.code === 'OK'),
  };
}
