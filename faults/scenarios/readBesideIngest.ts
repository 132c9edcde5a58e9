import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeArchive } from '../../bench/archive/makeArchive.ts';
import { type Answer, ask } from '../ground/ask.ts';
import { ingestAll } from '../ground/createGround.ts';
import { countWords, printTime, quantile } from '../ground/printTime.ts';
import { waitForEnd } from '../ground/runToEnd.ts';
import { type Stand, startStand } from '../ground/startStand.ts';
import type { Finding, Scenario } from '../scenario.ts';

const READERS = 4;
/** Milliseconds that readers are watched, without the ingest and next to it. */
const WATCHED = 30_000;
/** Pages that are there before, so that no statement is new to Neo4j, and those that come in the meantime. */
const BEFORE = 60;
const MEANWHILE = 1_000;

/** Each load with what its page holds at the same moment: half of a load would show here. */
const LOADS = `{
  runs(first: 20) { nodes { articleCount statisticCount page { file
    articles(first: 100) { totalCount nodes { statistics(first: 1) { totalCount } } } } } }
}`;
const LOOKS = [
  LOADS,
  '{ pages(first: 5) { nodes { file articles { nodes { headline } } } } }',
  '{ region(name: "浙江省") { name organizations(first: 20) { nodes { name statistics(first: 5) { nodes { display } } } } } }',
  '{ statistics(first: 20) { nodes { display subject { name } indicator { name } article { page { file } } } } }',
];

/** Readers next to an ingest that runs without a pause. */
export const readBesideIngest: Scenario = {
  name: 'beside-ingest',
  fault: 'reading while an archive is ingested',
  sizes: ['whole'],
  async run(ground) {
    const settings = { JAVA_TOOL_OPTIONS: '', NEO4J_HEAP: '1g', NEO4J_PAGE_CACHE: '256m' };
    const stand = await startStand(join(ground.folder, 'beside'), settings);
    try {
      await ingestAll(stand);
      const archive = makeArchive();
      const [before, meanwhile] = [join(ground.folder, 'before'), join(ground.folder, 'meanwhile')];
      for (const [folder, count] of [
        [before, BEFORE],
        [meanwhile, MEANWHILE],
      ] as const) {
        await mkdir(folder);
        for (let number = 0; number < count; number += 1) {
          const { page } = archive.next().value;
          await writeFile(join(folder, page.file), page.text);
        }
      }
      await waitForEnd(stand.run(['ingest', before]));
      await watch(stand, WATCHED / 2);
      const idle = await watch(stand, WATCHED);
      const ingest = stand.run(['ingest', meanwhile, '--json']);
      await ingest.wrote('"event":"ingested"');
      const busy = await watch(stand, WATCHED);
      const isRunning = ingest.child.exitCode === null;
      ingest.child.kill('SIGINT');
      await ingest.ended;
      const loaded = ingest.output().match(/"status":"loaded"/g)?.length ?? 0;
      return [compare(idle, busy, loaded, isRunning), findTorn([...idle, ...busy])];
    } finally {
      await stand.stop();
    }
  },
};

async function watch({ url }: Stand, milliseconds: number): Promise<readonly Answer[]> {
  const end = performance.now() + milliseconds;
  const answers: Answer[] = [];
  const read = async (reader: number): Promise<void> => {
    for (let round = reader; performance.now() < end; round += 1) {
      answers.push(await ask(url, { query: LOOKS[round % LOOKS.length] ?? LOADS }));
      await sleep(100);
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader)));
  return answers;
}

function compare(idle: readonly Answer[], busy: readonly Answer[], loaded: number, isRunning: boolean): Finding {
  const [before = [], beside = []] = [idle, busy].map((answers) => answers.map(({ took }) => took));
  const print = (times: readonly number[]): string =>
    `median ${printTime(quantile(times, 0.5))}, p95 ${printTime(quantile(times, 0.95))} of ${times.length}`;
  return {
    must: 'the p95 of readers at most doubles',
    seen: `${print(before)} without it; ${print(beside)} beside ${loaded} pages in ${printTime(WATCHED)}${isRunning ? '' : ' (the ingest ended early)'}; ${countWords(busy.map(({ code }) => code))}`,
    isMet: isRunning && busy.every(({ code }) => code === 'OK') && quantile(beside, 0.95) <= 2 * quantile(before, 0.95),
    isTimed: true,
  };
}

interface Loads {
  readonly runs: {
    readonly nodes: ReadonlyArray<{
      readonly articleCount: number;
      readonly statisticCount: number;
      readonly page: {
        readonly file: string;
        readonly articles: {
          readonly totalCount: number;
          readonly nodes: ReadonlyArray<{ readonly statistics: { readonly totalCount: number } }>;
        };
      };
    }>;
  };
}

/** Compares what each load says it stored with what its page had in the same answer. */
function findTorn(answers: readonly Answer[]): Finding {
  const loads = answers.flatMap(({ data }) => ((data ?? {}) as Partial<Loads>).runs?.nodes ?? []);
  const torn = loads.filter(({ articleCount, statisticCount, page }) => {
    const figures = page.articles.nodes.reduce((sum, { statistics }) => sum + statistics.totalCount, 0);
    return articleCount !== page.articles.totalCount || statisticCount !== figures;
  });
  return {
    must: 'no answer shows part of a load: either all that it stored or nothing',
    seen: `${loads.length} loads looked at, ${new Set(loads.map(({ page }) => page.file)).size} pages; ${torn.length} torn${torn.length === 0 ? '' : `: ${torn[0]?.page.file ?? ''}`}`,
    isMet: loads.length > 0 && torn.length === 0,
  };
}
