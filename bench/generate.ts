// npm run bench:generate -- --scale 1: makes the synthetic graph of a scale and loads it into a Neo4j of its own.
//   --way import           Neo4j's offline importer (the default): minutes for millions of rows
//   --way product | bare   the statements of cypher/load, or plain UNWIND and CREATE, to compare the rates of both
//   --again                loads the same rows once more over those that are there
//   --indexes last         builds all indexes but the constraints once the rows are in, as one would for a first bulk load
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { migrate } from '../src/neo4j/migrate.ts';
import { type Graph, openGraph } from '../src/neo4j/openGraph.ts';
import { type Migration, readMigrations } from '../src/neo4j/readMigrations.ts';
import { convertGraph } from './graph/convertGraph.ts';
import { importGraph } from './graph/importGraph.ts';
import { type LoadWay, loadGraph } from './graph/loadGraph.ts';
import { folderOf, startDatabase } from './graph/startDatabase.ts';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    way: { type: 'string', default: 'import' },
    again: { type: 'boolean', default: false },
    indexes: { type: 'string', default: 'first' },
  },
});
const scale = Number(values.scale);
const way = values.way;
if (way !== 'import' && way !== 'product' && way !== 'bare') throw new Error('--way is import, product or bare.');
const records = folderOf(scale, 'records');
const database = folderOf(scale, way);

if (!existsSync(records)) {
  const generator = fileURLToPath(new URL('generate.mjs', import.meta.url));
  spawnSync(process.execPath, [generator, '--scale', String(scale), '--out', records], { stdio: 'inherit' });
}
if (!values.again) await rm(database, { recursive: true, force: true });
if (way === 'import') {
  const start = performance.now();
  const rows = await importGraph(database, convertGraph(records));
  console.log(`import: ${String(rows)} rows in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
const server = await startDatabase(database);
// An index that is updated for 300,000 figures at once may delay a batch for longer than a page of news ever does.
const graph = openGraph(server.address, { writeTimeout: 120_000 });
try {
  const migrations = await readMigrations(fileURLToPath(new URL('../cypher/schema', import.meta.url)));
  if (way !== 'import') await load(graph, way, migrations);
  const start = performance.now();
  await migrate(graph.driver, server.address.database, migrations);
  console.log(`indexes: ${((performance.now() - start) / 1000).toFixed(1)} s`);
} finally {
  await graph.close();
  await server.close();
}

async function load(graph: Graph, way: LoadWay, migrations: ReadonlyArray<Migration>): Promise<void> {
  const isNeeded = ({ name }: { readonly name: string }): boolean => /constraints|load/.test(name);
  const first = values.indexes === 'last' ? migrations.filter(isNeeded) : migrations;
  await migrate(graph.driver, graph.address.database, first);
  const start = performance.now();
  let highest = 0;
  let told = 0;
  const { rows, seconds, parts } = await loadGraph(graph, convertGraph(records), way, (load) => {
    highest = Math.max(highest, process.memoryUsage.rss());
    if (load.rows < told) return;
    told = load.rows + 200_000;
    console.log(`${String(load.rows)} rows, ${load.seconds.toFixed(0)} s in the database`);
  });
  for (const [part, one] of parts)
    console.log(
      `${part.padEnd(24)} ${String(one.rows).padStart(8)} rows ${(one.rows / one.seconds).toFixed(0).padStart(8)} a second`,
    );
  console.log(
    `${way}${values.again ? ', again' : ''}: ${String(rows)} rows in ${seconds.toFixed(1)} s, ${(rows / seconds).toFixed(0)} a second; ` +
      `with reading and converting ${((performance.now() - start) / 1000).toFixed(1)} s; loader at most ${(highest / 2 ** 20).toFixed(0)} MB; indexes ${values.indexes}`,
  );
}
