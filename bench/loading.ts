// How much faster a page is loaded again than the first time, and whether the loader's memory stays flat: pages of about
// 7,000 characters (pages/makePages.ts), read by the rules beforehand, into a throw-away Neo4j.
//   npm run bench:loading [-- PAGES]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestFacts } from '../src/host/ingestFacts.ts';
import { prepareGraph } from '../src/host/prepareGraph.ts';
import { loadLexicons } from '../src/load/loadLexicons.ts';
import { openGraph } from '../src/neo4j/openGraph.ts';
import { extractFacts } from '../src/pipeline.ts';
import { readPage } from '../src/read/readPage.ts';
import { startDatabase } from './graph/startDatabase.ts';
import { makePages } from './pages/makePages.ts';

/** Pages before the first that counts: Neo4j plans and compiles its statements while it loads them. */
const WARM_UP = 20;
const count = Number(process.argv[2] ?? 100);
const pages = makePages();

const folder = await mkdtemp(join(tmpdir(), 'econews-bench-'));
const database = await startDatabase(folder);
const graph = openGraph(database.address);
try {
  await prepareGraph(graph);
  await loadLexicons({ ...graph, now: () => new Date().toISOString() });
  const marks = [];
  let [first, again] = [0, 0];
  for (let done = 1 - WARM_UP; done <= count; done++) {
    const page = readPage(`${String(done)}.txt`, Buffer.from(pages.next().value));
    const facts = extractFacts(page);
    const start = performance.now();
    const { status } = await ingestFacts(graph, { page, facts });
    const between = performance.now();
    const { status: second } = await ingestFacts(graph, { page, facts });
    if (status !== 'loaded' || second !== 'unchanged') throw new Error(`Page ${String(done)}: ${status}, ${second}.`);
    if (done < 1) continue;
    first += between - start;
    again += performance.now() - between;
    if (done % Math.ceil(count / 5) !== 0) continue;
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    marks.push({
      pages: done,
      'first, ms a page': Math.round(first / done),
      'again, ms a page': Math.round(again / done),
      'times faster': Math.round((first / again) * 10) / 10,
      'heap MB': Math.round(heapUsed / 1024 / 1024),
    });
  }
  console.table(marks);
} finally {
  await graph.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
