// How fast the rules read, and whether memory stays flat: pages of about 7,000 characters, made by recombining the articles of
// seeds/pages, each with figures of its own so that no cache can help.
//   npm run bench:reading [-- PAGES]
import { readdirSync, readFileSync } from 'node:fs';
import { readFacts } from '../src/pipeline.ts';
import { readPage } from '../src/read/readPage.ts';
import { segmentPage } from '../src/segment/segmentPage.ts';

const PAGE_LENGTH = 7000;
const REPORT_EVERY = 200;
const pages = Number(process.argv[2] ?? 1000);

const folder = new URL('../seeds/pages/', import.meta.url);
const articles = readdirSync(folder).flatMap((name) => {
  const page = readPage(name, readFileSync(new URL(name, folder)));
  return segmentPage(page).articles.map(({ fact }) => {
    const bodies = fact.segments.map(({ span = [0, 0] }) => page.text.slice(...span));
    return [fact.headlineQuote ?? '', ...bodies].join('\n\n');
  });
});

/** Gives the same numbers at every run (mulberry32). */
function* roll(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

const dice = roll(20240113);
const next = (): number => dice.next().value as number;

function makePage(): string {
  const parts: string[] = [];
  for (let length = 0; length < PAGE_LENGTH;) {
    const article = (articles[Math.floor(next() * articles.length)] ?? '').replaceAll(/\d(?=\d*[.亿万%])/gu, () =>
      String(Math.floor(next() * 9) + 1),
    );
    parts.push(article.slice(0, PAGE_LENGTH));
    length += article.length;
  }
  return parts.join('\n\n\n').slice(0, PAGE_LENGTH);
}

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

for (let warm = 0; warm < 5; warm++) readFacts(readPage('warm.txt', Buffer.from(makePage())));
/** Milliseconds of processor time of this process: other programs on the machine do not count. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let busy = 0;
let wall = 0;
let statistics = 0;
const marks: {
  pages: number;
  'pages a core second': number;
  'pages a second here': number;
  'heap MB': number;
  'resident MB': number;
}[] = [];
for (let count = 1; count <= pages; count++) {
  const bytes = Buffer.from(makePage());
  const [start, clock] = [processor(), performance.now()];
  statistics += readFacts(readPage(`${count}.txt`, bytes)).statistics.length;
  busy += processor() - start;
  wall += performance.now() - clock;
  if (count % REPORT_EVERY !== 0 && count !== pages) continue;
  marks.push({
    pages: count,
    'pages a core second': Math.round((count / busy) * 10_000) / 10,
    'pages a second here': Math.round((count / wall) * 10_000) / 10,
    'heap MB': Math.round(heap()),
    'resident MB': Math.round(process.memoryUsage().rss / 1024 / 1024),
  });
}
console.table(marks);
console.log(
  `${pages} pages of ${PAGE_LENGTH} characters, ${statistics} statistics; the mark to hold is 20 pages a second and core, and flat memory.`,
);
