import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server of the benchmark, in a process of its own. */
export interface RunningProcess {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** As `econews` does it: the code that strips types from TypeScript would take 18 MB of each process permanently. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url));
const SERVERS = new URL('../servers/', import.meta.url);
/** PostGraphile and @neo4j/graphql build their schemas first. */
const READY_WITHIN = 120_000;

/**
 * Starts bench/servers/<file>, which prints its address once it answers. Throws if it ends before, or never does so.
 */
export async function startProcess(
  file: string,
  environment: Readonly<Record<string, string>>,
  nodeFlags: readonly string[] = [],
): Promise<RunningProcess> {
  const child = spawn(process.execPath, [...nodeFlags, fileURLToPath(new URL(file, SERVERS))], {
    env: { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: COMPILED, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await Promise.race([readAddress(child), refuse(child, file)]).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function readAddress(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error('no output');
  // Later output is not needed, but is read: a full pipe would stop it.
  const lines = createInterface({ input: stdout });
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      if (line.startsWith('http://')) resolve(line);
    });
  });
}

async function refuse(child: ChildProcess, file: string): Promise<never> {
  const late = new Promise((resolve) => setTimeout(resolve, READY_WITHIN).unref());
  const reason = await Promise.race([once(child, 'exit'), late]);
  throw new Error(
    `bench/servers/${file} ${reason === undefined ? 'did not answer in time' : 'ended before it answered'}.`,
  );
}
