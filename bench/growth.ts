// npm run bench:growth: how much longer the same takes in a larger graph. Every scale that `npm run bench:generate` made is
// served at once, and each is asked in turn: the medians of two runs would say what else the machine did in either.
//   --scales 0.1,1,3 --operations W1,W3 --rounds 200
// Keeps the figures under .econews/bench and writes docs/bench.md.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openGraph } from '../src/neo4j/openGraph.ts';
import { folderOf, startDatabase } from './graph/startDatabase.ts';
import { type Contestant, prepare } from './run/contestant.ts';
import { createClient } from './run/createClient.ts';
import { GROWTH_FILE, type Growth } from './run/growth.ts';
import { quantile, takeTurns } from './run/measure.ts';
import { OPERATIONS } from './run/operations.ts';
import { pickSamples, type Samples } from './run/samples.ts';
import { type RunningProcess, startProcess } from './run/startProcess.ts';
import { SYSTEMS, type System } from './run/systems.ts';
import { writeReport } from './run/writeReport.ts';

/** A system on the graph of one scale. */
interface Runner {
  readonly scale: number;
  readonly system: System;
  readonly process: RunningProcess;
  readonly samples: Samples;
}

const { values } = parseArgs({
  options: {
    scales: { type: 'string', default: '0.1,1,3' },
    operations: { type: 'string' },
    rounds: { type: 'string', default: '200' },
  },
});
const scales = values.scales.split(',').map(Number);
const wanted = OPERATIONS.filter(({ name }) => values.operations?.split(',').includes(name) ?? true);

const stops: Array<() => Promise<void>> = [];
try {
  const runners: Runner[] = [];
  for (const scale of scales) {
    const database = await startDatabase(folderOf(scale, 'import'));
    stops.push(() => database.close());
    const graph = openGraph(database.address, { queryTimeout: 120_000 });
    const samples = await pickSamples(graph);
    await graph.close();
    for (const system of SYSTEMS.filter(({ name }) => name === 'hand' || name === 'product')) {
      const environment = { BENCH_DATABASE: JSON.stringify(database.address), BENCH_POSTGRES: '' };
      const process = await startProcess(system.server, environment, system.nodeFlags);
      stops.push(process.stop);
      runners.push({ scale, system, process, samples });
    }
  }
  const client = createClient(1);
  const growth: Growth[] = [];
  for (const operation of wanted) {
    const contestants = new Map<Contestant, Runner>();
    for (const runner of runners)
      contestants.set(await prepare(client, runner.system, runner.process, operation, runner.samples), runner);
    const turns = await takeTurns(client, [...contestants.keys()], Number(values.rounds));
    for (const [contestant, { times, sizes }] of turns) {
      const { scale, system } = contestants.get(contestant) ?? { scale: Number.NaN, system: contestant.system };
      const figures = { median: quantile(times, 0.5), bytes: quantile(sizes, 0.5) };
      growth.push({ operation: operation.name, system: system.name, scale, ...figures });
      console.log(`${operation.name} ${system.name} scale ${String(scale)}: ${figures.median.toFixed(2)} ms`);
    }
  }
  const at = new Date().toISOString().slice(0, 16);
  await writeFile(GROWTH_FILE, JSON.stringify({ at, rounds: Number(values.rounds), growth }, null, 2));
  await writeReport();
} finally {
  for (const stop of stops.toReversed()) await stop();
}
