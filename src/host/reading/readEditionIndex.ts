import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import { decodeBytes } from '../../read/decodeBytes.ts';

/** What electronic papers call their files: the articles of a page, and the index of the page. */
const ARTICLE = /^(?:content_[\w-]+|nw\.[\w.-]+)\.html?$/iu;
const INDEX = /^(?:node_[\w-]+|nbs\.[\w.-]+)\.html?$/iu;
/** Some papers keep the indexes in a folder of their own: layout/202507/01/node_01.html, content/202507/01/content_1.html. */
const APART = [sep + 'content' + sep, sep + 'layout' + sep] as const;

/** How many index files of one folder are looked at: an edition has some dozens of pages. */
const MOST_INDEXES = 100;
const HEAD = 4_000;

/** The index of an electronic paper's page. */
export interface EditionIndex {
  /** The name of its file without the ending: `node_01`. */
  readonly file: string;
  /** The words at its head: title, newspaper, day, page. */
  readonly text: string;
}

/**
 * Tells whether a file is the index of an electronic paper's page: it lists articles, which are next to it or in a
 * folder of their own, and has no text of its own.
 */
export function isEditionIndex(path: string, beside: readonly string[]): boolean {
  const [inContent, inLayout] = APART;
  const isApart = dirname(path).includes(inLayout) && !dirname(path).includes(inContent);
  return INDEX.test(basename(path)) && (isApart || beside.some((each) => ARTICLE.test(each)));
}

/**
 * Gives the index page that lists an article of an electronic paper; undefined for other files, and if no index lists
 * it.
 */
export async function readEditionIndex(path: string): Promise<EditionIndex | undefined> {
  const [folder, file] = [dirname(path), basename(path)];
  if (!ARTICLE.test(file)) return undefined;
  const [beside, apart] = [await listIndexes(folder), await listIndexes(`${folder}${sep}`.replace(...APART))];
  for (const index of new Set([...beside, ...apart])) {
    const html = await readMarkup(index);
    if (html?.includes(file) === true)
      return { file: basename(index).replace(/\.html?$/iu, ''), text: stripTags(html).slice(0, HEAD) };
  }
  return undefined;
}

async function listIndexes(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => INDEX.test(name))
    .toSorted()
    .slice(0, MOST_INDEXES)
    .map((name) => join(folder, name));
}

/** An index that cannot be decoded says nothing; the article may still be read. */
async function readMarkup(path: string): Promise<string | undefined> {
  try {
    return decodeBytes(basename(path), await readFile(path)).text;
  } catch (error) {
    if (error instanceof UnreadablePageError) return undefined;
    throw error;
  }
}

function stripTags(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/giu, ' ')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&nbsp;/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
}
