// node scripts/startOnce.ts <java>: does once, in a temporary folder, what a first start does, and keeps what every later start can use:
// Neo4j's classes as Java has read them, and the graph of the project's own pages. Called by scripts/prepare/prepareFirstStart.mjs;
// without them a start does the same but takes longer.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDERS } from '../src/host/folders.ts';
import { loadSeeds } from '../src/host/loadSeeds.ts';
import { prepareGraph } from '../src/host/prepareGraph.ts';
import { keepSeedStore } from '../src/host/seedStore.ts';
import { keepClassArchive, removeClassArchives } from '../src/neo4j/embedded/classArchive.ts';
import { layOut } from '../src/neo4j/embedded/layout.ts';
import { startEmbeddedNeo4j } from '../src/neo4j/embedded/startEmbeddedNeo4j.ts';
import { openGraph } from '../src/neo4j/openGraph.ts';

/** Java writes the classes to a file when it is stopped, which takes a while on a busy machine. */
const WRITING = 180_000;

const [java = 'java'] = process.argv.slice(2);
const { jars } = FOLDERS;
const draft = join(jars, 'classes.draft');
const folder = await mkdtemp(join(tmpdir(), 'econews-once-'));
try {
  await removeClassArchives(jars);
  // A Neo4j that lives for a minute: compiling its code well takes longer than it saves.
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const javaOptions = [`-XX:ArchiveClassesAtExit=${draft}`, ...quick];
  const neo4j = await startEmbeddedNeo4j({ folder, jars, java, javaOptions, stopGrace: WRITING });
  const graph = openGraph(neo4j.address);
  try {
    await prepareGraph(graph);
    for await (const { file } of loadSeeds(graph, new AbortController().signal)) process.stdout.write(`${file}\n`);
  } finally {
    await graph.close();
    await neo4j.close();
  }
  await keepSeedStore(layOut(folder).data);
  await keepClassArchive(draft, jars, java);
} finally {
  await rm(draft, { force: true });
  await rm(folder, { recursive: true, force: true });
}
