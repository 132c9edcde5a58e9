import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { printArchive } from '../archive/figures.ts';
import { printGrowth } from './growth.ts';
import { checkTargets, COLUMNS, printRows } from './printTable.ts';
import { type OperationResult, readResults, type Results } from './results.ts';

const REPORT = new URL('../../docs/bench.md', import.meta.url);

/** Writes docs/bench.md from all stored results. What they show is explained in bench/README.md. */
export async function writeReport(): Promise<void> {
  const all = readResults();
  const [processor] = cpus();
  const parts = [
    '# Speed compared with the alternatives',
    'Written by `npm run bench`; do not edit. [bench/README.md](../bench/README.md) describes the operations, how they are measured, and what the results show.',
    `Machine: ${String(cpus().length)} × ${processor?.model ?? 'unknown'}, shared with other work during the run: compare within a table, not between tables. ` +
      'Ratios are relative to hand-written Cypher (`hand`): lower is better for latency, higher for throughput.',
    ...all.toReversed().map(printScale),
    printGrowth(),
    printArchive(),
  ];
  await writeFile(
    REPORT,
    `${parts
      .filter((part) => part !== '')
      .map((part) => part.trim())
      .join('\n\n')}\n`,
  );
}

function printScale({ scale, statistics, at, clients, operations }: Results): string {
  const met = operations.flatMap(checkTargets);
  return [
    `## Scale ${String(scale)}: ${statistics.toLocaleString('en')} figures`,
    `${at.replace('T', ' ')} UTC, ${String(clients)} clients at once for throughput. ` +
      `${String(met.filter((line) => line.startsWith('met')).length)} of ${String(met.length)} targets met.`,
    ...operations.map(printOperation),
  ].join('\n\n');
}

function printOperation(result: OperationResult): string {
  const rows = [COLUMNS, COLUMNS.map((_, column) => (column < 2 ? '---' : '--:')), ...printRows(result)];
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const targets = checkTargets(result).map((line) => `- ${line}`);
  return [`### ${result.name}: ${result.title}`, table, targets.join('\n')].join('\n\n');
}
