import { readFile, writeFile } from 'node:fs/promises';
import { parseSections } from '../../bench/run/parseSections.ts';
import { SCENARIOS } from '../scenarios.ts';
import type { Finding } from '../scenario.ts';
import { printMachine } from './printMachine.ts';
import type { Result } from './result.ts';

const REPORT = new URL('../../docs/faults.md', import.meta.url);
const MET = ' | met |';
const MISSED = ' | **missed** |';

/**
 * Writes docs/faults.md: each fault, what is expected, what was observed, and whether it holds. Faults that were not produced
 * this time stay as they are in the file: all of them take an hour, and may be run in parts.
 */
export async function writeReport(results: ReadonlyArray<Result>): Promise<void> {
  const sections = parseSections(await readFile(REPORT, 'utf8').catch(() => ''));
  for (const result of results) sections.set(printTitle(result.fault), printResult(result));
  const texts = SCENARIOS.flatMap(({ fault }) => sections.get(printTitle(fault)) ?? []);
  const count = (verdict: string): number => texts.join('\n').split(verdict).length - 1;
  const parts = [
    '# Faults, and how the program behaved',
    'Written by `npm run faults`; do not edit. Every fault happens to real processes: the program as users start it (`econews serve`, ' +
      '`econews ingest`), and the Neo4j that it starts. `npm test` runs part of the list, in a smaller size (tests/flow/faults.processes.test.ts).',
    `Machine: ${printMachine()}. ${texts.length} faults, ${count(MET)} of ${count(MET) + count(MISSED)} met. Times in UTC.`,
    ...texts,
  ];
  await writeFile(REPORT, `${parts.join('\n\n')}\n`);
}

function printTitle(fault: string): string {
  return `## ${fault[0]?.toUpperCase() ?? ''}${escape(fault.slice(1))}`;
}

function printResult({ fault, at, seconds, findings }: Result): string {
  const rows = findings.map(printRow);
  return [
    printTitle(fault),
    `${at.slice(0, 16).replace('T', ' ')}, ${Math.round(seconds)} s.`,
    ['| expected | observed | verdict |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function printRow({ must, seen, isMet }: Finding): string {
  return `| ${[must, seen].map(escape).join(' | ')}${isMet ? MET : MISSED}`;
}

function escape(text: string): string {
  // The place of this machine's temporary files does not belong in the report.
  const placeless = text.replace(/\/[\w./-]*econews-[\w-]+/g, '…');
  return placeless.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
}
