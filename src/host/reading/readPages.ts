import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parsePageFacts } from '../../model/parsePageFacts.ts';
import type { GivenPublication } from '../../model/pageReader.ts';
import type { ReadPool } from './createReadPool.ts';
import { eachPageFile, type FileEvent, type Outcome, toReaderNotes } from './eachPageFile.ts';
import { findGiven } from './findGiven.ts';

export interface ReadPagesOptions {
  /** Where the facts go, one `<name>.json` per page. */
  readonly out: string;
  /** Reads pages again even if they were read before. */
  readonly force: boolean;
  /** What is known about the issue that all the pages are from. */
  readonly publication?: GivenPublication;
  readonly pool: ReadPool;
  readonly signal: AbortSignal;
}

/**
 * Reads files and folders into a folder of facts. A page is skipped if its facts exist, are newer than it, were made by
 * this version of this reader and name the given issue, so that an interrupted run continues where it stopped. Facts
 * are written completely or not at all.
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
      return readParts(path, { out, name, pool, publication, signal });
    },
    onEvent,
  );
}

/**
 * Reads the pages of one file. A document's text is written next to its facts, since their spans address it:
 * `paper.p2.txt` and `paper.p2.json` for the second page of `paper.pdf`.
 */
async function readParts(
  path: string,
  {
    out,
    name,
    pool,
    publication,
    signal,
  }: Pick<ReadPagesOptions, 'out' | 'pool' | 'signal'> & { name: string; publication: GivenPublication },
): Promise<Outcome> {
  let whole: Extract<Outcome, { readonly event: 'read' }> | undefined;
  const problems: string[] = [];
  let parts = 1;
  for (let part = 1; part <= parts; part += 1) {
    const answer = await pool.read({ path, part, publication });
    // Half a document would be taken for all of it the next time.
    signal.throwIfAborted();
    if (answer.kind === 'failed') {
      problems.push(answer.problem);
      parts = Math.max(parts, answer.parts ?? 1);
      continue;
    }
    const { page, facts } = answer;
    parts = page.origin?.parts ?? 1;
    const stem = join(out, parts === 1 ? name : `${name}.p${part}`);
    if (page.origin !== undefined) await writeWhole(`${stem}.txt`, page.text);
    const own = page.origin === undefined ? facts : { ...facts, page: `${basename(stem)}.txt` };
    await writeWhole(`${stem}.json`, `${JSON.stringify(own, null, 2)}\n`);
    const reading = toReaderNotes(answer);
    whole = {
      event: 'read',
      ...reading,
      facts: whole?.facts ?? `${stem}.json`,
      articles: (whole?.articles ?? 0) + facts.articles.length,
      statistics: (whole?.statistics ?? 0) + facts.statistics.length,
      people: (whole?.people ?? 0) + facts.people.length,
      issues: [...(whole?.issues ?? []), ...reading.issues],
    };
  }
  if (whole === undefined) return { event: 'failed', problem: problems[0] ?? `${path} has no pages.` };
  return { ...whole, issues: [...whole.issues, ...problems] };
}

function printCollision(path: string, first: string): string {
  return `${path} was not read: its facts would overwrite those of ${first}. Read the two into separate folders.`;
}

/** Writes to a temporary file and moves it into place. */
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
    const isSame = (['name', 'date', 'pageNumber'] as const).every(
      (key) => given[key] == null || given[key] === publication?.[key],
    );
    return isSame && reader?.name === asked.name && reader.version === asked.version;
  } catch {
    return false;
  }
}
