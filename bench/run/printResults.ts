import { checkTargets, COLUMNS, printRows } from './printTable.ts';
import type { OperationResult } from './results.ts';

/** Prints an operation's table for a terminal. */
export function printResults(result: OperationResult): string {
  const rows = [COLUMNS, ...printRows(result)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [`\n${result.name}: ${result.title}`, ...lines, ...checkTargets(result)].join('\n');
}
