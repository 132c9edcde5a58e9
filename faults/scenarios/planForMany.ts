import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCpu } from '../../bench/run/readUsage.ts';
import { FOLDERS } from '../../src/host/folders.ts';
import { type Answer, findUnready } from '../ground/ask.ts';
import { askAs } from '../ground/askAs.ts';
import { ingestAll } from '../ground/createGround.ts';
import { printOtherWalk, type Shape } from '../ground/printShape.ts';
import { countWords, printTime, quantile } from '../ground/printTime.ts';
import { type Stand, startStand } from '../ground/startStand.ts';
import type { Finding, Scenario } from '../scenario.ts';

const READERS = 8;
const FLOODERS = 40;
/** Milliseconds that readers are watched, without the others and next to them. */
const WATCHED = 30_000;
/** Addresses of the others begin here. */
const OTHERS = 1_000;

const EXAMPLES = readdirSync(FOLDERS.examples)
  .filter((file) => file.endsWith('.graphql'))
  .toSorted()
  .map((file) => [file, { query: readFileSync(join(FOLDERS.examples, file), 'utf8'), variables: {} }] as const);

/**
 * Forty clients who send nothing but operations that must be planned: those who send known operations must not notice.
 */
export const planForMany: Scenario = {
  name: 'new-shapes',
  fault: '40 clients that send only operations of new shapes',
  sizes: ['whole'],
  async run(ground) {
    // Started with its own settings: a Java that compiles its code badly plans slowly.
    const settings = { JAVA_TOOL_OPTIONS: '', NEO4J_HEAP: '1g', NEO4J_PAGE_CACHE: '256m', TRUSTED_PROXIES: '1' };
    const stand = await startStand(join(ground.folder, 'many'), settings);
    try {
      await ingestAll(stand);
      const atStart = await askCold(stand);
      const shapes = EXAMPLES.map(([, shape]) => shape);
      for (const shape of shapes) await askAs(stand.url, 1, shape);
      await watch(stand.url, shapes, WATCHED / 3);
      const idle = await watch(stand.url, shapes, WATCHED);
      const cold = compareCold(await askCold(stand), atStart);
      const flood = startFlood(stand.url);
      // As long as each of them has had one turn, nobody can tell a newcomer from them.
      await sleep(WATCHED / 2);
      const [busy, unready, newcomer] = await Promise.all([
        watch(stand.url, shapes, WATCHED),
        watchReady(stand.url),
        askNew(stand.url, shapes),
      ]);
      const flooded = await flood();
      return [cold, compare(idle, busy, flooded), unready, newcomer];
    } finally {
      await stand.stop();
    }
  },
};

interface Asked {
  readonly file: string;
  readonly took: number;
  readonly cpu: number;
}

/** Asks each example, one after the other, while Neo4j has no plan for it. */
async function askCold({ url, graph, findNeo4j }: Stand): Promise<readonly Asked[]> {
  const neo4j = await findNeo4j();
  const asked: Asked[] = [];
  for (const [file, shape] of EXAMPLES) {
    await graph.runAlone({ name: 'forget plans', cypher: FORGET, params: {}, decode: () => undefined });
    const before = readCpu(neo4j);
    const { took } = await askAs(url, 1, shape);
    asked.push({ file, took, cpu: readCpu(neo4j) - before });
  }
  return asked.toSorted((one, other) => other.took - one.took);
}

const FORGET = 'CALL db.clearQueryCaches()';

/** Right after a start, Java has not compiled the planner yet: every plan takes longer then, whatever it is for. */
function compareCold(later: readonly Asked[], atStart: readonly Asked[]): Finding {
  const print = (asked: readonly Asked[]): string =>
    asked
      .slice(0, 4)
      .map(({ file, took, cpu }) => `${file} ${printTime(took)} (Neo4j's CPU ${printTime(cpu)})`)
      .join(', ');
  return {
    must: 'when Neo4j has run for a minute, even the slowest example document is answered within 1 s without a plan',
    seen: `${print(later)}; right after the start: ${print(atStart)}`,
    isMet: later.every(({ took }) => took < 1_000),
    isTimed: true,
  };
}

/** Has readers send known operations again and again. */
async function watch(url: string, shapes: readonly Shape[], milliseconds: number): Promise<readonly Answer[]> {
  const end = performance.now() + milliseconds;
  const answers: Answer[] = [];
  const read = async (reader: number): Promise<void> => {
    for (let round = reader; performance.now() < end; round += 1) {
      const shape = shapes[round % shapes.length];
      if (shape !== undefined) answers.push(await askAs(url, reader, shape));
      await sleep(100);
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader + 1)));
  return answers;
}

/** Has forty clients send new shapes until told to stop. Returns the answers they got. */
function startFlood(url: string): () => Promise<readonly string[]> {
  const codes: string[] = [];
  let [isOver, number] = [false, 0];
  const flooding = Array.from({ length: FLOODERS }, async (_, client) => {
    while (!isOver) {
      codes.push((await askAs(url, OTHERS + client, printOtherWalk((number += 1)))).code);
      await sleep(50);
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(flooding);
    return codes;
  };
}

async function watchReady(url: string): Promise<Finding> {
  const end = performance.now() + WATCHED;
  const reasons: string[] = [];
  const times: number[] = [];
  while (performance.now() < end) {
    const start = performance.now();
    reasons.push((await findUnready(url)) ?? 'ready');
    times.push(performance.now() - start);
    await sleep(250);
  }
  return {
    must: '/ready answers 200 all the time',
    seen: `${countWords(reasons)}; slowest ${printTime(Math.max(...times))}`,
    isMet: reasons.every((reason) => reason === 'ready'),
  };
}

/**
 * An honest client: it sends known operations, and a new one now and then, which it sends again when asked to. The last
 * one is waited for, too.
 */
async function askNew(url: string, known: readonly Shape[]): Promise<Finding> {
  const end = performance.now() + WATCHED;
  const times: number[] = [];
  for (let number = 1; performance.now() < end; number += 1) {
    const shape = printOtherWalk(-number);
    const start = performance.now();
    while ((await askAs(url, OTHERS - 1, shape)).code !== 'OK' && performance.now() < end + WATCHED) await sleep(1_000);
    times.push(performance.now() - start);
    for (const each of known.slice(0, 10)) {
      await askAs(url, OTHERS - 1, each);
      await sleep(500);
    }
  }
  return {
    must: 'another client, which sends a new shape every 5 s among known ones, is answered within its deadline of 8 s',
    seen: times.map(printTime).join(', '),
    isMet: Math.max(...times) < 8_000,
    isTimed: true,
  };
}

function compare(idle: readonly Answer[], busy: readonly Answer[], flooded: readonly string[]): Finding {
  const [before, beside] = [idle, busy].map((answers) => answers.map(({ took }) => took));
  const print = (times: readonly number[] = []): string =>
    `median ${printTime(quantile(times, 0.5))}, p95 ${printTime(quantile(times, 0.95))} of ${times.length}`;
  return {
    must: 'the p95 of readers of known shapes at most doubles',
    seen: `${print(before)} without them; ${print(beside)} (${countWords(busy.map(({ code }) => code).toSorted())}) beside ${flooded.length} requests for new shapes (${countWords(flooded.toSorted())})`,
    isMet: busy.every(({ code }) => code === 'OK') && quantile(beside ?? [], 0.95) <= 2 * quantile(before ?? [], 0.95),
    isTimed: true,
  };
}
