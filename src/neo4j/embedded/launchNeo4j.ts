import { mkdir, writeFile } from 'node:fs/promises';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import type { Neo4jAddress } from '../createDriver.ts';
import { addressOf } from './addressOf.ts';
import { explainFailure } from './explainFailure.ts';
import { findFreePort, isPortFree } from './findFreePort.ts';
import { beginWithStore } from './firstStore.ts';
import type { Layout } from './layout.ts';
import { preparePassword } from './password.ts';
import { printConf } from './printConf.ts';
import { type HeldLock, markOf, type ProcessMark } from './serverLock.ts';
import { spawnNeo4j, type SpawnOptions } from './spawnNeo4j.ts';
import { stopProcess } from './stopProcess.ts';
import { waitUntilReady } from './waitUntilReady.ts';

/** Options for starting an embedded Neo4j. */
export interface LaunchOptions extends SpawnOptions {
  readonly pageCache: string;
  /** The port of Neo4j's HTTP interface, on loopback; without it there is none. */
  readonly httpPort?: number | undefined;
  /** The most memory that one transaction may take: one that needs more is aborted, and the server continues. */
  readonly transactionMemory: string;
  /**
   * How long a plan is kept although the graph has changed since. A longer time saves planning on a graph that stays
   * small.
   */
  readonly keepPlansFor: string;
  /** True if the jars belong to an installed Neo4j of any version. */
  readonly distribution: boolean;
  /**
   * Milliseconds to wait for a server to answer. A start after a crash may need time to
   * recover.
   */
  readonly readyWithin: number;
  /** Finds the data of a stopped Neo4j (`databases`, `transactions`) with which an empty folder starts. */
  readonly findFirstStore?: () => Promise<string | undefined>;
  /** Aborts a start in progress. */
  readonly signal?: AbortSignal;
}

/** A Neo4j that answers queries. */
export interface LaunchedNeo4j {
  readonly address: Neo4jAddress;
  readonly port: number;
  readonly mark: ProcessMark;
  /** Resolves when its process has ended. */
  readonly ended: Promise<void>;
}

/** Starts Neo4j on a data folder that is locked for us, and resolves when it answers queries. */
export async function launchNeo4j(
  layout: Layout,
  lock: HeldLock,
  preferredPort: number,
  options: LaunchOptions,
): Promise<LaunchedNeo4j> {
  const port = await findFreePort(preferredPort);
  if (options.httpPort !== undefined && !(await isPortFree(options.httpPort)))
    throw new EmbeddedNeo4jError(
      'port',
      `Port ${options.httpPort} is in use. Set NEO4J_HTTP_PORT to a free port, or unset it.`,
    );
  const password = await prepareFolder(layout, port, options);
  const { pid, ended } = await spawnNeo4j(layout, options);
  const mark = await markOf(pid);
  await lock.record({ ...mark, port });
  const address = addressOf(port, password);
  let over = false;
  void ended.then(() => (over = true));
  const deadline = Date.now() + options.readyWithin;
  try {
    if (await waitUntilReady(address, () => over || options.signal?.aborted === true || Date.now() > deadline))
      return { address, port, mark, ended };
  } catch (cause) {
    await stopProcess(mark);
    throw new EmbeddedNeo4jError(
      'folder',
      `Neo4j refused the password in "${layout.password}". Put the right password there, or delete the graph with \`econews reset\`.`,
      { cause },
    );
  }
  if (over) throw await explainFailure(layout);
  await stopProcess(mark);
  options.signal?.throwIfAborted();
  throw new EmbeddedNeo4jError(
    'start',
    `Neo4j did not answer within ${options.readyWithin / 1000} s. See "${layout.logs}" for the reason, then start again.`,
  );
}

/** Makes the folders, the configuration and, on the first start, the password. Returns the password. */
async function prepareFolder(
  layout: Layout,
  port: number,
  { pageCache, httpPort, transactionMemory, keepPlansFor, distribution, findFirstStore }: LaunchOptions,
): Promise<string> {
  try {
    // Another version of Neo4j has another store format.
    if (findFirstStore !== undefined && !distribution) await beginWithStore(layout.data, findFirstStore);
    for (const folder of [layout.conf, layout.data, layout.logs]) await mkdir(folder, { recursive: true });
    await writeFile(
      `${layout.conf}/neo4j.conf`,
      printConf(layout, { port, httpPort, pageCache, transactionMemory, keepPlansFor, strict: !distribution }),
    );
    return await preparePassword(layout);
  } catch (cause) {
    if (cause instanceof EmbeddedNeo4jError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedNeo4jError(
      'folder',
      `"${layout.home}" is not writable (${reason}). Make it writable for this user, or set ECONEWS_HOME to another folder.`,
      { cause },
    );
  }
}
