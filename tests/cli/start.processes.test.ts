import { chmod, copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSeedStore } from '../../src/host/seedStore.ts';
import { checkDistribution, checkJars } from '../../src/neo4j/embedded/checkJars.ts';
import { findEmbeddedNeo4j } from '../../src/neo4j/embedded/findEmbeddedNeo4j.ts';
import { findProcess } from '../../src/neo4j/embedded/findProcess.ts';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { JARS, SMALL } from '../support/embedded.ts';
import { type EconewsProcess, runEconews } from '../support/runEconews.ts';

let folder = '';
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'econews-start-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(home: string, env: Readonly<Record<string, string>> = {}, options = ['--no-seeds']): EconewsProcess {
  const bounds = {
    NEO4J_HEAP: SMALL.heap,
    NEO4J_PAGE_CACHE: SMALL.pageCache,
    JAVA_TOOL_OPTIONS: SMALL.javaOptions.join(' '),
  };
  return runEconews(['start', ...options], { ECONEWS_HOME: home, PORT: '0', ...bounds, ...env });
}

/** Finds the ids of the Java that runs on a folder; none if it does not run. */
async function findJavaOn(home: string): Promise<number | undefined> {
  return (await findEmbeddedNeo4j(home))?.server;
}

describe('"econews start"', { timeout: 400_000 }, () => {
  it("brings everything up with the project's own pages, and stops all of it when it is told to or killed", async () => {
    const home = join(folder, 'graph');

    // 1. Started, asked, joined by another command, stopped by SIGTERM. It begins with the pages if they were prepared.
    const first = start(home, {}, []);
    await first.wrote('Ready.');
    const isPrepared = (await findSeedStore()) !== undefined;
    expect(first.output()).toContain(
      `Pages: ${isPrepared ? '0 loaded, 5 already loaded' : '5 loaded, 0 already loaded'}`,
    );
    const [url = ''] = /http:\S+(?=\/graphql)/.exec(first.output()) ?? [];
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ pages { totalCount } region(name: "浙江省") { name } }' });
    expect(await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()).toMatchObject({
      data: { pages: { totalCount: 5 }, region: { name: '浙江省' } },
    });
    const java = (await findJavaOn(home)) ?? 0;
    const status = runEconews(['status', '--json'], { ECONEWS_HOME: home });
    expect(await status.ended).toBe(0);
    expect(JSON.parse(status.output())).toMatchObject({ running: true, database: 'neo4j' });
    const resetting = runEconews(['reset', '--yes'], { ECONEWS_HOME: home });
    expect(await resetting.ended).toBe(1);
    expect(resetting.output()).toMatch(/Process \d+ is running Neo4j on .* Stop it/);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.output()).toMatch(/Stopped\.\n$/);
    expect(await findProcess(java)).toBeUndefined();
    expect(await runEconews(['status'], { ECONEWS_HOME: home }).ended).toBe(1);

    // 2. Killed: Neo4j ends, too.
    const second = start(home);
    await second.wrote('Ready.');
    const left = (await findJavaOn(home)) ?? 0;
    second.child.kill('SIGKILL');
    await second.ended;

    // 3. Started again at once, on what the killed one left; then Ctrl-C, which a terminal and npm may both send.
    const third = start(home);
    await third.wrote('Ready.');
    expect(await findProcess(left)).toBeUndefined();
    expect(await findJavaOn(home)).not.toBe(left);
    third.child.kill('SIGINT');
    third.child.kill('SIGINT');
    expect(await third.ended).toBe(0);

    // 4. Stopped in the middle of starting.
    const fourth = start(home);
    await expect
      .poll(
        () =>
          stat(layOut(home).lock).then(
            () => true,
            () => false,
          ),
        { timeout: 60_000 },
      )
      .toBe(true);
    fourth.child.kill('SIGINT');
    expect(await fourth.ended).toBe(130);
    await expect(stat(layOut(home).lock)).rejects.toThrow('ENOENT');

    // 5. Deleted.
    expect(await runEconews(['reset', '--yes'], { ECONEWS_HOME: home }).ended).toBe(0);
    await expect(stat(layOut(home).home)).rejects.toThrow('ENOENT');
  });

  it('names a port that is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as { port: number };
    const home = join(folder, 'port');
    const { ended, output } = start(home, { PORT: String(port) });
    expect(await ended).toBe(1);
    expect(output()).toContain(
      `Error: Port ${port} is in use by another program. Stop that program, or set PORT to a free port.\n`,
    );
    expect(await findJavaOn(home)).toBeUndefined();
    squatter.close();
  });

  it('says how to get Java if there is none, or only an old one', async () => {
    const none = start(join(folder, 'none'), { JAVA_HOME: join(folder, 'nowhere') });
    expect(await none.ended).toBe(1);
    expect(none.output()).toMatch(
      /Error: The embedded Neo4j needs Java 17 or newer, but .* does not run.*Install Java 17.*NEO4J_URI/,
    );
    const old = join(folder, 'jdk', 'bin', 'java');
    await mkdir(join(old, '..'), { recursive: true });
    await writeFile(old, '#!/bin/sh\necho \'openjdk version "1.8.0_392"\' >&2\n');
    await chmod(old, 0o755);
    const older = start(join(folder, 'none'), { JAVA_HOME: join(folder, 'jdk') });
    expect(await older.ended).toBe(1);
    expect(older.output()).toContain('is Java 8.');
  });

  it('says what NEO4J_HOME should be if there is no Neo4j in it', async () => {
    const { ended, output } = start(join(folder, 'none'), { NEO4J_HOME: folder });
    expect(await ended).toBe(1);
    expect(output()).toMatch(/NEO4J_HOME is .* but there is no Neo4j in it/);
  });
});

describe('the jars', () => {
  it('are all there after scripts/prepare.mjs', async () => {
    await expect(checkJars(JARS)).resolves.toBeUndefined();
  });

  it('are each noticed if missing', async () => {
    const copy = join(folder, 'jars');
    await mkdir(copy, { recursive: true });
    await expect(checkJars(copy)).rejects.toThrow(/Neo4j's jars are not in .*prepare\.mjs/);
    await copyFile(join(JARS, 'manifest.json'), join(copy, 'manifest.json'));
    await expect(checkJars(copy)).rejects.toThrow(/jar "[\w.-]+\.jar" is missing or damaged/);
  });

  it('of an installed Neo4j show its version', async () => {
    const lib = join(folder, 'installed', 'lib');
    await mkdir(lib, { recursive: true });
    await writeFile(join(lib, 'neo4j-kernel-5.26.1.jar'), '');
    expect(await checkDistribution(join(folder, 'installed'))).toBe('5.26.1');
  });
});
