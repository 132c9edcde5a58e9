import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findSeedStore } from '../../src/host/seedStore.ts';
import type { Neo4jAddress } from '../../src/neo4j/createDriver.ts';
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from '../../src/neo4j/embedded/startEmbeddedNeo4j.ts';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { JARS, SMALL } from './embedded.ts';
import { takeSnapshot } from './seedSnapshot.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's own Neo4j servers, one for each file that may run at a time. */
    readonly neo4j: readonly Neo4jAddress[];
    /** A file with the graph of `seeds/`; empty if scripts/prepare.mjs has left none that is up to date. */
    readonly seedSnapshot: string;
  }
}

/** The servers of a run, which its projects share. */
interface Servers {
  readonly running: Promise<readonly EmbeddedNeo4j[]>;
  readonly seedSnapshot: Promise<string>;
  readonly folders: string[];
  /** How many projects still use them. */
  users: number;
}

/** Vitest loads this file once per project; all of them find the servers here. */
const shared = globalThis as { econewsTestServers?: Servers };

/**
 * Gives a run of the tests one Neo4j for each file that may run at a time, in folders that are deleted with it. They begin
 * with the graph of `seeds/` if scripts/prepare.mjs has left it and nothing has changed since.
 */
export default async function setUpNeo4j({ provide, config }: TestProject): Promise<() => Promise<void>> {
  shared.econewsTestServers ??= start(config.maxWorkers);
  const servers = shared.econewsTestServers;
  servers.users += 1;
  const close = async (): Promise<void> => {
    servers.users -= 1;
    if (servers.users > 0) return;
    delete shared.econewsTestServers;
    for (const server of await servers.running.catch(() => [])) await server.close();
    for (const folder of servers.folders) await rm(folder, { recursive: true, force: true });
  };
  try {
    provide(
      'neo4j',
      (await servers.running).map(({ address }) => address),
    );
    provide('seedSnapshot', await servers.seedSnapshot);
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}

function start(atOnce: number): Servers {
  const folders: string[] = [];
  const startAll = async (): Promise<readonly EmbeddedNeo4j[]> => {
    const java = await findJava(process.env['JAVA_HOME']);
    // A folder's name decides which port is tried first: servers that start together must not try the same one.
    const byPort = new Map<number, string>();
    while (byPort.size < atOnce) {
      const folder = await mkdtemp(join(tmpdir(), 'econews-test-'));
      folders.push(folder);
      byPort.set(layOut(folder).firstPort, folder);
    }
    return Promise.all(
      Array.from(byPort.values(), async (folder) => {
        // Files empty and fill the graph again and again: each time, Neo4j would plan every statement again.
        const plans = { keepPlansFor: '1h' };
        return startEmbeddedNeo4j({ folder, java, jars: JARS, findFirstStore: findSeedStore, ...SMALL, ...plans });
      }),
    );
  };
  const running = startAll();
  return { running, seedSnapshot: takeFirst(running, folders), folders, users: 0 };
}

/** Takes the snapshot of the first server, before a test has touched it. */
async function takeFirst(running: Promise<readonly EmbeddedNeo4j[]>, folders: string[]): Promise<string> {
  const [first] = await running;
  if (first === undefined || (await findSeedStore()) === undefined) return '';
  const folder = await mkdtemp(join(tmpdir(), 'econews-snapshot-'));
  folders.push(folder);
  const path = join(folder, 'seeds.json');
  await takeSnapshot(first.address, path);
  return path;
}
