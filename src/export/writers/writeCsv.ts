import { type Cell, createCellPrinters, createFieldPrinter } from '../cells.ts';
import type { Column } from '../columns.ts';

/** Excel reads a file without it in the code page of the machine. */
const BOM = '\uFEFF';
/**
 * Characters that a spreadsheet treats as the beginning of a formula; a Chinese one also accepts them in full width.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;
const SPECIAL = /[",\r\n]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** Writes a table as CSV (RFC 4180, UTF-8 with BOM): the names of the columns, then the rows as createCsvPrinter prints them. */
export async function* writeCsv(
  columns: readonly Column[],
  batches: AsyncIterable<readonly string[]>,
): AsyncGenerator<string, void, undefined> {
  yield `${BOM}${columns.map(({ name }) => name).join(',')}\r\n`;
  for await (const rows of batches) yield rows.join('');
}

/** Creates the function that prints a row. Text that a spreadsheet would run as a formula gets a leading `'`. */
export function createCsvPrinter(columns: readonly Column[]): (node: unknown) => string {
  const cells = createCellPrinters(columns, printCell);
  // Joined rather than concatenated with +: V8 would keep every cell of a concatenated row until the batch is written.
  return (node) => `${cells.map((print) => print(node as Readonly<Record<string, unknown>>)).join(',')}\r\n`;
}

/** Creates the function that prints the cells below a field once, for the rows that share what is there. */
export function createCsvFieldPrinter(columns: readonly Column[], field: string): (thing: unknown) => unknown {
  return createFieldPrinter(columns, field, printCell);
}

function printCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
