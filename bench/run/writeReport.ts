import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { checkTargets, COLUMNS, printRows } from './printTable.ts';
import { type OperationResult, readResults, type Results } from './results.ts';

const REPORT = new URL('../../docs/bench.md', import.meta.url);
const NOTES = new URL('../notes.md', import.meta.url);

/** Which growth of the product's median from the smallest to the largest scale is flat (issue 5, point 3). */
const FLAT = 1.3;
/** Full text grows with the number of texts that hold the word. */
const GROWING = new Set(['W6', 'W8']);

/** Writes docs/bench.md from all results that are kept, and from what bench/notes.md says of them. */
export async function writeReport(): Promise<void> {
  const all = readResults();
  const [processor] = cpus();
  const parts = [
    '# Speed, beside the alternatives',
    'Written by `npm run bench`; do not edit. What the operations are and how they are measured stands in [bench/README.md](../bench/README.md).',
    `Machine: ${String(cpus().length)} × ${processor?.model ?? 'unknown'}, shared with other work while this ran: compare within a table, not between tables. ` +
      'Ratios are to hand-written Cypher (`hand`): lower is better for latency, higher for throughput.',
    await readFile(NOTES, 'utf8').catch(() => ''),
    ...all.toReversed().map(printScale),
    printGrowth(all),
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
    `${at.replace('T', ' ')} UTC, ${String(clients)} clients at once for the throughput. ` +
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

function printGrowth(all: readonly Results[]): string {
  if (all.length < 2) return '';
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) return '';
  const lines = last.operations.flatMap(({ name }) => {
    const pick = (system: string, figure: 'median' | 'bytes'): ReadonlyArray<number | undefined> =>
      all.map(({ operations }) => operations.find((one) => one.name === name)?.systems[system]?.[figure]);
    const medians = pick('product', 'median');
    const growth = rise(medians);
    if (growth === undefined) return [];
    const verdict = GROWING.has(name) ? 'full text' : growth <= FLAT ? 'met' : 'MISSED';
    const beside = [rise(pick('hand', 'median')), rise(pick('product', 'bytes'))];
    return [
      `| ${[name, ...[...medians, growth, ...beside].map((figure) => figure?.toFixed(2) ?? ''), verdict].join(' | ')} |`,
    ];
  });
  const scales = all.map(({ scale }) => `scale ${String(scale)}, ms`);
  return [
    '## Growth of the product’s median',
    [
      `| operation | ${scales.join(' | ')} | growth | of hand-written | of the answer's bytes | at most ${String(FLAT)} |`,
      `| --- | ${scales.map(() => '--:').join(' | ')} | --: | --: | --: | --- |`,
      ...lines,
    ].join('\n'),
  ].join('\n\n');
}

/** How many times the first the last is; nothing where one of the two was not measured. */
function rise(figures: ReadonlyArray<number | undefined>): number | undefined {
  const [first, last] = [figures[0], figures.at(-1)];
  return first === undefined || last === undefined ? undefined : last / first;
}
