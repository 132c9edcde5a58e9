// npm run bench:export -- --scale 3: writes every figure of a synthetic graph (npm run bench:generate -- --scale 3) as CSV, and tells
// how many rows a second that was, and how much memory this process held at most while it wrote: once just after the start of Neo4j,
// whose code is compiled only in the course of it, and once more.
import { parseArgs } from 'node:util';
import { readCatalogue, readSchema } from '../src/graphql/readSchema.ts';
import type { ExportPort } from '../src/graphql/http/serveExports.ts';
import { createExports } from '../src/host/createExports.ts';
import { FOLDERS } from '../src/host/folders.ts';
import { openGraph } from '../src/neo4j/openGraph.ts';
import { folderOf, startDatabase } from './graph/startDatabase.ts';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
const SAMPLE_EVERY = 100;
const NEWLINE = 10;

const server = await startDatabase(folderOf(Number(values.scale), 'import'));
const graph = openGraph(server.address, { queryTimeout: 600_000 });
let resident = 0;
let heap = 0;
const sampler = setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  resident = Math.max(resident, rss);
  heap = Math.max(heap, heapUsed);
}, SAMPLE_EVERY);
try {
  const exports = createExports(readSchema(FOLDERS.schema), readCatalogue(FOLDERS.cypher), graph.queryPatiently);
  await measure(exports, 'just after the start of Neo4j');
  await measure(exports, 'again');
} finally {
  clearInterval(sampler);
  await graph.close();
  await server.close();
}

async function measure(exports: ExportPort, when: string): Promise<void> {
  const start = performance.now();
  const { text } = await exports.open({
    ...{ format: 'csv', list: 'statistics', under: null, arguments: {}, depth: 1 },
    ...{ base: 'http://127.0.0.1:4000/', signal: new AbortController().signal },
  });
  let [rows, bytes] = [0, 0];
  for await (const piece of text) {
    const buffer = Buffer.from(piece);
    bytes += buffer.length;
    // Quotes of the synthetic pages contain no line breaks: a line is a row.
    for (let at = buffer.indexOf(NEWLINE); at >= 0; at = buffer.indexOf(NEWLINE, at + 1)) rows += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  const mega = (count: number): string => (count / 1_000_000).toFixed(0);
  console.log(
    `${when}: ${String(rows - 1)} rows, ${mega(bytes)} MB in ${seconds.toFixed(1)} s: ${((rows - 1) / seconds).toFixed(0)} rows a second; at most ${mega(resident)} MB resident, ${mega(heap)} MB of heap`,
  );
}
