import { writeFile } from 'node:fs/promises';
import type { Finding } from '../scenario.ts';
import { printMachine } from './printMachine.ts';
import type { Result } from './result.ts';

const REPORT = new URL('../../docs/faults.md', import.meta.url);

/** Writes docs/faults.md: each fault, what must be seen, what was seen, and whether it holds. */
export async function writeReport(results: ReadonlyArray<Result>): Promise<void> {
  const findings = results.flatMap((result) => result.findings);
  const met = findings.filter(({ isMet }) => isMet).length;
  const rows = results.flatMap(({ fault, findings }) =>
    findings.map((finding, index) => printRow(index === 0 ? fault : '', finding)),
  );
  const parts = [
    '# What was broken, and what was seen',
    'Written by `npm run faults`; do not edit. Every fault is brought about on real processes: the program as one starts it (`econews serve`, ' +
      '`econews ingest`), and the Neo4j that it brings up. `npm test` goes through the same list in a smaller size (tests/flow/faults.test.ts).',
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${printMachine()}. ${met} of ${findings.length} met, in ` +
      `${Math.round(results.reduce((sum, { seconds }) => sum + seconds, 0) / 60)} minutes.`,
    ['| fault | must be seen | was seen | verdict |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ];
  await writeFile(REPORT, `${parts.join('\n\n')}\n`);
}

function printRow(fault: string, { must, seen, isMet }: Finding): string {
  return `| ${[fault, must, seen, isMet ? 'met' : '**missed**'].map(escape).join(' | ')} |`;
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
