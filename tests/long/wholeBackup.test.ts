import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { startEmbeddedNeo4j } from '../../src/neo4j/embedded/startEmbeddedNeo4j.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import { dumpGraph, type GraphDump } from '../support/dumpGraph.ts';
import { runCommand, type Answered } from '../support/commandLine.ts';
import { JARS, SMALL } from '../support/embedded.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'econews-whole-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command on an embedded Neo4j of its own. */
function run(home: string, ...args: readonly string[]): Promise<Answered> {
  return runCommand({ ECONEWS_HOME: join(folder, home), NEO4J_HEAP: '512m', NEO4J_PAGE_CACHE: '64m' }, args);
}

/** Reads what the Neo4j on a folder contains. */
async function dump(home: string): Promise<GraphDump> {
  const java = await findJava(process.env['JAVA_HOME']);
  const server = await startEmbeddedNeo4j({ folder: join(folder, home), java, jars: JARS, ...SMALL });
  const graph = openGraph(server.address);
  try {
    return await dumpGraph(graph.driver, { whole: true });
  } finally {
    // A whole backup needs the folder for itself.
    await graph.close();
    await server.close();
  }
}

it(
  'the whole Neo4j is backed up and restored, elsewhere and in place of another; a truncated backup is refused',
  { timeout: 400_000 },
  async () => {
    expect(await run('one', 'load', 'seeds/facts/001_a5146752243558ed.json')).toMatchObject({ code: 0 });
    const kept = join(folder, 'kept');
    const { code, written } = await run('one', 'backup', '--whole', kept, '--json');
    expect([code, JSON.parse(written)]).toMatchObject([
      0,
      { format: 'econews-whole-backup', schema: [{ name: '001-constraints' }, {}, {}, {}, {}, {}, {}] },
    ]);
    expect(await run('one', 'backup', '--whole', kept)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/already exists/) as string,
    });

    // Into a folder in which nothing ran yet; then over a graph, which must be requested explicitly.
    expect(await run('two', 'restore', '--whole', kept)).toMatchObject({ code: 0 });
    expect(await run('two', 'restore', '--whole', kept)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/Add --replace/) as string,
    });
    expect(await run('two', 'restore', '--whole', kept, '--replace')).toMatchObject({ code: 0 });

    // A dump of a newer program, one that was changed, and one that was truncated: the existing graph stays.
    const manifest = join(kept, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    const newer = JSON.parse(text) as { schema: object[] };
    newer.schema.push({ number: 999, name: '999-later', checksum: '0'.repeat(64) });
    await writeFile(manifest, JSON.stringify(newer));
    expect((await run('two', 'restore', '--whole', kept, '--replace')).said).toMatch(/newer econews-graph/);
    await writeFile(manifest, text);
    await truncate(join(kept, 'neo4j.dump'), 1_000);
    expect((await run('two', 'restore', '--whole', kept, '--replace')).said).toMatch(/was truncated or changed/);
    expect((await run('two', 'restore', '--whole', folder, '--replace')).said).toMatch(
      /does not contain a whole backup/,
    );
    expect(await dump('two')).toEqual(await dump('one'));
  },
);
