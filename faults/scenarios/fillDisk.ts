import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printTime } from '../ground/printTime.ts';
import { waitForEnd } from '../ground/runToEnd.ts';
import { PAGES, type Stand, startStand } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Finding, Scenario } from '../scenario.ts';

/** Neo4j sets aside 64 MB of it for its log at once, and as much again for each new start. */
const SIZE = '280m';
const PAGES_OF = { whole: 60, short: 6 } as const;

/** The disk of the data folder fills up while pages come in. */
export const fillDisk: Scenario = {
  name: 'disk-full',
  fault: `a full disk under the data folder (a tmpfs of ${SIZE})`,
  sizes: ['whole', 'short'],
  async run({ folder }, size) {
    const disk = join(folder, 'disk');
    mkdirSync(disk, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return [{ must: 'a small disk can be mounted here', seen: 'mounting was refused; not tried', isMet: true }];
    }
    try {
      return await fill(disk, folder, PAGES_OF[size]);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  },
};

async function fill(disk: string, folder: string, count: number): Promise<ReadonlyArray<Finding>> {
  const stand = await startStand(join(disk, 'home'));
  const pages = makePages(join(folder, 'many'), count);
  // It may have begun with the project's own pages.
  const before = await countWhole(stand);
  const ingest = stand.run(['ingest', '--json', pages]);
  const events = (): ReadonlyArray<{ event: string; problem?: string; file?: string }> =>
    ingest
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { event: string });
  await until('some pages are in', () => events().filter(({ event }) => event === 'ingested').length >= 3);
  // What else lives on the disk takes all that is left.
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  } catch {
    // Neo4j was quicker with some of it: full is full.
  }
  const { code, output } = await waitForEnd(ingest);
  const stored = events().filter(({ event }) => event === 'ingested').length;
  const named = events().filter(({ event }) => event === 'failed' || event === 'left').length;
  const unready = await stand.findUnready();
  rmSync(ballast);
  const start = performance.now();
  await until('it is ready again', async () => (await stand.findUnready()) === undefined, { within: 120_000 });
  const well = performance.now() - start;
  const intact = (await countWhole(stand)) - before;
  const rest = await waitForEnd(stand.run(['ingest', pages]));
  const all = (await countWhole(stand)) - before;
  await stand.stop();
  const last = output.trim().split('\n').at(-1) ?? '';
  return [
    {
      must: 'the load stops, or continues with the other pages, and names each page that was not stored',
      seen: `${stored} of ${count} pages stored, ${named} named; exit ${code}: “${last.slice(0, 240)}”`,
      isMet: code === 1 && stored < count && stored + named === count,
    },
    { must: '/ready reports it', seen: unready ?? 'ready', isMet: unready !== undefined },
    {
      must: 'once there is room again, it is ready within 10 s, without any action',
      seen: `ready after ${printTime(well)}`,
      isMet: well < 10_000,
      isTimed: true,
    },
    {
      must: 'what was stored before is intact, and the other pages are loaded when they are sent again',
      seen: `${intact} pages whole; then exit ${rest.code}, ${all} pages whole`,
      isMet: intact >= stored && rest.code === 0 && all === count,
    },
  ];
}

/** Makes pages that differ from each other by a sentence. */
function makePages(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  const texts = readdirSync(PAGES).map((file) => readFileSync(join(PAGES, file), 'utf8'));
  for (let number = 0; number < count; number += 1)
    writeFileSync(join(folder, `${number}.txt`), `${texts[number % texts.length] ?? ''}\n\n第${number}版到此为止。\n`);
  return folder;
}

async function countWhole({ graph }: Stand): Promise<number> {
  const [pages = 0] = await graph.query({
    name: 'count whole pages',
    cypher: `MATCH (page:Page)
MATCH (run:Run {pageId: page.id, status: 'standing'})
WHERE run.articleCount = COUNT { (:Article)-[:ON]->(page) }
RETURN count(page) AS pages`,
    params: {},
    decode: (record) => Number(record.get('pages')),
  });
  return pages;
}
