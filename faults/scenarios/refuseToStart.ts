import { cp, mkdir, symlink, writeFile, chmod, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { FOLDERS, PROJECT } from '../../src/host/folders.ts';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { judgeRefusal, runToEnd } from '../ground/runToEnd.ts';
import { findUnready } from '../ground/ask.ts';
import { printTime } from '../ground/printTime.ts';
import { startStand, waitForUrl } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Scenario } from '../scenario.ts';
import type { Ended } from '../ground/runToEnd.ts';

/** Something that the program needs is missing or not available. */
export const refuseToStart: Scenario = {
  name: 'refusals',
  fault: 'the port in use, a wrong password, no Java, an old Java, a missing jar',
  sizes: ['whole'],
  async run(ground) {
    const { url, home, graph } = await ground.stand();
    const folder = join(ground.folder, 'refusals');
    const old = join(folder, 'jdk', 'bin', 'java');
    await mkdir(join(old, '..'), { recursive: true });
    await writeFile(old, '#!/bin/sh\necho \'openjdk version "1.8.0_392"\' >&2\n');
    await chmod(old, 0o755);
    const nowhere = { ECONEWS_HOME: join(folder, 'home'), PORT: '0' };
    const password = 'not-the-password-either';
    const stranger = { NEO4J_URI: graph.address.uri, NEO4J_PASSWORD: password, ECONEWS_HOME: folder, PORT: '0' };
    const refused = await runToEnd(['serve'], stranger);
    const passwordLine = { ...refused, output: keepError(refused.output) };
    return [
      judgeRefusal(
        'port in use',
        await runToEnd(['serve'], { ECONEWS_HOME: home, PORT: new URL(url).port }),
        /Port \d+ is in use/,
      ),
      judgeRefusal('wrong password', passwordLine, /refuses user "neo4j"/),
      {
        must: 'the wrong password is never printed, and is not tried so often that the right one is locked out',
        seen: `${refused.output.includes(password) ? 'printed' : 'not printed'}; the right one is ${await graph
          .check()
          .then(
            () => 'taken',
            () => 'locked out',
          )}`,
        isMet: !refused.output.includes(password) && (await isWell(url)),
      },
      judgeRefusal('no Java', await runToEnd(['serve'], { ...nowhere, JAVA_HOME: folder }), /Install Java 17/),
      judgeRefusal('Java 8', await runToEnd(['serve'], { ...nowhere, JAVA_HOME: join(folder, 'jdk') }), /is Java 8\./),
      judgeRefusal('a missing jar', await runWithoutJar(folder), /jar "[\w.-]+\.jar" is missing/),
    ];
  },
};

/** The Bolt port of a data folder is in use, and two programs use one folder: the program copes with both, and neither is an error. */
export const shareFolder: Scenario = {
  name: 'bolt-port-and-folder',
  fault: 'the Bolt port in use; two servers on one folder',
  sizes: ['whole'],
  async run(ground) {
    const home = join(ground.folder, 'shared');
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(layOut(home).firstPort, '127.0.0.1', resolve));
    const first = await startStand(home);
    const second = first.run(['serve'], { PORT: '0' });
    const url = await waitForUrl(second);
    await until('the second server is ready', async () => (await findUnready(url)) === undefined);
    const start = performance.now();
    const code = await first.stop();
    const [ended, took] = [await second.ended, performance.now() - start];
    squatter.close();
    const port = Number(new URL(first.graph.address.uri).port);
    const last = second.output().trim().split('\n').at(-1) ?? '';
    return [
      {
        must: 'Neo4j takes another port without being told',
        seen: `${layOut(home).firstPort} was taken, ${port} is used`,
        isMet: port === layOut(home).firstPort + 1,
      },
      {
        must: 'a second server uses the Neo4j of the first, and stops with one line of explanation when the first one stops',
        seen: `ready; first ended with ${code}, second with ${ended} ${printTime(took)} after: “${last}”`,
        isMet: code === 0 && ended === 1 && /have stopped.*Start this command again/.test(last),
      },
    ];
  },
};

async function isWell(url: string): Promise<boolean> {
  return (await findUnready(url)) === undefined;
}

/** A server logs before it fails; what it tells people is the line that begins with Error. */
function keepError(output: string): string {
  return output
    .split('\n')
    .filter((line) => !line.startsWith('{'))
    .join('\n');
}

/** Runs a copy of the program, all of its folders linked, with one jar missing. */
async function runWithoutJar(folder: string): Promise<Ended> {
  const copy = join(folder, 'copy');
  const jars = join(copy, '.econews/jars');
  await mkdir(jars, { recursive: true });
  await cp(join(PROJECT, 'src'), join(copy, 'src'), { recursive: true });
  for (const name of ['node_modules', 'package.json', 'schema', 'cypher', 'seeds', 'examples'])
    await symlink(join(PROJECT, name), join(copy, name));
  const names = (await readdir(FOLDERS.jars)).toSorted();
  for (const name of names.filter((each) => !each.startsWith('neo4j-kernel-5')))
    await symlink(join(FOLDERS.jars, name), join(jars, name));
  const child = spawn(process.execPath, [join(copy, 'src/cli/main.mjs'), 'serve'], {
    env: { PATH: process.env['PATH'], ECONEWS_HOME: join(folder, 'home'), PORT: '0' },
  });
  const start = performance.now();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output, took: performance.now() - start };
}
