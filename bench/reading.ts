// How fast the rules read, and whether memory stays flat: pages of about 7,000 characters (pages/makePages.ts).
//   npm run bench:reading [-- PAGES]
import { extractFacts } from '../src/pipeline.ts';
import { readPage } from '../src/read/readPage.ts';
import { makePages, PAGE_LENGTH } from './pages/makePages.ts';

/** One line of the table. */
interface Mark {
  readonly pages: number;
  readonly 'pages a core second': number;
  readonly 'pages a second here': number;
  readonly 'heap MB': number;
  readonly 'resident MB': number;
}

const MARKS = 10;
const count = Number(process.argv[2] ?? 1000);
const pages = makePages();

/** Milliseconds of processor time of this process: other programs on the machine do not count. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const perSecond = (done: number, milliseconds: number): number => Math.round((done / milliseconds) * 10_000) / 10;
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

for (let warm = 0; warm < 5; warm++) extractFacts(readPage('warm.txt', Buffer.from(pages.next().value)));

let busy = 0;
let wall = 0;
let statistics = 0;
const marks: Mark[] = [];
for (let done = 1; done <= count; done++) {
  const bytes = Buffer.from(pages.next().value);
  const [start, clock] = [processor(), performance.now()];
  statistics += extractFacts(readPage(`${String(done)}.txt`, bytes)).statistics.length;
  busy += processor() - start;
  wall += performance.now() - clock;
  if (done % Math.ceil(count / MARKS) !== 0 && done !== count) continue;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  marks.push({
    pages: done,
    'pages a core second': perSecond(done, busy),
    'pages a second here': perSecond(done, wall),
    'heap MB': megabytes(heapUsed),
    'resident MB': megabytes(rss),
  });
}
console.table(marks);
console.log(
  `${String(count)} pages of ${String(PAGE_LENGTH)} characters, ${String(statistics)} statistics; the mark to hold is 20 pages a second and core, and flat memory.`,
);
