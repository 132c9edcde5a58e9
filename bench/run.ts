// npm run bench -- --scale 1: measures the product next to the alternatives on the graph that `npm run bench:generate` made.
//   --systems hand,product   only these (hand is the yardstick and always runs)
//   --operations W1,W3       only these; they get a section of their own in docs/bench.md
//   --rounds 100 --seconds 6 --clients 16
// Prints a table, keeps the figures under .econews/bench and writes docs/bench.md from all that are kept.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareGraph } from '../src/host/prepareGraph.ts';
import { openGraph } from '../src/neo4j/openGraph.ts';
import { settleSeries } from './graph/settleSeries.ts';
import { folderOf, startDatabase } from './graph/startDatabase.ts';
import { compareAnswers } from './run/compareAnswers.ts';
import { collectAnswers, type Contestant, prepare } from './run/contestant.ts';
import { createClient } from './run/createClient.ts';
import { measure } from './run/measure.ts';
import { OPERATIONS, readText } from './run/operations.ts';
import { printResults } from './run/printResults.ts';
import type { OperationResult, Results } from './run/results.ts';
import { writeReport } from './run/writeReport.ts';
import { pickSamples } from './run/samples.ts';
import { type RunningProcess, startProcess } from './run/startProcess.ts';
import { startPostgres } from './postgres/startPostgres.ts';
import { SYSTEMS, type System } from './run/systems.ts';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    systems: { type: 'string' },
    operations: { type: 'string' },
    rounds: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '6' },
    clients: { type: 'string', default: '16' },
  },
});
const scale = Number(values.scale);
const bench = fileURLToPath(new URL('.', import.meta.url));
const isWanted = (list: string | undefined, name: string): boolean =>
  list === undefined || list.split(',').includes(name);

if (!existsSync(join(bench, 'node_modules')))
  spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: bench, stdio: 'inherit' });
const folder = folderOf(scale, 'import');
if (!existsSync(folder))
  throw new Error(
    `There is no graph of scale ${String(scale)}. Run: npm run bench:generate -- --scale ${String(scale)}`,
  );

const stops: Array<() => Promise<void>> = [];
try {
  const database = await startDatabase(folder);
  stops.push(() => database.close());
  const lock = JSON.parse(await readFile(join(folder, 'neo4j.lock'), 'utf8')) as { server: { pid: number } };
  // Picking samples scans the graph, which may take a while on a noisy machine.
  const graph = openGraph(database.address, { queryTimeout: 120_000 });
  stops.push(() => graph.close());
  // A graph that was made by an earlier version is migrated.
  await prepareGraph(graph);
  const samples = await pickSamples(graph);
  if (isWanted(values.operations, 'W9')) await settleSeries(graph, samples.series);
  const [statistics = 0] = await graph.query({
    name: 'count',
    cypher: 'MATCH (statistic:Statistic) RETURN count(statistic) AS count',
    params: {},
    decode: (record) => Number(record.get('count')),
  });

  const running = new Map<System, RunningProcess>();
  const wanted = SYSTEMS.filter(({ name }) => name === 'hand' || isWanted(values.systems, name));
  const postgres = wanted.some(({ name }) => name === 'postgraphile') ? await startPostgres(scale) : undefined;
  if (postgres !== undefined) stops.push(postgres.stop);
  for (const system of wanted) {
    if (system.name === 'postgraphile' && postgres === undefined) continue;
    const environment = { BENCH_DATABASE: JSON.stringify(database.address), BENCH_POSTGRES: postgres?.url ?? '' };
    const started = await startProcess(system.server, environment, system.nodeFlags);
    stops.push(started.stop);
    running.set(system, started);
  }

  const client = createClient(Number(values.clients));
  const results: OperationResult[] = [];
  for (const operation of OPERATIONS.filter(({ name }) => isWanted(values.operations, name))) {
    const contestants: Contestant[] = [];
    for (const [system, process] of running)
      if (readText(operation, system.text) !== undefined)
        contestants.push(await prepare(client, system, process, operation, samples));
    const verdicts = new Map<Contestant, OperationResult['systems'][string]['answers']>();
    const fair: Contestant[] = [];
    let expected: readonly unknown[] = [];
    for (const contestant of contestants) {
      try {
        const answers = await collectAnswers(client, contestant);
        if (contestant.system.name === 'hand') expected = answers;
        const { verdict, difference } = compareAnswers(expected, answers, operation.ranked);
        if (difference !== undefined)
          console.log(`${operation.name}: ${contestant.system.name} ${verdict}: ${difference}`);
        verdicts.set(contestant, verdict);
        if (verdict !== 'different') fair.push(contestant);
      } catch (error) {
        console.log(`${operation.name}: ${contestant.system.name} failed: ${String(error)}`);
      }
    }
    const figures = await measure(
      client,
      fair,
      ({ system }) => (system.name === 'postgraphile' ? (postgres?.pid ?? 0) : lock.server.pid),
      {
        rounds: Number(values.rounds),
        seconds: Number(values.seconds),
        slices: 3,
        clients: Number(values.clients),
      },
    );
    const entries = Array.from(figures, ([contestant, measured]) => [
      contestant.system.name,
      { ...measured, answers: verdicts.get(contestant) ?? 'same' },
    ]);
    const result: OperationResult = {
      name: operation.name,
      title: operation.title,
      systems: Object.fromEntries(entries),
    };
    results.push(result);
    console.log(printResults(result));
    // Stored after each: a run that is interrupted keeps what it has.
    const all: Results = {
      scale,
      statistics,
      at: new Date().toISOString().slice(0, 16),
      clients: Number(values.clients),
      partial: values.operations !== undefined,
      operations: results,
    };
    await writeFile(
      folderOf(scale, values.operations === undefined ? 'results.json' : 'some.json'),
      JSON.stringify(all, null, 2),
    );
  }
  await writeReport();
} finally {
  for (const stop of stops.toReversed()) await stop();
}
