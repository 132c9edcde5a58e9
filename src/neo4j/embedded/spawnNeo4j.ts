import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import { printSharing } from './classArchive.ts';
import type { Layout } from './layout.ts';

/** The Java program to run and its bounds. */
export interface SpawnOptions {
  /** The java command. */
  readonly java: string;
  /** The folder of Neo4j's jars. */
  readonly jars: string;
  /** Java's own size format: 512m, 1g. */
  readonly heap: string;
  /** Further arguments for Java. */
  readonly javaOptions?: ReadonlyArray<string>;
}

/** A started Java process, not yet a server that answers. */
export interface SpawnedNeo4j {
  readonly pid: number;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

/** The JVM options of Neo4j's own launcher. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang'];

/** Ends Neo4j if the program that started it is killed: the pipe closes with the program. */
const GUARD = `
read -r _
kill -TERM "$1" 2> /dev/null
for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do kill -0 "$1" 2> /dev/null || exit 0; sleep 1; done
kill -KILL "$1" 2> /dev/null
`;

/**
 * Starts Neo4j in its own session, so that Ctrl-C does not reach it directly but only through this program, after
 * running requests were answered. Its first output goes to neo4j-console.log; later it logs itself.
 */
export async function spawnNeo4j(
  layout: Layout,
  { java, jars, heap, javaOptions = [] }: SpawnOptions,
): Promise<SpawnedNeo4j> {
  const given = printArguments(layout, jars, [`-Xmx${heap}`, ...javaOptions]);
  const console = await open(join(layout.logs, 'neo4j-console.log'), 'w');
  try {
    const child = spawn(java, given, {
      detached: true,
      stdio: ['ignore', console.fd, console.fd],
    });
    await once(child, 'spawn');
    return watch(child);
  } catch (cause) {
    throw new EmbeddedNeo4jError('java', `"${java}" does not run. Install Java 17 or newer, or set NEO4J_URI.`, {
      cause,
    });
  } finally {
    await console.close();
  }
}

function printArguments({ home, conf }: Layout, jars: string, bounds: ReadonlyArray<string>): ReadonlyArray<string> {
  return [
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...printSharing(jars),
    ...bounds,
    // Out of memory, Neo4j would stay half alive; it is better to end and restart it.
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:+DisableExplicitGC',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${conf}`,
  ];
}

function watch(child: ChildProcess): SpawnedNeo4j {
  const pid = child.pid ?? 0;
  const guard = spawn('sh', ['-c', GUARD, 'econews-guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A machine without sh only loses the guard; the next start ends a leftover Neo4j.
  guard.on('error', () => undefined);
  // Neither keeps this program alive: the caller decides how long the server lives.
  child.unref();
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      guard.kill('SIGKILL');
      resolve();
    });
  });
  return { pid, ended };
}
