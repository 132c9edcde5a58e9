import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import media from '../../../seeds/lexicons/mediaNames.json' with { type: 'json' };
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import type { GivenPublication } from '../../model/pageReader.ts';
import { readEditionIndex } from './readEditionIndex.ts';
import { findSystemCode } from '../../util/findSystemCode.ts';

const sidecar = z.strictObject({
  publication: z.string().trim().min(1).nullish(),
  date: z.iso.date().nullish(),
});
/** How many names of a path are used: the file and the folders directly above it. */
const MOST_NAMES = 5;
const DATE =
  /(?<!\d)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2]|[1-9](?!\d))[-_.月]?(3[01]|[12]\d|0[1-9]|[1-9](?!\d))日?(?!\d)/u;
const PAPER = new RegExp(`\\p{Script=Han}{1,12}?(?:${media.papers.join('|')})(?!\\p{Script=Han})`, 'u');
const NO_PAPER = new RegExp(`(?:${media.not.join('|')})$`, 'u');

/**
 * Finds what is known about a page's issue besides its text, from the command's options, then the file `NAME.meta.json`
 * beside the page (`{ "publication": "浙江日报", "date": "2026-01-22" }`), then the index page of an electronic paper
 * beside it, then the names of the file and of its folders (`浙江日报/2026-01-22/03.txt`). Throws UnreadablePageError if
 * the file next to it is invalid: a page with a wrong date is worse than no page.
 */
export async function findGiven(path: string, said: GivenPublication = {}): Promise<GivenPublication> {
  const [beside, named] = [await readSidecar(path), parsePath(path)];
  const index = parseIndex(await readEditionIndex(path).catch(() => undefined));
  return {
    name: said.name ?? beside.publication ?? index.name ?? named.name ?? null,
    date: said.date ?? beside.date ?? index.date ?? named.date ?? null,
  };
}

async function readSidecar(path: string): Promise<z.infer<typeof sidecar>> {
  const place = join(dirname(path), `${basename(path).replace(/\.(?:txt|text|pdf|html?)$/iu, '')}.meta.json`);
  try {
    return sidecar.parse(JSON.parse(await readFile(place, 'utf8')));
  } catch (cause) {
    if (findSystemCode(cause) === 'ENOENT') return {};
    const advice = 'Write { "publication": "浙江日报", "date": "2026-01-22" }; both are optional.';
    throw new UnreadablePageError(
      basename(path),
      'sidecar',
      `the file ${basename(place)} next to it is not valid. ${advice}`,
      { cause },
    );
  }
}

/** Finds the newspaper and the date at the head of an index page: `浙江日报 2022年08月11日 第01版：要闻`. */
function parseIndex(text: string | undefined): GivenPublication {
  if (text === undefined) return { name: null, date: null };
  const name = PAPER.exec(text.replaceAll(/\d+[年月日]?|[_.:：|-]+/gu, ' '))?.[0];
  return { name: name === undefined || NO_PAPER.test(name) ? null : name, date: parseDate(text) };
}

/**
 * Parses the newspaper and the date out of a path: `浙江日报/2026-01-22/03.txt`, `浙江日报_20260122_03.txt`,
 * `浙江日报/2026/01/22/03.txt`.
 */
export function parsePath(path: string): GivenPublication {
  const names = resolve(path)
    .replace(/\.(?:txt|text|pdf|html?)$/iu, '')
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
  return { name: name ?? null, date };
}

function parseDate(name: string): string | null {
  const [, year = '', month = '', day = ''] = DATE.exec(name) ?? [];
  return toDate(year, month, day);
}

/** Folders for year, month and day: 2026/01/22, 2026-01/22, 202601/22. */
function parseFolders(folders: readonly string[]): string | null {
  const [, year = '', apart, joined, day = ''] =
    /(?:^|\/)((?:19|20)\d{2})(?:[-/](\d{1,2})|(0[1-9]|1[0-2]))[-/](\d{1,2})(?:\/|$)/u.exec(folders.join('/')) ?? [];
  return toDate(year, apart ?? joined ?? '', day);
}

function toDate(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = Date.parse(`${iso}T00:00:00Z`);
  return year === '' || Number.isNaN(parsed) || !new Date(parsed).toISOString().startsWith(iso) ? null : iso;
}
