import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, findUnready } from '../ground/ask.ts';
import { countRunning, ingestAll } from '../ground/createGround.ts';
import { printTime } from '../ground/printTime.ts';
import { LOOK } from '../ground/startReads.ts';
import { type Stand, waitForUrl } from '../ground/startStand.ts';
import { until } from '../ground/until.ts';
import type { Finding, Scenario } from '../scenario.ts';

/** Some two megabytes: more than any buffer on the way takes. */
const MUCH = `query Much { ${Array.from({ length: 18 }, (_, index) => `p${index}: pages(first: 10) { nodes { text } }`).join(' ')} }`;
/** Each figure's article, each of its figures, their article, …: millions of rows, if the limits let it pass. */
const LONG = `query Long { pages(first: 50) { nodes { articles(first: 50) { nodes { ${nest(5)} } } } } }`;
const NO_LIMITS = { LIMIT_NODES: '1000000000000000', LIMIT_DEPTH: '100', LIMIT_LIST_SIZE: '1000' };

function nest(levels: number): string {
  return levels === 0 ? 'headline' : `statistics(first: 50) { nodes { printedValue article { ${nest(levels - 1)} } } }`;
}

/** Clients that misbehave: what they requested must not be kept for them. */
export const leaveAlone: Scenario = {
  name: 'clients',
  fault: 'a client that disconnects in the middle of an answer, and one that never reads its answer',
  sizes: ['whole'],
  async run(ground) {
    const stand = await ground.stand();
    await ground.empty();
    await ingestAll(stand);
    const server = stand.run(['serve'], { PORT: '0', ...NO_LIMITS });
    try {
      const url = await waitForUrl(server);
      await until('it is ready', async () => (await findUnready(url)) === undefined);
      return [await goAway(stand, url), await readNothing(stand, url)];
    } finally {
      server.child.kill('SIGKILL');
      await server.ended;
    }
  },
};

async function goAway(stand: Stand, url: string): Promise<Finding> {
  const leave = new AbortController();
  const asking = ask(url, { query: LONG, signal: leave.signal });
  await until('the statement runs', async () => (await countRunning(stand, 'Long')) > 0, { every: 20 });
  await sleep(300);
  const before = await countRunning(stand, 'Long');
  const left = performance.now();
  leave.abort();
  await asking;
  await until('the statement is gone', async () => (await countRunning(stand, 'Long')) === 0, { every: 20 });
  const gone = performance.now() - left;
  const { code } = await ask(url, { query: LOOK });
  return {
    must: 'the statement of a client that disconnected ends in Neo4j long before its deadline',
    seen: `${before} in SHOW TRANSACTIONS; gone ${printTime(gone)} after the client; then ${code}`,
    isMet: before === 1 && gone < 4_000 && code === 'OK',
  };
}

/** Twenty clients request megabytes and read none of them. */
async function readNothing(stand: Stand, url: string): Promise<Finding> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ query: MUCH });
  const sockets = Array.from({ length: 20 }, () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    return socket.pause();
  });
  await sleep(1_000);
  await until('their statements have run', async () => (await countRunning(stand, 'Much')) === 0, { every: 100 });
  await sleep(1_000);
  const { code, took } = await ask(url, { query: LOOK });
  const held = await countRunning(stand, 'Much');
  const closed = await waitUntilClosed(url);
  for (const socket of sockets) socket.destroy();
  return {
    must: 'twenty clients that never read hold no statement, delay nobody, and are disconnected in the end',
    seen: `${held} statements held; another client: ${code} after ${printTime(took)}; ${closed === undefined ? 'still connected after 60 s' : `cut off ${printTime(closed)} later`}`,
    isMet: held === 0 && code === 'OK' && closed !== undefined,
  };
}

async function waitUntilClosed(url: string): Promise<number | undefined> {
  const isClosed = (): boolean => countOpen(url) <= 3;
  return until('their connections are closed', isClosed, { within: 60_000, every: 200 }).catch(() => undefined);
}

/** Counts the connections that the server holds, its own to Neo4j left out: the system's table names the port of each. */
function countOpen(url: string): number {
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
  const connected = new RegExp(`^\\s*\\d+: [0-9A-F]+:${port} \\S+ 01 `, 'gm');
  return readFileSync('/proc/net/tcp', 'utf8').match(connected)?.length ?? 0;
}
