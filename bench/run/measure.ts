import type { Contestant } from './contestant.ts';
import type { Client } from './createClient.ts';
import { readCpu, readMemory } from './readUsage.ts';

/** What was measured of one system in one operation. Times in milliseconds. */
export interface Figures {
  readonly requests: number;
  readonly median: number;
  readonly p95: number;
  /** Requests per second with all clients at once. */
  readonly throughput: number;
  /** CPU time per request in the system's own process, and in the database's. */
  readonly ownCpu: number;
  readonly databaseCpu: number;
  /** Median size of an answer, in bytes. */
  readonly bytes: number;
  /** Memory of the system's own process after its turn under load, in bytes. */
  readonly memory: number;
}

/** How long to measure. */
export interface Effort {
  /** Requests of each system, one after the other in turn. */
  readonly rounds: number;
  /** Seconds that each system is under load, in `slices` turns. */
  readonly seconds: number;
  readonly slices: number;
  readonly clients: number;
}

/** No system may delay the others for longer than this in one operation. */
const PATIENCE = 20_000;
/** Java and V8 compile code that runs often, in the background: before that, the numbers show the age of a process. */
const WARM_UP = { requests: 1_500, milliseconds: 8_000 };

/** What single requests took, in milliseconds, and the bytes of their answers. */
export interface Turns {
  readonly times: readonly number[];
  readonly sizes: readonly number[];
}

/** Asks each in turn, one request at a time, after all are warm: other load on the machine then affects all of them. */
export async function takeTurns(
  client: Client,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<ReadonlyMap<Contestant, Turns>> {
  for (const contestant of contestants) await warmUp(client, contestant);
  const turns = new Map(
    contestants.map((contestant) => [contestant, { times: [] as number[], sizes: [] as number[] }]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of rotate(contestants, round)) {
      const { times = [], sizes = [] } = turns.get(contestant) ?? {};
      if (sum(times) > PATIENCE) continue;
      const reply = await client(contestant.process.url, pick(contestant, round));
      times.push(reply.milliseconds);
      sizes.push(reply.body.length);
    }
  }
  return turns;
}

/** Measures all systems in one run: first one request at a time, then all clients at once, each system in its turn. */
export async function measure(
  client: Client,
  contestants: readonly Contestant[],
  databaseOf: (contestant: Contestant) => number,
  effort: Effort,
): Promise<ReadonlyMap<Contestant, Figures>> {
  const turns = await takeTurns(client, contestants, effort.rounds);
  const loads = new Map(
    contestants.map((contestant) => [contestant, { requests: 0, seconds: 0, own: 0, database: 0 }]),
  );
  for (let slice = 0; slice < effort.slices; slice += 1) {
    for (const contestant of rotate(contestants, slice)) {
      const total = loads.get(contestant) ?? { requests: 0, seconds: 0, own: 0, database: 0 };
      const database = databaseOf(contestant);
      const before = [readCpu(contestant.process.pid), readCpu(database)] as const;
      const { requests, seconds } = await load(client, contestant, effort);
      total.requests += requests;
      total.seconds += seconds;
      total.own += readCpu(contestant.process.pid) - before[0];
      total.database += readCpu(database) - before[1];
    }
  }
  return new Map(
    contestants.map((contestant) => {
      const { times = [], sizes = [] } = turns.get(contestant) ?? {};
      const { requests, seconds, own, database } = loads.get(contestant) ?? {
        requests: 1,
        seconds: 1,
        own: 0,
        database: 0,
      };
      return [
        contestant,
        {
          requests: times.length,
          median: quantile(times, 0.5),
          p95: quantile(times, 0.95),
          throughput: requests / seconds,
          ownCpu: own / requests,
          databaseCpu: database / requests,
          bytes: quantile(sizes, 0.5),
          memory: readMemory(contestant.process.pid),
        },
      ];
    }),
  );
}

async function warmUp(client: Client, contestant: Contestant): Promise<void> {
  const end = performance.now() + WARM_UP.milliseconds;
  for (let count = 0; count < WARM_UP.requests && performance.now() < end; count += 1)
    await client(contestant.process.url, pick(contestant, count));
}

/** Keeps all clients busy until the slice is over; requests in flight at that time are waited for and counted. */
async function load(
  client: Client,
  contestant: Contestant,
  { clients, seconds, slices }: Effort,
): Promise<{ requests: number; seconds: number }> {
  const start = performance.now();
  const end = start + (seconds * 1000) / slices;
  let requests = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      requests += 1;
      const reply = await client(contestant.process.url, pick(contestant, requests));
      if (reply.status !== 200)
        throw new Error(`${contestant.system.name} answered ${String(reply.status)} under load.`);
    }
  };
  await Promise.all(Array.from({ length: clients }, ask));
  return { requests, seconds: (performance.now() - start) / 1000 };
}

function pick({ bodies }: Contestant, number: number): string {
  return bodies[number % bodies.length] ?? '';
}

/** The first in a round may pay for the others' garbage, so each is first in turn. */
function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Returns the value below which the given share of the values lies; NaN if there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
