import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  writeSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dumpGraph } from '../../tests/support/dumpGraph.ts';
import { compareGraphs } from '../ground/compareGraphs.ts';
import { type Ground, ingestAll } from '../ground/createGround.ts';
import { printTime } from '../ground/printTime.ts';
import { waitForEnd } from '../ground/runToEnd.ts';
import { PAGES } from '../ground/startStand.ts';
import type { Scenario } from '../scenario.ts';

const TOOL = fileURLToPath(new URL('../../tests/hostile/tools/hostile-files.py', import.meta.url));
/** Of the files of tests/hostile/hostile.json, those that are pages, if strange ones. */
const STRANGE_PAGES =
  /^(?:file-(?:bom-utf8|gb18030|crlf|u2028-newlines|page-.*|million-.*|digit-flood|unreadable)|a\n'b.*|zz-vanishing)\.txt$/s;

const WHAT_IS_SAID = { whole: true, history: false };

/** A folder of files that nobody should submit, with the project's own pages among them. */
export const readHostileFiles: Scenario = {
  name: 'files',
  fault:
    'the 25 files of hostile.json, and: 100 MB, NULs, one line of 50 MB, mixed encodings, a fifo, a looped link, one that vanishes, one that grows, odd names',
  sizes: ['whole'],
  async run(ground) {
    await ground.undisturbed();
    await ground.empty();
    await ingestAll(await ground.stand());
    const expected = await dumpGraph((await ground.stand()).graph.driver, WHAT_IS_SAID);
    const stand = await ground.stand();
    const folder = makeFiles(ground);
    await ground.empty();
    const ingest = stand.run(['ingest', '--json', folder]);
    // One is listed and gone before its turn comes; one grows while the others are read.
    ingest.child.stdout?.once('data', () => rmSync(join(folder, 'zz-vanishing.txt'), { force: true }));
    const grower = setInterval(() => grow(join(folder, 'zy-growing.txt')), 20);
    const { code, output, took } = await waitForEnd(ingest);
    clearInterval(grower);
    const events = output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { event: string; file?: string; problem?: string });
    const failed = events.filter(({ event }) => event === 'failed');
    const unnamed = failed.filter(({ problem, file }) => !isClear(problem, file));
    const ingested = events.filter(({ event }) => event === 'ingested').map(({ file = '' }) => file);
    const wrong = ingested.filter((file) => !isPage(file));
    const replaced = await countReplaced(ground);
    await dropOthers(ground);
    // A page that came under several names keeps a load for each: what it says is the same.
    const { driver } = stand.graph;
    const graph = compareGraphs(await dumpGraph(driver, WHAT_IS_SAID), expected);
    await ground.empty();
    return [
      {
        must: 'each bad file is reported with its reason, and the exit code is 1',
        seen: `${failed.length} named, ${unnamed.length} without a reason; exit ${code} after ${printTime(took)}. ${sayShortly(failed)}`,
        isMet: failed.length >= 20 && unnamed.length === 0 && code === 1,
      },
      {
        must: 'a file that is not a page is not stored, and no stored text contains U+FFFD or NUL',
        seen: `${ingested.length} files stored, ${wrong.length} of them wrongly${wrong.length > 0 ? ` (${wrong.join(', ')})` : ''}; ${replaced} articles with U+FFFD or NUL`,
        isMet: wrong.length === 0 && replaced === 0,
      },
      { ...graph, must: `the good pages among them are loaded: ${graph.must}` },
    ];
  },
};

function makeFiles({ folder }: Ground): string {
  const place = join(folder, 'files');
  const [first = ''] = readdirSync(PAGES).toSorted();
  const page = readFileSync(join(PAGES, first));
  execFileSync('python3', [TOOL, join(PAGES, first), place]);
  for (const file of readdirSync(PAGES)) writeFileSync(join(place, file), readFileSync(join(PAGES, file)));
  const megabyte = Buffer.alloc(2 ** 20, page);
  writeMany(join(place, 'z-100-megabytes.txt'), megabyte, 100);
  writeMany(join(place, 'z-one-line.txt'), Buffer.from('字'.repeat(350_000)), 50);
  writeFileSync(join(place, 'z-nul.txt'), Buffer.alloc(20_000));
  writeFileSync(join(place, 'z-nul-inside.txt'), Buffer.concat([page, Buffer.from([0]), page]));
  writeFileSync(join(place, 'z-mixed.txt'), Buffer.concat([page, Buffer.from(page.toString('utf8'), 'utf16le')]));
  writeFileSync(join(place, 'z-odd `"\'})-[r]\u202e名\n.txt'), '');
  symlinkSync('z-loop.txt', join(place, 'z-loop.txt'));
  execFileSync('mkfifo', [join(place, 'z-fifo.txt')]);
  mkdirSync(join(place, 'z-folder.txt'));
  writeFileSync(join(place, 'zy-growing.txt'), '');
  writeFileSync(join(place, 'zz-vanishing.txt'), page);
  return place;
}

function writeMany(file: string, piece: Buffer, times: number): void {
  const handle = openSync(file, 'w');
  for (let count = 0; count < times; count += 1) writeSync(handle, piece);
  closeSync(handle);
}

function grow(file: string): void {
  writeFileSync(file, '\u0000没有说完', { flag: 'a' });
}

function isClear(problem: string | undefined, file: string | undefined): boolean {
  return problem !== undefined && problem.length > 20 && !/\n\s+at /.test(problem) && file !== undefined;
}

function isPage(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /^\d{3}_/.test(name) || STRANGE_PAGES.test(name);
}

/** Gives each kind of reason once, shortened. */
function sayShortly(failed: ReadonlyArray<{ readonly problem?: string }>): string {
  const reasons = failed.map(
    ({ problem = '' }) => /was not read: ([^.]{0,70})/.exec(problem)?.[1] ?? problem.slice(0, 70),
  );
  return [...new Set(reasons)].join('; ');
}

async function countReplaced(ground: Ground): Promise<number> {
  const { graph } = await ground.stand();
  const [count = 0] = await graph.query({
    name: 'count replaced',
    cypher:
      "MATCH (article:Article) WHERE article.body CONTAINS '\uFFFD' OR article.body CONTAINS '\u0000' RETURN count(*) AS found",
    params: {},
    decode: (record) => Number(record.get('found')),
  });
  return count;
}

/** Removes again what the strange files said, and gives the others their names back. */
async function dropOthers(ground: Ground): Promise<void> {
  const stand = await ground.stand();
  const ids = await stand.graph.query({
    name: 'list others',
    cypher: "MATCH (page:Page) WHERE NOT page.file =~ '\\\\d{3}_.*' RETURN page.id AS id",
    params: {},
    decode: (record) => String(record.get('id')),
  });
  for (const id of ids) await waitForEnd(stand.run(['remove', id]));
  await ingestAll(stand);
}
