import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parsePageFacts } from '../../model/parsePageFacts.ts';
import type { ReadPool } from './createReadPool.ts';
import { eachPageFile, type FileEvent } from './eachPageFile.ts';
import { tellReading } from './tellReading.ts';

export interface ReadPagesOptions {
  /** Where the facts go, one `<name>.json` a page. */
  readonly out: string;
  /** Reads again what was read before. */
  readonly force: boolean;
  readonly pool: ReadPool;
  readonly signal: AbortSignal;
}

/**
 * Reads files and folders into a folder of facts. A page whose facts are there, are newer than it and were made by this
 * version of this reader is passed over, so that a run that was cut short goes on where it stopped. Facts appear whole or
 * not at all.
 */
export async function readPages(
  paths: readonly string[],
  { out, force, pool, signal }: ReadPagesOptions,
  onEvent: (event: FileEvent) => void,
): Promise<void> {
  const taken = new Map<string, string>();
  await eachPageFile(
    paths,
    pool,
    signal,
    async ({ path, name }) => {
      const first = taken.get(name);
      if (first !== undefined) return { event: 'failed', problem: printCollision(path, first) };
      taken.set(name, path);
      const place = join(out, `${name}.json`);
      if (!force && (await isRead(path, place, pool.reader))) return { event: 'skipped', facts: place };
      const answer = await pool.read({ path });
      if (answer.kind === 'failed') return { event: 'failed', problem: answer.problem };
      const { articles, statistics, people } = answer.facts;
      await writeWhole(place, `${JSON.stringify(answer.facts, null, 2)}\n`);
      return {
        event: 'read',
        facts: place,
        articles: articles.length,
        statistics: statistics.length,
        people: people.length,
        ...tellReading(answer),
      };
    },
    onEvent,
  );
}

function printCollision(path: string, first: string): string {
  return `${path} was not read: its facts would overwrite those of ${first}. Read the two into folders of their own.`;
}

/** Writes beside the file and moves it into place. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}.part`;
  await writeFile(draft, text);
  await rename(draft, path);
}

async function isRead(path: string, facts: string, asked: ReadPool['reader']): Promise<boolean> {
  try {
    const [page, made] = await Promise.all([stat(path), stat(facts)]);
    if (made.mtimeMs < page.mtimeMs) return false;
    const reader = parsePageFacts(await readFile(facts, 'utf8'), facts).facts?.reader;
    return reader?.name === asked.name && reader.version === asked.version;
  } catch {
    return false;
  }
}
