import type { Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import { loadSeeds } from '../../src/host/loadSeeds.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openGraph, type Graph } from '../../src/neo4j/openGraph.ts';
import { readMigrations } from '../../src/neo4j/readMigrations.ts';
import { cleanGraph, testAddress } from './graph.ts';
import { putSnapshot } from './seedSnapshot.ts';

/**
 * Gives the test's database with exactly the five pages of `seeds/` in it. A file that finds it in this state loads
 * nothing; what an earlier file left is undone, so no file has to clean up.
 */
export async function openSeedGraph(): Promise<Graph> {
  const graph = openGraph(testAddress(), { queryTimeout: 60_000, writeTimeout: 60_000 });
  await migrate(graph.driver, testAddress().database, await readMigrations('cypher/schema'));
  const snapshot = inject('seedSnapshot');
  if (snapshot !== '') await putSnapshot(graph.address, snapshot);
  else if (!(await isSeeded(graph.driver))) await seed(graph);
  return graph;
}

async function seed(graph: Graph): Promise<void> {
  await cleanGraph(graph.driver);
  await graph.driver.executeQuery("MERGE (graph:Graph {id: 'graph'}) ON CREATE SET graph.revision = 0");
  await Array.fromAsync(loadSeeds(graph, new AbortController().signal));
}

/** Every load of the five pages is there once, and nothing else was ever loaded or judged. */
async function isSeeded(driver: Driver): Promise<boolean> {
  const { records } = await driver.executeQuery(
    "RETURN COUNT { (:Page) } AS pages, COUNT { (run:Run) WHERE run.status = 'standing' } AS standing, COUNT { (:Run) } AS runs, COUNT { (:Judgement) } AS judgements",
  );
  const counts = ['pages', 'standing', 'runs', 'judgements'].map((key) => Number(records[0]?.get(key)));
  return counts.join() === '5,5,5,0';
}
