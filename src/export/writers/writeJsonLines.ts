import { createCellReader } from '../cells.ts';
import type { Column } from '../columns.ts';

/** Writes a table as JSON Lines: one object a row, with the same names as the CSV columns. Exact decimals stay strings. */
export async function* writeJsonLines(
  columns: readonly Column[],
  batches: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<string, void, undefined> {
  const cells = columns.map(({ name, path }) => [name, createCellReader(path)] as const);
  for await (const nodes of batches) {
    let text = '';
    for (const node of nodes)
      text += `${JSON.stringify(Object.fromEntries(cells.map(([name, readCell]) => [name, readCell(node)])))}\n`;
    yield text;
  }
}
