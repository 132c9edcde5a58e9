import type { ViewTable } from './viewTable.ts';

/** Saves a table as CSV: UTF-8 with a byte order mark, which spreadsheets need to read Chinese. */
export function downloadCsv<Row>({ name, columns, rows }: ViewTable<Row>): void {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  const csv = lines.map((cells) => cells.map(printCell).join(',')).join('\r\n');
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv, '\r\n'], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replaceAll(/[\\/:*?"<>|\s]+/g, '_')}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Quotes a cell. What a spreadsheet would take for a formula is made text: pages are written by strangers. */
function printCell(text: string): string {
  const isNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
