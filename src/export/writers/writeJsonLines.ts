import { createCellFinder } from '../cells.ts';
import type { Column } from '../columns.ts';

/** Writes rows as JSON Lines, as createJsonLinePrinter prints them. */
export async function* writeJsonLines(
  batches: AsyncIterable<readonly string[]>,
): AsyncGenerator<string, void, undefined> {
  for await (const lines of batches) yield lines.join('');
}

/** Creates the function that prints a row: one object with the same names as the CSV columns. Exact decimals stay strings. */
export function createJsonLinePrinter(columns: readonly Column[]): (node: unknown) => string {
  const cells = columns.map(({ name, path }) => [name, createCellFinder(path)] as const);
  return (node) => `${JSON.stringify(Object.fromEntries(cells.map(([name, findCell]) => [name, findCell(node)])))}\n`;
}
