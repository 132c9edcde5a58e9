import type { Table } from '../../model/table.ts';
import { isFigure, parseTableHead, settleOthers } from './parseTableHead.ts';
import { lineOf, parseTableRow } from './parseTableRow.ts';
import { splitPieces, type Piece } from './splitPieces.ts';

const FEWEST_ROWS = 2;
/** One row is a table if head and row are lines of their own with the same number of columns. */
const FEWEST_COLUMNS_OF_ONE = 3;

/**
 * Finds tables in a page, however they were flattened: one row per line, one cell per line, or everything in one line. A
 * head names its columns; the rows continue as long as they have a name and a cell for each column. Linear in the text.
 */
export function findTables(page: string): readonly Table[] {
  const pieces = splitPieces(page);
  const tables: Table[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const table = tableAt(page, pieces, at, tables.at(-1)?.span[1] ?? 0);
    if (table === undefined) continue;
    tables.push(table.found);
    at = table.next - 1;
  }
  return tables;
}

function tableAt(
  page: string,
  pieces: readonly Piece[],
  at: number,
  since: number,
): { readonly found: Table; readonly next: number } | undefined {
  const parsedHead = parseTableHead(pieces, at);
  const first = pieces[at];
  if (parsedHead === undefined || first === undefined) return undefined;
  const head = settleOthers(parsedHead, lineOf(pieces, parsedHead.next));
  const rows: Table['rows'][number][] = [];
  let next = head.next;
  for (;;) {
    const parsed = parseTableRow(pieces, next, head);
    if (parsed === undefined) break;
    rows.push(parsed.row);
    next = parsed.next;
  }
  const last = rows.at(-1);
  const isAlone = first.isFirst && pieces[head.next]?.isFirst === true && pieces[next]?.isFirst !== false;
  const fewest = isAlone && head.columns.length >= FEWEST_COLUMNS_OF_ONE ? 1 : FEWEST_ROWS;
  if (last === undefined || rows.length < fewest) return undefined;
  const columns = head.columns.filter(isFigure);
  // 涨跌 +120: a change of an unknown measure by an unknown unit is not a table.
  const isKnown = columns.some(
    ({ kind, unit }, at) => kind !== 'growth' || unit !== null || rows.some(({ cells }) => cells[at]?.unit != null),
  );
  if (!isKnown) return undefined;
  const [start] = first.span;
  return {
    found: {
      titles: titlesBefore(page, start, since),
      names: head.names,
      columns,
      rows,
      span: [start, last.span[1]],
    },
    next,
  };
}

const FURTHEST = 200;
const MOST_TITLES = 3;
const LONGEST_TITLE = 60;

/** The short lines above a place since the table before it, from top to bottom, and what is before it on its own line. */
function titlesBefore(page: string, at: number, since: number): readonly string[] {
  const lines = page
    .slice(Math.max(since, at - FURTHEST), at)
    .trimEnd()
    .split(/\s*\n\s*/u);
  const titles: string[] = [];
  for (const line of lines.toReversed().slice(0, MOST_TITLES)) {
    const text = line.trim();
    if (text === '') break;
    if (text.length > LONGEST_TITLE || /[。；，！？]$/u.test(text)) break;
    titles.unshift(text);
  }
  return titles;
}
