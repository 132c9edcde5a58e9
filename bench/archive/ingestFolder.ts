import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { IngestFigures } from './figures.ts';
import { startArchive } from './startArchive.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.mjs', import.meta.url));

/** Ingests a folder of texts twice, as a person would, into a graph of its own whose Neo4j runs all the time. */
export async function ingestFolder(home: string, texts: string, pages: number): Promise<IngestFigures> {
  const database = await startArchive(home);
  try {
    return await ingestTwice(home, texts, pages);
  } finally {
    await database.close();
  }
}

async function ingestTwice(home: string, texts: string, pages: number): Promise<IngestFigures> {
  // The first run makes the schema, which no later one pays for.
  await run(home, ['status']);
  const first = await run(home, ['ingest', texts, '--json']);
  const second = await run(home, ['ingest', texts, '--json']);
  const failed = (JSON.parse(first.output.trim().split('\n').at(-1) ?? '{}') as { failed?: number }).failed ?? pages;
  return { pages, firstSeconds: first.seconds, secondSeconds: second.seconds, failed };
}

async function run(home: string, args: readonly string[]): Promise<{ seconds: number; output: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, ECONEWS_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'exit');
  return { seconds: (performance.now() - start) / 1_000, output };
}
