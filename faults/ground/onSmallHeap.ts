import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEconews } from '../../tests/support/runEconews.ts';
import { findUnready } from './ask.ts';
import { type Ground, ingestAll } from './createGround.ts';
import { type Stand, waitForUrl } from './startStand.ts';
import { until } from './until.ts';

/** The memory that a server uses, in MiB. */
export interface HeldMemory {
  readonly heap: number;
  readonly resident: number;
}

/** Runs a second server, with a heap of 256 MB, on the shared stand's Neo4j and the project's own pages, while `work` lasts. */
export async function onSmallHeap<Result>(
  ground: Ground,
  env: Readonly<Record<string, string>>,
  work: (url: string, stand: Stand) => Promise<Result>,
): Promise<Result> {
  const stand = await ground.stand();
  await ground.empty();
  await ingestAll(stand);
  const { uri, password } = stand.graph.address;
  const server = runEconews(['serve'], {
    NEO4J_URI: uri,
    NEO4J_PASSWORD: password,
    ECONEWS_HOME: await mkdtemp(join(tmpdir(), 'econews-small-')),
    PORT: '0',
    NODE_OPTIONS: '--max-old-space-size=256',
    ...env,
  });
  try {
    const url = await waitForUrl(server);
    await until('it is ready', async () => (await findUnready(url)) === undefined);
    return await work(url, stand);
  } finally {
    server.child.kill('SIGKILL');
    await server.ended;
  }
}

/** Asks a server how much memory it uses. */
export async function measureMemory(url: string): Promise<HeldMemory> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const find = (name: string): number =>
    Number(new RegExp(`^econews_${name} (\\S+)$`, 'm').exec(metrics)?.[1]) / 2 ** 20;
  return { heap: find('nodejs_heap_size_used_bytes'), resident: find('process_resident_memory_bytes') };
}
