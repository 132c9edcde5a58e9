import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import media from '../../../seeds/lexicons/mediaNames.json' with { type: 'json' };
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import { toIsoDay } from '../../model/isoDay.ts';
import type { GivenPublication } from '../../model/pageReader.ts';
import { parsePageNumber } from '../../model/parsePageNumber.ts';
import { type EditionIndex, readEditionIndex } from './readEditionIndex.ts';
import { findSystemCode } from '../../util/findSystemCode.ts';

const sidecar = z.strictObject({
  publication: z.string().trim().min(1).nullish(),
  date: z.iso.date().nullish(),
  pageNumber: z.string().trim().min(1).max(20).nullish(),
});
/** How many names of a path are used: the file and the folders directly above it. */
const MOST_NAMES = 5;
const DATE =
  /(?<!\d)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2]|[1-9](?!\d))[-_.月]?(3[01]|[12]\d|0[1-9]|[1-9](?!\d))日?(?!\d)/u;
const PAPER = new RegExp(`\\p{Script=Han}{1,12}?(?:${media.papers.join('|')})(?!\\p{Script=Han})`, 'u');
/** The number of the page: in words anywhere (第3版, A05版), or as the whole name of a file in the folder of its day (01.pdf, node_01.html). */
const PAGE_IN_WORDS = /第 ?[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?版|(?<![\dA-Za-z])[A-Z]?\d{1,2}版/u;
const PAGE_AS_NAME = /^(?<word>node|page|p|nbs\.\w+|nw\.\w+-)?[\s_.-]*(?<number>(?<letter>[A-Z])?\d{1,2})$/iu;
const NO_PAPER = new RegExp(`(?:${media.not.join('|')})$`, 'u');

/**
 * Finds what is known about a page's issue besides its text, from the command's options, then the file `NAME.meta.json`
 * next to the page (`{ "publication": "浙江日报", "date": "2026-01-22", "pageNumber": "1" }`), then the index page of an
 * electronic paper next to it, then the names of the file and of its folders (`浙江日报/2026-01-22/03.txt`). Throws
 * UnreadablePageError if the file next to it is invalid: a page with a wrong date is worse than no page.
 */
export async function findGiven(path: string, said: GivenPublication = {}): Promise<GivenPublication> {
  const [beside, named] = [await readSidecar(path), parsePath(path)];
  const index = parseIndex(await readEditionIndex(path).catch(() => undefined));
  const pageNumber = said.pageNumber ?? beside.pageNumber ?? index.pageNumber ?? named.pageNumber ?? null;
  return {
    name: said.name ?? beside.publication ?? index.name ?? named.name ?? null,
    date: said.date ?? beside.date ?? index.date ?? named.date ?? null,
    ...(pageNumber !== null && { pageNumber }),
  };
}

async function readSidecar(path: string): Promise<z.infer<typeof sidecar>> {
  const place = join(
    dirname(path),
    `${basename(path).replace(/\.(?:txt|text|pdf|html?|jpe?g|png|tiff?)$/iu, '')}.meta.json`,
  );
  try {
    return sidecar.parse(JSON.parse(await readFile(place, 'utf8')));
  } catch (cause) {
    if (findSystemCode(cause) === 'ENOENT') return {};
    const advice =
      'Write { "publication": "浙江日报", "date": "2026-01-22", "pageNumber": "1" }; all three are optional.';
    throw new UnreadablePageError(
      basename(path),
      'sidecar',
      `the file ${basename(place)} next to it is not valid. ${advice}`,
      { cause },
    );
  }
}

/** Finds the newspaper and the date at the head of an index page: `浙江日报 2022年08月11日 第01版：要闻`. */
function parseIndex(index: EditionIndex | undefined): GivenPublication {
  if (index === undefined) return {};
  const { text, file } = index;
  const name = PAPER.exec(text.replaceAll(/\d+[年月日]?|[_.:：|-]+/gu, ' '))?.[0];
  // The head also lists the other pages of the issue: the number that follows the date is this page's, else the number
  // in the index's own name is.
  const [, afterDate = ''] = new RegExp(`${DATE.source}(.{0,40})`, 'u').exec(text)?.slice(-2) ?? [];
  const pageNumber = findPageNumber(afterDate) ?? findPageNumber(file);
  return {
    name: name === undefined || NO_PAPER.test(name) ? null : name,
    date: parseDate(text),
    ...(pageNumber !== null && { pageNumber }),
  };
}

/**
 * Parses the newspaper and the date out of a path: `浙江日报/2026-01-22/03.txt`, `浙江日报_20260122_03.txt`,
 * `浙江日报/2026/01/22/03.txt`.
 */
export function parsePath(path: string): GivenPublication {
  const names = resolve(path)
    .replace(/\.(?:txt|text|pdf|html?|jpe?g|png|tiff?)$/iu, '')
    .split(sep)
    .slice(-MOST_NAMES);
  const date =
    names
      .toReversed()
      .map(parseDate)
      .find((each) => each !== null) ?? parseFolders(names.slice(0, -1));
  const name = names
    .toReversed()
    .map((each) => PAPER.exec(each.replaceAll(/\d+[年月日]?|[_\s.-]+/gu, ' '))?.[0])
    .find((each) => each !== undefined && !NO_PAPER.test(each));
  const stem = names.at(-1) ?? '';
  // Without a date, 03.txt may be the third file of anything; with one, 3.txt still may, unless the newspaper is known.
  const bare = date === null ? 'none' : name === undefined ? 'padded' : 'any';
  const pageNumber = findPageNumber(stem, bare);
  return { name: name ?? null, date, ...(pageNumber !== null && { pageNumber }) };
}

/** Which names that are nothing but a number are page numbers: none, those as newspapers write them (03, A5, node_3), or any. */
type BareNumbers = 'none' | 'padded' | 'any';

/** Finds the number of a page in a name, given in words or as the whole name. */
function findPageNumber(name: string, bare: BareNumbers = 'padded'): string | null {
  const inWords = PAGE_IN_WORDS.exec(name)?.[0];
  if (inWords !== undefined) return parsePageNumber(inWords);
  const rest = name
    .replace(DATE, '')
    .replace(PAPER, '')
    .replaceAll(/^[\s_.-]+|[\s_.-]+$/gu, '');
  const { word, letter, number } = PAGE_AS_NAME.exec(rest)?.groups ?? {};
  if (number === undefined || bare === 'none') return null;
  const isMarked = word !== undefined || letter !== undefined || number.length === 2;
  return isMarked || bare === 'any' ? parsePageNumber(number) : null;
}

function parseDate(name: string): string | null {
  const [, year = '', month = '', day = ''] = DATE.exec(name) ?? [];
  return toIsoDay(year, month, day);
}

/** Folders for year, month and day: 2026/01/22, 2026-01/22, 202601/22. */
function parseFolders(folders: readonly string[]): string | null {
  const [, year = '', apart, joined, day = ''] =
    /(?:^|\/)((?:19|20)\d{2})(?:[-/](\d{1,2})|(0[1-9]|1[0-2]))[-/](\d{1,2})(?:\/|$)/u.exec(folders.join('/')) ?? [];
  return toIsoDay(year, apart ?? joined ?? '', day);
}
