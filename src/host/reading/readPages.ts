import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parsePageFacts } from '../../model/parsePageFacts.ts';
import type { GivenPublication } from '../../model/reader.ts';
import type { ReadPool } from './createReadPool.ts';
import { eachPageFile, type FileEvent } from './eachPageFile.ts';
import { findGiven } from './findGiven.ts';
import { tellReading } from './tellReading.ts';

export interface ReadPagesOptions {
  /** Where the facts go, one `<name>.json` a page. */
  readonly out: string;
  /** Reads again what was read before. */
  readonly force: boolean;
  /** What is known of the issue that all the pages are from. */
  readonly publication?: GivenPublication;
  readonly pool: ReadPool;
  readonly signal: AbortSignal;
}

/**
 * Reads files and folders into a folder of facts. A page whose facts are there, are newer than it, were made by this
 * version of this reader and name the issue that is given, is passed over, so that a run that was cut short goes on where it stopped. Facts appear whole or
 * not at all.
 */
export async function readPages(
  paths: readonly string[],
  { out, force, publication = {}, pool, signal }: ReadPagesOptions,
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
      if (
        !force &&
        (await isRead(path, place, pool.reader, await findGiven(path, publication).catch(() => publication)))
      )
        return { event: 'skipped', facts: place };
      const answer = await pool.read({ path, publication });
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

async function isRead(
  path: string,
  facts: string,
  asked: ReadPool['reader'],
  given: GivenPublication,
): Promise<boolean> {
  try {
    const [page, made] = await Promise.all([stat(path), stat(facts)]);
    if (made.mtimeMs < page.mtimeMs) return false;
    const { reader, publication } = parsePageFacts(await readFile(facts, 'utf8'), facts).facts ?? {};
    const isSame = (['name', 'date'] as const).every((key) => given[key] == null || given[key] === publication?.[key]);
    return isSame && reader?.name === asked.name && reader.version === asked.version;
  } catch {
    return false;
  }
}
