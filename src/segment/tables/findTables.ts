import type { Span } from '../../model/span.ts';
import type { Table } from '../../model/table.ts';
import { parseMetaLine } from '../parseMetaLine.ts';
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
  const [start, end] = withFrame(page, [first.span[0], last.span[1]]);
  return {
    found: {
      titles: titlesBefore(page, start, since),
      names: head.names,
      columns,
      rows,
      span: [start, end],
    },
    next,
  };
}

/** The frame of a table: ┌──┬──┐. */
const FRAMES = /[\u2500-\u257F|｜]+/gu;
/** Widens the span of a table to the bars and lines that frame it, if nothing else is on their lines. */
function withFrame(page: string, [start, end]: Span): Span {
  const before = /[\u2500-\u257F|｜\s]*$/u.exec(page.slice(Math.max(0, start - FURTHEST), start))?.[0] ?? '';
  const behind = /^[\u2500-\u257F|｜\s]*/u.exec(page.slice(end, end + FURTHEST))?.[0] ?? '';
  const from = before.search(/[\u2500-\u257F|｜]/u);
  const to = behind.search(/[\u2500-\u257F|｜]\s*$/u);
  return [from < 0 ? start : start - before.length + from, to < 0 ? end : end + to + 1];
}

const FURTHEST = 200;
const MOST_TITLES = 3;
const LONGEST_TITLE = 60;

/** The short lines above a place since the table before it, from top to bottom, and what is before it on its own line. */
function titlesBefore(page: string, at: number, since: number): readonly string[] {
  const lines = page
    .slice(Math.max(since, at - FURTHEST), at)
    .replaceAll(FRAMES, ' ')
    .trimEnd()
    .split(/\s*\n\s*/u);
  const titles: string[] = [];
  for (const line of lines.toReversed().slice(0, MOST_TITLES)) {
    const text = line.trim();
    if (text === '') break;
    // 披露日期：2024年7月30日 is not the time of the figures.
    if (text.length > LONGEST_TITLE || /[。；，！？]$/u.test(text) || parseMetaLine(text) !== undefined) break;
    titles.unshift(text);
  }
  return titles;
}
