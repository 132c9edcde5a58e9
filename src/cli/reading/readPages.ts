import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parsePageFacts } from '../../model/parsePageFacts.ts';
import { rulesReader } from '../../pipeline.ts';
import { listPageFiles, type PageFile } from './listPageFiles.ts';
import type { ReadPool } from './createReadPool.ts';

/** What happens while pages are read, one event a file and one at the end. */
export type ReadEvent =
  | {
      readonly event: 'read';
      readonly file: string;
      readonly facts: string;
      readonly articles: number;
      readonly statistics: number;
      readonly people: number;
      readonly progress: Progress;
    }
  | { readonly event: 'skipped'; readonly file: string; readonly facts: string; readonly progress: Progress }
  | { readonly event: 'failed'; readonly file: string; readonly problem: string; readonly progress: Progress };

/** Counts so far; `total` files were found. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ReadPagesOptions {
  /** Where the facts go, one `<name>.json` a page. */
  readonly out: string;
  /** Reads again what was read before. */
  readonly force: boolean;
  readonly pool: ReadPool;
  readonly signal: AbortSignal;
}

/**
 * Reads files and folders into a folder of facts, as many at once as the pool has threads. A page whose facts are there,
 * are newer than it and were made by this version of the rules is passed over, so that a run that was cut short goes on
 * where it stopped. Facts appear whole or not at all; one bad file never stops the rest.
 */
export async function readPages(
  paths: readonly string[],
  { out, force, pool, signal }: ReadPagesOptions,
  onEvent: (event: ReadEvent) => void,
): Promise<void> {
  const files: PageFile[] = [];
  const names = new Map<string, string>();
  const problems: Array<{ readonly path: string; readonly problem: string }> = [];
  for await (const found of listPageFiles(paths)) {
    if ('problem' in found) problems.push(found);
    else if (names.has(found.name))
      problems.push({
        path: found.path,
        problem: `its facts would overwrite those of ${names.get(found.name) ?? ''}. Read the two into folders of their own.`,
      });
    else {
      names.set(found.name, found.path);
      files.push(found);
    }
  }
  const total = files.length + problems.length;
  let done = 0;
  const count = (): Progress => ({ done: (done += 1), total });
  for (const { path, problem } of problems)
    onEvent({ event: 'failed', file: path, problem: `${path} was not read: ${problem}`, progress: count() });

  const queue = files.values();
  await Promise.all(Array.from({ length: pool.size }, readOn));

  async function readOn(): Promise<void> {
    for (const file of queue) {
      if (signal.aborted) return;
      const facts = join(out, `${file.name}.json`);
      if (!force && (await isRead(file.path, facts))) {
        onEvent({ event: 'skipped', file: file.path, facts, progress: count() });
        continue;
      }
      const answer = await pool.read(file.path);
      if (answer.kind === 'failed') {
        onEvent({ event: 'failed', file: file.path, problem: answer.problem, progress: count() });
        continue;
      }
      const { json, articles, statistics, people } = answer;
      await writeWhole(facts, json);
      onEvent({ event: 'read', file: file.path, facts, articles, statistics, people, progress: count() });
    }
  }
}

/** Writes beside the file and moves it into place. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}.part`;
  await writeFile(draft, text);
  await rename(draft, path);
}

async function isRead(path: string, facts: string): Promise<boolean> {
  try {
    const [page, made] = await Promise.all([stat(path), stat(facts)]);
    if (made.mtimeMs < page.mtimeMs) return false;
    const reader = parsePageFacts(await readFile(facts, 'utf8'), facts).facts?.reader;
    return reader?.name === rulesReader.name && reader.version === rulesReader.version;
  } catch {
    return false;
  }
}
