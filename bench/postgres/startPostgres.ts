import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { convertGraph } from '../graph/convertGraph.ts';
import { folderOf } from '../graph/startDatabase.ts';
import { createTables } from './tables.ts';

/** A PostgreSQL of the benchmark's own. */
export interface RunningPostgres {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL does not run as root. */
const USER = 'postgres';
/** The same memory as the Neo4j next to it. */
const SETTINGS = [
  'shared_buffers=1GB',
  'effective_cache_size=4GB',
  'work_mem=32MB',
  'synchronous_commit=off',
  'max_wal_size=4GB',
];

/**
 * Starts PostgreSQL on the tables of a scale, made and filled the first time. Returns undefined if it is not installed.
 */
export async function startPostgres(scale: number): Promise<RunningPostgres | undefined> {
  if (!isInstalled()) return undefined;
  const folder = folderOf(scale, 'postgres');
  const identity = findIdentity();
  const filled = `${folder}/filled`;
  if (!existsSync(filled)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
    execFileSync(
      'initdb',
      ['-D', `${folder}/data`, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--lc-collate=C', '--lc-ctype=C.UTF-8'],
      identity,
    );
  }
  const port = await findFreePort();
  const settings = [...SETTINGS, `unix_socket_directories=${folder}`, 'listen_addresses=127.0.0.1'];
  const server = spawn(
    'postgres',
    ['-D', `${folder}/data`, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...identity, stdio: 'ignore' },
  );
  const url = `postgres://${USER}@127.0.0.1:${String(port)}/postgres`;
  await waitUntilReady(url, server);
  if (!existsSync(filled)) {
    await fill(url, folderOf(scale, 'records'));
    execFileSync('touch', [filled], identity);
  }
  return {
    url,
    pid: server.pid ?? 0,
    async stop() {
      // Fast shutdown: clients are cut off, what was written is kept.
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGINT');
      await once(server, 'exit');
    },
  };
}

function isInstalled(): boolean {
  try {
    execFileSync('postgres', ['--version']);
    execFileSync('psql', ['--version']);
    return true;
  } catch {
    return false;
  }
}

function findIdentity(): { uid?: number; gid?: number; cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: '/' };
  const id = (flag: string): number => Number(execFileSync('id', [flag, USER], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g'), cwd: '/' };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) break;
    try {
      execFileSync('psql', [url, '-qc', 'SELECT 1'], { stdio: 'ignore' });
      return;
    } catch {
      await sleep(200);
    }
  }
  throw new Error('PostgreSQL does not start. Delete its folder under .econews/bench and try again.');
}

/** Fills the tables through one psql, a batch at a time: COPY of JSON lines, then rows of them. */
async function fill(url: string, records: string): Promise<void> {
  const psql = spawn('psql', [url, '-q', '-v', 'ON_ERROR_STOP=1'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(psql, 'exit');
  const write = async (text: string): Promise<void> => {
    if (!psql.stdin.write(text)) await Promise.race([once(psql.stdin, 'drain'), ended]);
  };
  const toTables = createTables();
  await write(readFileSync(new URL('schema.sql', import.meta.url), 'utf8'));
  for await (const batch of convertGraph(records)) {
    for (const { table, rows } of toTables(batch)) {
      // JSON text contains neither of these two control characters, so each line is one value.
      await write("COPY incoming FROM STDIN WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02');\n");
      for (const row of rows) await write(`${JSON.stringify(row, printNumber)}\n`);
      await write('\\.\n');
      await write(
        `INSERT INTO ${table} SELECT made.* FROM incoming, jsonb_populate_record(NULL::${table}, line) AS made;\nTRUNCATE incoming;\n`,
      );
    }
  }
  await write(readFileSync(new URL('indexes.sql', import.meta.url), 'utf8'));
  psql.stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error('The tables of PostgreSQL could not be filled.');
}

function printNumber(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
