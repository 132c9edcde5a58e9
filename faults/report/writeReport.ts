import { writeFile } from 'node:fs/promises';
import type { Finding } from '../scenario.ts';
import { printMachine } from './printMachine.ts';
import type { Result } from './result.ts';

const REPORT = new URL('../../docs/faults.md', import.meta.url);

/** Writes docs/faults.md: each fault, what must be seen, what was seen, and whether it holds. */
export async function writeReport(results: ReadonlyArray<Result>): Promise<void> {
  const findings = results.flatMap((result) => result.findings);
  const met = findings.filter(({ isMet }) => isMet).length;
  const parts = [
    '# What was broken, and what was seen',
    'Written by `npm run faults`; do not edit. Every fault is brought about on real processes: the program as one starts it (`econews serve`, ' +
      '`econews ingest`), and the Neo4j that it brings up. `npm test` goes through the same list in a smaller size (tests/flow/faults.processes.test.ts).',
    `Machine: ${printMachine()}. ${results.length} faults, ${met} of ${findings.length} met. Times in UTC.`,
    ...results.map(printResult),
  ];
  await writeFile(REPORT, `${parts.join('\n\n')}\n`);
}

function printResult({ fault, at, seconds, findings }: Result): string {
  const rows = findings.map(printRow);
  return [
    `## ${fault[0]?.toUpperCase() ?? ''}${escape(fault.slice(1))}`,
    `${at.slice(0, 16).replace('T', ' ')}, ${Math.round(seconds)} s.`,
    ['| must be seen | was seen | verdict |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function printRow({ must, seen, isMet }: Finding): string {
  return `| ${[must, seen, isMet ? 'met' : '**missed**'].map(escape).join(' | ')} |`;
}

function escape(text: string): string {
  // Where this machine keeps its temporary files is nobody's business.
  const placeless = text.replace(/\/[\w./-]*econews-[\w-]+/g, '…');
  return placeless.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
}
