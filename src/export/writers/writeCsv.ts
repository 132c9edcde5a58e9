import { type Cell, createCellReader } from '../cells.ts';
import type { Column } from '../columns.ts';

/** Excel reads a file without it in the code page of the machine. */
const BOM = '\uFEFF';
/** Characters that a spreadsheet treats as the beginning of a formula; a Chinese one takes them in full width, too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;
const SPECIAL = /[",\r\n]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** Writes a table as CSV (RFC 4180, UTF-8 with BOM). Text that a spreadsheet would run as a formula gets a leading `'`. */
export async function* writeCsv(
  columns: readonly Column[],
  batches: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<string, void, undefined> {
  yield `${BOM}${columns.map(({ name }) => name).join(',')}\r\n`;
  const cells = columns.map(({ path }) => createCellReader(path));
  for await (const nodes of batches) {
    let text = '';
    for (const node of nodes) {
      let separator = '';
      for (const readCell of cells) {
        text += separator + printCell(readCell(node));
        separator = ',';
      }
      text += '\r\n';
    }
    yield text;
  }
}

function printCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
