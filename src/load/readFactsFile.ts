import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LoadError } from '../errors/LoadError.ts';
import { UnreadablePageError } from '../errors/UnreadablePageError.ts';
import type { Issue } from '../model/issue.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';
import { parsePageFacts } from '../model/parsePageFacts.ts';
import { validatePageFacts } from '../locate/validatePageFacts.ts';
import { assertPageSize, readPage } from '../read/readPage.ts';
import { lexiconNames } from '../resolve/lexiconNames.ts';

/** A file of page facts, checked against its page. */
export interface ReadFacts {
  readonly file: string;
  /** Null if an issue is an error: then nothing of it may be loaded. */
  readonly loadable: { readonly page: Page; readonly facts: LocatedPageFacts } | null;
  readonly issues: readonly Issue[];
}

/** Larger files are not facts of one page (gold pages have 90 kB). */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Reads a file of page facts and the page that it names, and checks one against the other. The page is searched for
 * in `pages`, else next to the facts, else in a sibling folder `pages`. Problems are returned as issues; only file
 * system errors are thrown.
 */
export async function readFactsFile(path: string, pages?: string): Promise<ReadFacts> {
  const file = basename(path);
  if ((await stat(path)).size > MOST_BYTES)
    return refuse(file, `It is larger than ${MOST_BYTES / 1024 / 1024} MiB. Write one file per page.`);
  const json = new TextDecoder('utf-8').decode(await readFile(path));
  const { facts, issues } = parsePageFacts(json, file);
  if (facts === null) return { file, loadable: null, issues };
  if (basename(facts.page) !== facts.page)
    return refuse(file, `"page" is ${JSON.stringify(facts.page)}. Give the page's file name without a folder.`);
  const place = await findPageFile(
    facts.page,
    pages === undefined ? [dirname(path), join(dirname(path), '..', 'pages')] : [pages],
  );
  if (place === undefined)
    return refuse(
      file,
      `The page ${facts.page} was not found. Put it next to the facts, or give its folder with --pages.`,
    );
  const page = await readPageAt(place).catch((error: unknown) => {
    if (error instanceof UnreadablePageError) return error;
    throw error;
  });
  if (page instanceof UnreadablePageError) return refuse(file, page.message);
  const checked = validatePageFacts(facts, page, lexiconNames, file);
  const broken = checked.issues.some(({ severity }) => severity === 'error');
  return { file, loadable: broken ? null : { page, facts: checked.facts }, issues: checked.issues };
}

async function readPageAt(place: string): Promise<Page> {
  const name = basename(place);
  assertPageSize(name, (await stat(place)).size);
  return readPage(name, await readFile(place));
}

/** Lists the facts files under paths: a folder means the `.json` files in it. Throws LoadError if there is none. */
export async function listFactsFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) throw new LoadError(`There is no file or folder ${path}.`);
    const inside = info.isDirectory()
      ? (await readdir(path)).filter((name) => name.endsWith('.json')).toSorted()
      : undefined;
    files.push(...(inside?.map((name) => join(path, name)) ?? [path]));
  }
  if (files.length === 0) throw new LoadError(`No facts files (.json) in ${paths.join(', ')}.`);
  return files;
}

async function findPageFile(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const place = join(folder, name);
    const info = await stat(place).catch(() => undefined);
    if (info?.isFile() === true) return place;
  }
  return undefined;
}

function refuse(file: string, message: string): ReadFacts {
  return { file, loadable: null, issues: [{ severity: 'error', file, record: null, field: null, message }] };
}
