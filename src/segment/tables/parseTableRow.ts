import type { Span } from '../../model/span.ts';
import type { TableCell, TableRow } from '../../model/table.ts';
import { anyTableWord } from '../../model/tableWords.ts';
import { type TableHead, isFigure } from './parseTableHead.ts';
import type { Piece } from './splitPieces.ts';
import { isUnit } from '../../model/isUnit.ts';
import { NUMBER } from './tableMeasures.ts';
import changes from '../../../seeds/lexicons/changeWords.json' with { type: 'json' };
import { joinAlternatives } from '../../util/joinAlternatives.ts';

const LONGEST_NAME = 32;
const NOTHING = /^(?:[-—–－…/*]{1,3}|不适用)$/u;
const FLAT = new RegExp(`^${anyTableWord('flat')}$`, 'u');
/** 20240301: a day. */
const DAY = /^(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$/u;
const RISES = '+↑▲△';
/** 减少1.83个百分点: a change in words. */
const IN_WORDS = new RegExp(`^(${joinAlternatives(changes.up)}|${joinAlternatives(changes.down)})`, 'u');
const DOWN = new Set(changes.down);
const UNIT_BEHIND = /[（(]([^（）()]{1,10})[）)]$/u;
const NUMBERING =
  /^(?:[#＃·•]|其中[：:]|[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．](?!\d))+/u;

/** Reads the row of a table that begins at a piece; undefined if its pieces do not fit the head. */
export function parseTableRow(
  pieces: readonly Piece[],
  at: number,
  head: TableHead,
): { readonly row: TableRow; readonly next: number } | undefined {
  const line = lineOf(pieces, at);
  const next = at + line.length;
  // A row with a missing cell must not take one from the next line.
  if (head.hasLine && line.length < head.columns.length) return undefined;
  if (pieces[at]?.isFirst !== true || line.length <= head.columns.length) {
    const row = fitRow(pieces.slice(at, at + head.columns.length), head);
    return row && { row, next: at + head.columns.length };
  }
  // A line of its own with more pieces than columns: spaced thousands (12 860), else a name or remark in pieces (包 头
  // 99.5).
  const joined = joinThousands(line);
  const row =
    (joined.length === head.columns.length ? fitRow(joined, head) : undefined) ??
    fitRow(joinWords(line, head), head) ??
    fitRow(line.slice(0, head.columns.length), head);
  return row && { row, next: row.span[1] === line.at(-1)?.span[1] ? next : at + head.columns.length };
}

/** 12 860: the thousands of one number, one space apart. */
function joinThousands(line: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of line) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      piece.span[0] - before.span[1] === 1 &&
      /^\d{3}(?:\.\d+)?$/u.test(piece.text) &&
      /^[+-]?\d{1,3}(?:,\d{3})*$/u.test(before.text)
    )
      joined.splice(-1, 1, { ...before, text: `${before.text},${piece.text}`, span: [before.span[0], piece.span[1]] });
    else joined.push(piece);
  }
  return joined;
}

/** Joins surplus pieces to the remark next to the name, else to the name. */
function joinWords(line: readonly Piece[], { columns }: TableHead): readonly Piece[] {
  const words = columns.findIndex(({ kind }) => kind === 'other');
  const at = words === 1 ? words : columns.findIndex(({ kind }) => kind === 'name');
  const end = at + 1 + line.length - columns.length;
  const [first, last] = [line[at], line[end - 1]];
  if (first === undefined || last === undefined) return line;
  const piece: Piece = {
    ...first,
    text: line
      .slice(at, end)
      .map(({ text }) => text)
      .join(''),
    span: [first.span[0], last.span[1]],
  };
  return [...line.slice(0, at), piece, ...line.slice(end)];
}

const MOST_PIECES = 24;

/** The pieces from a place to the end of its line. */
export function lineOf(pieces: readonly Piece[], at: number): readonly Piece[] {
  let end = at;
  while (end < at + MOST_PIECES && pieces[end] !== undefined && pieces[end]?.line === pieces[at]?.line) end++;
  return pieces.slice(at, end);
}

function fitRow(pieces: readonly Piece[], { columns }: TableHead): TableRow | undefined {
  let name = '';
  let unit: string | undefined;
  let variant: string | null = null;
  const cells: (TableCell | null)[] = [];
  for (const [at, column] of columns.entries()) {
    const piece = pieces[at];
    if (piece === undefined) return undefined;
    const { text, span } = piece;
    if (column.kind === 'name') name = text;
    else if (column.kind === 'unit') {
      if (!isUnit(text)) return undefined;
      unit = text;
    } else if (column.kind === 'rank') {
      if (!/^\d{1,4}$/u.test(text)) return undefined;
    } else if (isFigure(column)) {
      const cell = parseCell(text, span);
      if (cell === undefined || (cell?.value === null && column.kind !== 'growth')) return undefined;
      cells.push(cell);
    } else {
      if (/[。；，！？]/u.test(text)) return undefined;
      if (columns[at - 1]?.kind === 'name') variant = text;
    }
  }
  if (!isName(name) || cells.every((cell) => cell === null)) return undefined;
  const behind = UNIT_BEHIND.exec(name)?.[1]?.replace('％', '%');
  const isNamed = behind !== undefined && isUnit(behind);
  const [from = 0] = pieces[0]?.span ?? [];
  const [, to = 0] = pieces[columns.length - 1]?.span ?? [];
  return {
    name: (isNamed ? name.replace(UNIT_BEHIND, '') : name).replace(NUMBERING, ''),
    variant,
    unit: unit ?? (isNamed ? behind : null),
    cells,
    span: [from, to],
  };
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /\p{Script=Han}{2}/u.test(text) && !/[。；！？，]/u.test(text);
}

/** A figure, null for none (—); undefined for anything else. */
function parseCell(text: string, span: Span): TableCell | null | undefined {
  if (NOTHING.test(text)) return null;
  if (FLAT.test(text)) return { value: null, unit: null, span };
  const word = IN_WORDS.exec(text)?.[1];
  if (DAY.test(text)) return undefined;
  const [, sign = '', digits = '', behind = ''] =
    NUMBER.exec(word === undefined ? text : text.slice(word.length)) ?? [];
  const unit = behind.replace('％', '%');
  if (digits === '' || (unit !== '' && !isUnit(unit))) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  const isDown = word === undefined ? sign !== '' && !RISES.includes(sign) : DOWN.has(word);
  const from = span[0] + (word?.length ?? 0);
  return {
    value: isDown ? -value : value,
    unit: unit === '' ? null : unit,
    span: [from, from + sign.length + digits.length],
  };
}
