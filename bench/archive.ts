// npm run bench:archive: what a page costs in a growing archive (archive/makeArchive.ts): time and database CPU per page in
// the hundred pages before each mark, memory, and the work that loads left. Then the same pages as text, through
// `econews ingest`, twice.
//   -- --pages 10000 --ingest 500
// Keeps the figures under .econews/bench and writes docs/bench.md.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareGraph } from '../src/host/prepareGraph.ts';
import { loadLexicons } from '../src/load/loadLexicons.ts';
import { createLoader } from '../src/host/createLoader.ts';
import { loadPages } from '../src/load/loadPages.ts';
import { settleMoves } from '../src/load/moves/settleMoves.ts';
import { openGraph } from '../src/neo4j/openGraph.ts';
import { ARCHIVE_FILE, type ArchiveFigures, type ArchiveMark } from './archive/figures.ts';
import { ingestFolder } from './archive/ingestFolder.ts';
import { makeArchive } from './archive/makeArchive.ts';
import { findServer, startArchive } from './archive/startArchive.ts';
import { readCpu, readMemory } from './run/readUsage.ts';
import { writeReport } from './run/writeReport.ts';

const MARKS = [100, 500, 1_000, 2_500, 5_000, 10_000];
/** Pages before a mark that count for it. */
const WINDOW = 100;
/** Pages that are ready to be loaded at the same time. */
const AT_ONCE = 20;

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '10000' }, ingest: { type: 'string', default: '500' } },
});
const count = Number(values.pages);
const folder = await mkdtemp(join(tmpdir(), 'econews-archive-'));
try {
  const marks = await measureLoads();
  const texts = join(folder, 'texts');
  await mkdir(texts);
  const pages = makeArchive();
  const ingested = Number(values.ingest);
  for (let number = 0; number < ingested; number += 1) {
    const { page } = pages.next().value;
    await writeFile(join(texts, page.file), page.text);
  }
  const ingest = await ingestFolder(join(folder, 'home'), texts, ingested);
  const figures: ArchiveFigures = { at: new Date().toISOString().slice(0, 16), window: WINDOW, marks, ingest };
  await mkdir(new URL('.', ARCHIVE_FILE), { recursive: true });
  await writeFile(ARCHIVE_FILE, JSON.stringify(figures, null, 2));
  await writeReport();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureLoads(): Promise<readonly ArchiveMark[]> {
  const database = await startArchive(join(folder, 'load'));
  const graph = openGraph(database.address, { queryTimeout: 600_000, writeTimeout: 600_000 });
  const marks: ArchiveMark[] = [];
  try {
    await prepareGraph(graph);
    const deps = { query: graph.query, executeWrite: graph.executeWrite, now: () => new Date().toISOString() };
    await loadLexicons(deps);
    const server = await findServer(join(folder, 'load'));
    const pages = makeArchive();
    // As `econews ingest` loads them: those that are ready together go into one transaction.
    const load = createLoader(async (loads) => loadPages(deps, loads));
    const loadNext = async (number: number): Promise<void> => {
      for (let left = number; left > 0; left -= AT_ONCE)
        await Promise.all(
          Array.from({ length: Math.min(AT_ONCE, left) }, async () => load({ ...pages.next().value, options: {} })),
        );
    };
    let loaded = 0;
    for (const mark of MARKS.filter((each) => each <= count)) {
      await loadNext(mark - WINDOW - loaded);
      await settleMoves(deps);
      const [start, cpu] = [performance.now(), readCpu(server)];
      let batchesLeft = 0;
      await loadNext(WINDOW);
      await settleMoves(deps, { onBatch: () => (batchesLeft += 1) });
      loaded = mark;
      const figures: ArchiveMark = {
        pages: mark,
        milliseconds: (performance.now() - start) / WINDOW,
        databaseCpu: (readCpu(server) - cpu) / WINDOW,
        megabytes: readMemory(server) / 1024 ** 2,
        batchesLeft,
      };
      marks.push(figures);
      console.log(figures);
    }
  } finally {
    await graph.close();
    await database.close();
  }
  return marks;
}
