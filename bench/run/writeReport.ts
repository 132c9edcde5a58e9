import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { printArchive } from '../archive/figures.ts';
import { printGrowth } from './growth.ts';
import { parseSections } from './parseSections.ts';
import { checkTargets, COLUMNS, printRows } from './printTable.ts';
import { type OperationResult, readResults, type Results } from './results.ts';

const REPORT = new URL('../../docs/bench.md', import.meta.url);

const SCALES = [3, 1, 0.1] as const;
const GROWTH = '## Growth of the product’s median';
const ARCHIVE = '## A growing archive';

/**
 * Writes docs/bench.md from all stored results. What they show is explained in bench/README.md. Sections that were not measured
 * on this machine stay as they are in the file.
 */
export async function writeReport(): Promise<void> {
  const sections = parseSections(await readFile(REPORT, 'utf8').catch(() => ''));
  const measured = [...readResults().map(printScale), printGrowth(), printArchive()].join('\n\n');
  for (const [title, section] of parseSections(measured)) sections.set(title, section);
  const find = (start: string): string =>
    [...sections].find(([title]) => title === start || title.startsWith(`${start}:`))?.[1] ?? '';
  const findPartial = (scale: number): string[] =>
    [...sections].filter(([title]) => title.startsWith(`## Scale ${String(scale)}, `)).map(([, section]) => section);
  const [processor] = cpus();
  const parts = [
    '# Speed compared with the alternatives',
    'Written by `npm run bench`; do not edit. [bench/README.md](../bench/README.md) describes the operations, how they are measured, and what the results show.',
    `Machine: ${String(cpus().length)} × ${processor?.model ?? 'unknown'}, shared with other work during the run: compare within a table, not between tables. ` +
      'Ratios are relative to hand-written Cypher (`hand`): lower is better for latency, higher for throughput.',
    ...SCALES.flatMap((scale) => [find(`## Scale ${String(scale)}`), ...findPartial(scale)]),
    find(GROWTH),
    find(ARCHIVE),
  ];
  await writeFile(
    REPORT,
    `${parts
      .filter((part) => part !== '')
      .map((part) => part.trim())
      .join('\n\n')}\n`,
  );
}

function printScale({ scale, statistics, at, clients, partial, operations }: Results): string {
  const met = operations.flatMap(checkTargets);
  const names = partial === true ? `, ${operations.map(({ name }) => name).join(', ')}` : '';
  return [
    `## Scale ${String(scale)}${names}: ${statistics.toLocaleString('en')} figures`,
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
