import { readFile, writeFile } from 'node:fs/promises';
import { printMachine } from '../report/printMachine.ts';
import type { Soak } from './runSoak.ts';
import type { Sample } from './takeSample.ts';

const REPORT = new URL('../../docs/soak.md', import.meta.url);
/** What a person has to say about the runs so far. */
const NOTES = new URL('notes.md', import.meta.url);
const ROWS = 30;

/** Writes docs/soak.md: how long, under what load, and what was sampled on the way. */
export async function writeSoakReport(minutes: number, { samples, counts, findings }: Soak): Promise<void> {
  const step = Math.max(1, Math.ceil(samples.length / ROWS));
  const rows = samples.filter((_sample, index) => index % step === 0).map(printSample);
  const parts = [
    `# ${minutes} minutes of mixed load`,
    'Written by `npm run soak`; do not edit. One `econews serve` with its own Neo4j, and one client of each kind below at once, without a pause.',
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${printMachine()}.`,
    ['| expected | observed | verdict |', '| --- | --- | --- |']
      .concat(findings.map(({ must, seen, isMet }) => `| ${must} | ${seen} | ${isMet ? 'met' : '**missed**'} |`))
      .join('\n'),
    (await readFile(NOTES, 'utf8')).trim(),
    '## The load',
    ['| client, and what it got | times |', '| --- | --: |']
      .concat([...counts].toSorted().map(([key, count]) => `| ${key} | ${count} |`))
      .join('\n'),
    '## Samples',
    [
      '| minute | program MiB | heap MiB | files | handles | connections to Neo4j | old transactions | Neo4j MiB | Neo4j files |',
      '| --: | --: | --: | --: | --: | --: | --: | --: | --: |',
      ...rows,
    ].join('\n'),
  ];
  await writeFile(REPORT, `${parts.join('\n\n')}\n`);
}

function printSample({ second, ...rest }: Sample): string {
  const { memory, heap, files, handles, connections, oldTransactions, neo4jMemory, neo4jFiles } = rest;
  const values = [memory, heap, files, handles, connections, oldTransactions, neo4jMemory, neo4jFiles].map(Math.round);
  return `| ${[(second / 60).toFixed(1), ...values].join(' | ')} |`;
}
