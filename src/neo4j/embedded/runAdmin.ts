import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import type { Layout } from './layout.ts';
import type { SpawnOptions } from './spawnNeo4j.ts';

/** A dump of some gigabytes prints no more than this. */
const OUTPUT = 16 * 1024 * 1024;

/**
 * Runs Neo4j's own administration tool, from the same jars as the server, on a home whose server is stopped. Throws
 * EmbeddedNeo4jError with the tool's message.
 */
export async function runAdmin(
  { home, conf }: Pick<Layout, 'home' | 'conf'>,
  { java, jars, heap, javaOptions = [] }: SpawnOptions,
  args: ReadonlyArray<string>,
  signal?: AbortSignal,
): Promise<void> {
  // The tool takes its folders only from the environment; the rest of the environment (such as PATH) is unchanged.
  const folders = [`NEO4J_HOME=${home}`, `NEO4J_CONF=${conf}`];
  const line = [`-Xmx${heap}`, ...javaOptions, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...args];
  try {
    await promisify(execFile)('env', [...folders, java, ...line], { maxBuffer: OUTPUT, ...(signal && { signal }) });
  } catch (cause) {
    signal?.throwIfAborted();
    const words = findWords(cause);
    throw new EmbeddedNeo4jError('start', `Neo4j failed to run "${args.slice(0, 3).join(' ')}": ${words}`, {
      cause,
    });
  }
}

/** Finds the tool's error message: its first line that does not come from Java. */
function findWords(cause: unknown): string {
  const said = typeof cause === 'object' && cause !== null && 'stderr' in cause ? String(cause.stderr) : '';
  const lines = said.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !/^(?:at |Picked up )/.test(line)) ?? String(cause);
}
