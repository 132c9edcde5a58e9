import { spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDERS } from '../../src/host/folders.ts';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { ingestAll } from '../ground/createGround.ts';
import { printTime } from '../ground/printTime.ts';
import type { Scenario } from '../scenario.ts';

/** After everything that was done to it: Neo4j's own check of its files. */
export const checkStore: Scenario = {
  name: 'database-check',
  fault: "after all of the above: Neo4j's own integrity check of the store",
  sizes: ['whole'],
  async run(ground) {
    const stand = await ground.stand();
    const { home } = stand;
    // A store without pages has little that could be wrong.
    await ingestAll(stand);
    await ground.takeDown();
    const sound = await check(home);
    const finding = {
      must: 'it finds nothing wrong',
      seen: `exit ${sound.code} after ${printTime(sound.took)}: ${sound.last}`,
      isMet: sound.code === 0,
    };
    // The same files with one byte changed in each of a few records: a check that finds nothing there would mean nothing here.
    const broken = join(ground.folder, 'broken');
    await cp(home, broken, { recursive: true, filter: (source) => !source.endsWith('.lock') });
    await corrupt(join(layOut(broken).data, 'databases/neo4j/neostore.relationshipstore.db'));
    const found = await check(broken);
    return [
      finding,
      {
        must: 'it finds errors in a store that was corrupted on purpose',
        seen: `exit ${found.code} after ${printTime(found.took)}: ${found.last}`,
        isMet: found.code !== 0 && /inconsisten|error/i.test(found.output),
      },
    ];
  },
};

async function check(folder: string): Promise<{ code: number | null; took: number; output: string; last: string }> {
  const { home, conf, data } = layOut(folder);
  const start = performance.now();
  const java = await findJava(process.env['JAVA_HOME']);
  const tool = ['-cp', join(FOLDERS.jars, '*'), 'org.neo4j.cli.AdminTool', 'database', 'check', 'neo4j'];
  // The configuration of a copy names the original's folders: the copy's own are given here.
  const paths = [`--from-path-data=${join(data, 'databases')}`, `--from-path-txn=${join(data, 'transactions')}`];
  const child = spawn(java, ['-Xmx512m', ...tool, ...paths, `--report-path=${folder}`], {
    cwd: folder,
    env: { PATH: process.env['PATH'], NEO4J_HOME: home, NEO4J_CONF: conf },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const last =
    output
      .split('\n')
      .map((line) => line.trim())
      .findLast((line) => /inconsisten|completed|complete|error|100%/i.test(line)) ?? 'nothing said';
  return { code, took: performance.now() - start, output, last: last.slice(0, 160) };
}

/** Neo4j lays out its stores in pages; a record never crosses the end of one. */
const PAGE = 8_192;
const RECORD = 34;

/** Makes the first few relationships that are in use begin at another node: bytes 1 to 4 of their records. */
async function corrupt(store: string): Promise<void> {
  const bytes = await readFile(store);
  let changed = 0;
  for (let page = 0; page < bytes.length; page += PAGE) {
    for (let at = page; at + RECORD <= page + PAGE && changed < 5; at += RECORD * 7) {
      // The lowest bit of the first byte says that the record is in use.
      if (((bytes[at] ?? 0) & 1) === 0) continue;
      bytes.writeUInt32BE(7, at + 1);
      changed += 1;
    }
  }
  await writeFile(store, bytes);
}
