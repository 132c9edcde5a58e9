import { spawn } from 'node:child_process';
import { cp, open } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDERS } from '../../src/cli/host/folders.ts';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { printTime } from '../ground/printTime.ts';
import type { Scenario } from '../scenario.ts';

/** After everything that was done to it: Neo4j's own look at its own files. */
export const checkStore: Scenario = {
  name: 'database-check',
  fault: "all of the above: Neo4j's own integrity check of the store that went through it",
  sizes: ['whole', 'short'],
  async run(ground) {
    const { home } = await ground.stand();
    await ground.takeDown();
    const sound = await check(home);
    // The same files with one byte changed in each of a few records: a check that finds nothing there would mean nothing here.
    const broken = join(ground.folder, 'broken');
    await cp(home, broken, { recursive: true, filter: (source) => !source.endsWith('.lock') });
    await corrupt(join(layOut(broken).data, 'databases/neo4j/neostore.relationshipstore.db'));
    const found = await check(broken);
    return [
      {
        must: 'it finds nothing',
        seen: `exit ${sound.code} after ${printTime(sound.took)}: ${sound.last}`,
        isMet: sound.code === 0,
      },
      {
        must: 'it finds something in a store that was corrupted on purpose',
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

/** Turns the node that a few relationships begin at into another one: bytes 1 to 4 of a record of 34. */
async function corrupt(store: string): Promise<void> {
  const handle = await open(store, 'r+');
  const { size } = await handle.stat();
  const RECORD = 34;
  for (const share of [0.3, 0.5, 0.7]) {
    const at = Math.floor((size * share) / RECORD) * RECORD;
    await handle.write(Buffer.from([0, 0, 0, 7]), 0, 4, at + 1);
  }
  await handle.close();
}
