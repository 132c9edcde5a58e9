import { setTimeout as sleep } from 'node:timers/promises';
import { compareGraphs } from '../ground/compareGraphs.ts';
import { countPages, type Ground, ingestAll } from '../ground/createGround.ts';
import { countWords, printTime } from '../ground/printTime.ts';
import { startReads } from '../ground/startReads.ts';
import { PAGES } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Finding, Scenario } from '../scenario.ts';

/** The results of one kill. Times in milliseconds from the kill unless stated otherwise. */
interface Killing {
  readonly codes: ReadonlyArray<string>;
  readonly longest: number;
  readonly unready: string | undefined;
  readonly databaseBack: number;
  /** From the last kill until the program is ready; `isTwice` if that hit a Neo4j that was starting. */
  readonly ready: number;
  readonly isTwice: boolean;
  /** From the database's first answer to the first one of ours. */
  readonly answersAfter: number;
  readonly ingest: string;
  readonly graph: Finding;
}

/** Neo4j ends in the middle of everything; the program that runs it restarts it. */
export const killNeo4j: Scenario = {
  name: 'neo4j-killed',
  fault: 'Neo4j killed (-9) during reads and in the middle of a load',
  sizes: ['whole', 'short'],
  async run(ground, size) {
    const killings: Killing[] = [];
    for (let round = 0; round < (size === 'whole' ? 5 : 1); round += 1) killings.push(await killOnce(ground, round));
    const worst = (pick: (killing: Killing) => number): number => Math.max(...killings.map(pick));
    const readyAfter = (isTwice: boolean): string =>
      printTime(Math.max(0, ...killings.filter((each) => each.isTwice === isTwice).map(({ ready }) => ready)));
    const codes = killings.flatMap((killing) => killing.codes);
    const graph = killings.find((killing) => !killing.graph.isMet)?.graph ?? killings[0]?.graph;
    return [
      {
        must: 'every read is answered within 8 s, with data or with SERVICE_UNAVAILABLE',
        seen: `${killings.length} kills; meanwhile ${countWords(codes)}; longest ${printTime(worst(({ longest }) => longest))}`,
        isMet:
          worst(({ longest }) => longest) < 8_000 &&
          codes.every((code) => ['OK', 'SERVICE_UNAVAILABLE'].includes(code)),
        isTimed: true,
      },
      {
        must: 'meanwhile /ready reports it',
        seen: killings[0]?.unready ?? 'ready',
        isMet: killings.every(({ unready }) => unready !== undefined),
      },
      {
        must: 'the program restarts Neo4j, and reads are answered within 2 s after that',
        seen: `database back after ${printTime(worst(({ databaseBack }) => databaseBack))} at most, answers ${printTime(worst(({ answersAfter }) => answersAfter))} later`,
        isMet: worst(({ answersAfter }) => answersAfter) < 2_000,
        isTimed: true,
      },
      {
        must: 'it is ready within 10 s of the last kill, also if Neo4j is killed again while it starts',
        seen: `killed once, ready after ${readyAfter(false)}; killed twice, ${readyAfter(true)} after the second`,
        isMet: worst(({ ready }) => ready) < 10_000,
        isTimed: true,
      },
      {
        must: 'the running ingest finishes, or says what to do and finishes when it is started again',
        seen: countWords(killings.map(({ ingest }) => ingest)),
        isMet: true,
      },
      ...(graph === undefined ? [] : [graph]),
    ];
  },
};

async function killOnce(ground: Ground, round: number): Promise<Killing> {
  const expected = await ground.undisturbed();
  const stand = await ground.stand();
  await ground.empty();
  const ingest = stand.run(['ingest', PAGES]);
  const reads = startReads(stand.url);
  await until('a page is loaded', async () => (await countPages(stand)) >= 1 + (round % 3), { every: 20 });
  await sleep(Math.random() * 600);
  const killed = performance.now();
  let lastKill = killed;
  const isTwice = round % 2 === 1;
  const running = await stand.findNeo4j();
  process.kill(running, 'SIGKILL');
  // Every other time the one that takes its place is killed, too, while it is still starting.
  if (isTwice) {
    await until('another Neo4j is starting', async () => (await stand.findNeo4j().catch(() => running)) !== running, {
      every: 20,
    });
    process.kill(await stand.findNeo4j(), 'SIGKILL');
    lastKill = performance.now();
  }
  let unready: string | undefined;
  void until('it is not ready', async () => (unready = await stand.findUnready()) !== undefined, {
    within: 5_000,
  }).catch(() => undefined);
  // Its own connection, so that it sees the database before the program can.
  await until('the database is back', () =>
    stand.graph.check().then(
      () => true,
      () => false,
    ),
  );
  const databaseBack = performance.now() - killed;
  await until('it is ready', async () => (await stand.findUnready()) === undefined);
  const ready = performance.now() - lastKill;
  const code = await ingest.ended;
  if (code !== 0) await ingestAll(stand);
  const answers = (await reads.stop()).filter(({ at }) => at > killed);
  const [first] = answers
    .filter(({ code }) => code === 'OK')
    .map(({ at, took }) => at + took - killed)
    .filter((time) => time >= databaseBack);
  return {
    codes: answers.map(({ code }) => code),
    longest: Math.max(...answers.map(({ took }) => took)),
    unready,
    databaseBack,
    ready,
    isTwice,
    answersAfter: first === undefined ? Infinity : first - databaseBack,
    ingest:
      code === 0 ? 'finished without help' : `stopped (“${lastLine(ingest.output())}”) and finished on the second run`,
    graph: compareGraphs(await ground.dump(), expected),
  };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
