import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { isEditionIndex } from './readEditionIndex.ts';
import { findSystemCode } from '../../util/findSystemCode.ts';

/** A file that may be a page, and the name of its facts, relative to the given folder. */
export interface PageFile {
  readonly path: string;
  /** E.g. `2025/004_bc7f55cb36690645`. */
  readonly name: string;
}

/** A path that is not a readable file, and the reason. */
export interface UnusablePath {
  readonly path: string;
  readonly problem: string;
}

/**
 * Lists the files in the given paths: for a folder, everything below it except hidden files, JSON, the index pages of
 * electronic papers, pictures of pages that also exist as PDF or text, and what is not a file. Given paths are never
 * skipped: unreadable ones are returned with the reason. Loops of links cannot occur, because linked folders are not
 * entered.
 */
export async function* listPageFiles(paths: readonly string[]): AsyncGenerator<PageFile | UnusablePath, void, void> {
  for (const path of paths) {
    const problem = await findProblem(path, true);
    if (problem === undefined) yield { path, name: printName(basename(path)) };
    else if (problem === 'folder') yield* listFolder(path, path);
    else yield { path, problem };
  }
}

async function* listFolder(root: string, folder: string): AsyncGenerator<PageFile | UnusablePath, void, void> {
  let entries: readonly Dirent[];
  try {
    entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    yield { path: folder, problem: explain(error) };
    return;
  }
  const names = entries.map(({ name }) => name);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || extname(entry.name) === '.json') continue;
    if (isEditionIndex(path, names) || isPictureOfPage(entry.name, names)) continue;
    if (entry.isDirectory()) yield* listFolder(root, path);
    else {
      const problem = (await findProblem(path, false)) ?? (await findWayOut(root, path));
      yield problem === undefined ? { path, name: printName(relative(root, path)) } : { path, problem };
    }
  }
}

/** Tells whether a picture shows a page that also exists as a PDF or as text: `01.jpg` next to `01.pdf`. */
function isPictureOfPage(name: string, beside: readonly string[]): boolean {
  const [, stem] = /^(.+)\.(?:jpe?g|png|tiff?|gif|webp)$/iu.exec(name) ?? [];
  return (
    stem !== undefined &&
    beside.some((each) => /^\.(?:pdf|txt|text)$/iu.test(extname(each)) && each.slice(0, -extname(each).length) === stem)
  );
}

/**
 * Returns why a path is not a readable file, or `folder` if it is a folder. A pipe or a device is never opened, because
 * that might block forever.
 */
async function findProblem(path: string, enter: boolean): Promise<string | undefined> {
  try {
    const found = await stat(path);
    if (found.isFile()) return undefined;
    if (found.isDirectory()) return enter ? 'folder' : 'it is a link to a folder. Give the folder itself.';
    return 'it is not a regular file but a pipe, a socket or a device. Give a text file.';
  } catch (error) {
    return explain(error);
  }
}

/**
 * Returns the target of a link if it is outside the folder: otherwise, anyone who may write there could have any file
 * of this machine read.
 */
export async function findWayOut(root: string, path: string): Promise<string | undefined> {
  const [folder, file] = await Promise.all([realpath(root), realpath(path)]);
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep)
    ? undefined
    : 'it is a link to a place outside the folder. Copy the file into the folder, or give its own path.';
}

function explain(error: unknown): string {
  const code = findSystemCode(error);
  if (code === undefined) throw error;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file. Check the name.',
    ELOOP: 'it is a link that leads to itself. Fix the link or leave it out.',
    EACCES: 'this user is not allowed to read it. Change its permissions or run as another user.',
    ENAMETOOLONG: 'its name is too long. Check the name.',
  };
  return reasons[code] ?? `it cannot be reached (${code}).`;
}

/** The name of a page's facts: without the ending of a text or a document. */
function printName(file: string): string {
  return file.replace(/\.(txt|text|pdf|html?)$/i, '');
}
