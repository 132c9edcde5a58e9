import type { Span } from '../../../model/span.ts';
import { scanUnit } from '../../quantities/scanUnit.ts';
import { anyOf } from '../words.ts';
import type { Table, TableCell, TableRow } from './table.ts';

type Column = 'unit' | 'level' | 'growth' | 'other';

interface Token {
  readonly text: string;
  readonly span: Span;
}

const FIRST = new RegExp(`^${anyOf('tableHeads')}$`, 'u');
/** A time before the word of a column, and a unit after it: 1-9月累计, 绝对量（亿元）. */
const TIME = '[\\d年月日—–~-]{0,10}(?:[一二三四]季度|[上下]半年|前[三两]季度)?';
const BEHIND = '(?:[（(][^（）()]{1,8}[）)]|[%％]|±|幅度|情况)*';
const headOf = (words: string): RegExp => new RegExp(`^${TIME}(?:${words})${BEHIND}$`, 'u');
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['unit', headOf(anyOf('tableUnits'))],
  ['growth', headOf(`${anyOf('tableGrowth')}{1,2}`)],
  ['level', headOf(`${anyOf('tableLevels')}{1,2}`)],
  ['level', new RegExp(`^(?=.*[年月季])${TIME}${BEHIND}$`, 'u')],
  ['other', headOf(anyOf('tableOthers'))],
];
const MOST_COLUMNS = 6;
const FEWEST_ROWS = 2;
const LONGEST_NAME = 24;
const NUMBER = /^[-−－–—+]?\d[\d,]*(?:\.\d+)?[%％]?$/u;
const NOTHING = /^(?:[-—–－…/*]{1,3}|持平)$/u;
const UNIT_BEHIND = /[（(]([^（）()]{1,8})[）)]$/u;

/**
 * Finds tables in a piece of the page, however they were flattened: one row per line, one cell per line, or everything
 * in one line. A head names its columns; the rows continue as long as they have a name and a cell for each column.
 * Linear in the text.
 */
export function findTables(page: string, [from, to]: Span): readonly Table[] {
  const tokens = Array.from(page.slice(from, to).matchAll(/[^\s|｜]+/gu), ({ 0: text, index }) => ({
    text,
    span: [from + index, from + index + text.length] as const,
  }));
  const tables: Table[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const table = tableAt(page, tokens, at);
    if (table === undefined) continue;
    tables.push(table.found);
    at = table.next - 1;
  }
  return tables;
}

function tableAt(
  page: string,
  tokens: readonly Token[],
  at: number,
): { readonly found: Table; readonly next: number } | undefined {
  const first = tokens[at];
  if (first === undefined || !FIRST.test(first.text)) return undefined;
  const columns: Column[] = [];
  const heads: string[] = [];
  let next = at + 1;
  for (; columns.length < MOST_COLUMNS; next++) {
    const text = tokens[next]?.text ?? '';
    const column = COLUMNS.find(([, form]) => form.test(text))?.[0];
    if (column === undefined) break;
    columns.push(column);
    heads.push(text);
  }
  if (!columns.includes('level') && !columns.includes('growth')) return undefined;
  const start = first.span[0];
  const title = lineBefore(page, start);
  const common = unitOf(heads[columns.indexOf('level')] ?? '') ?? /单位[：:]\s*([^\s）)]{1,6})/u.exec(title)?.[1] ?? '';
  const rows: TableRow[] = [];
  for (;;) {
    const row = rowAt(tokens, next, columns, common);
    if (row === undefined) break;
    rows.push(row.found);
    next = row.next;
  }
  const last = rows.at(-1);
  if (last === undefined || rows.length < FEWEST_ROWS) return undefined;
  return { found: { title, head: heads.join(' '), span: [start, last.span[1]], rows }, next };
}

function rowAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
  common: string,
): { readonly found: TableRow; readonly next: number } | undefined {
  const name = tokens[at];
  if (name === undefined || name.text.length > LONGEST_NAME || !/\p{Script=Han}{2}/u.test(name.text)) return undefined;
  if (/[。；！？，]/u.test(name.text)) return undefined;
  const cells = tokens.slice(at + 1, at + 1 + columns.length);
  const fits = columns.every((column, place) => {
    const text = cells[place]?.text ?? '';
    return column === 'unit' ? isUnit(text) : NUMBER.test(text) || NOTHING.test(text);
  });
  const last = cells.at(-1);
  if (!fits || last === undefined) return undefined;
  const unit = cells[columns.indexOf('unit')]?.text ?? unitOf(name.text) ?? common;
  const level = cellOf(cells[columns.indexOf('level')]);
  const growth = cellOf(cells[columns.indexOf('growth')]);
  if ((level === null && growth === null) || (level !== null && unit === '')) return undefined;
  return {
    found: { name: nameOf(name.text), unit, level, growth, span: [name.span[0], last.span[1]] },
    next: at + 1 + columns.length,
  };
}

function cellOf(token: Token | undefined): TableCell | null {
  if (token === undefined || !NUMBER.test(token.text)) return null;
  const value = Number(token.text.replaceAll(/[,%％+]/gu, '').replace(/^[−－–—]/u, '-'));
  return Number.isFinite(value) ? { value, span: token.span } : null;
}

/** The unit in brackets after a name or a column's head: 进出口总额(亿元). */
function unitOf(text: string): string | undefined {
  const unit = UNIT_BEHIND.exec(text)?.[1];
  return unit !== undefined && isUnit(unit) ? unit : undefined;
}

function isUnit(text: string): boolean {
  const { end, kind } = scanUnit(`1${text}`, 1);
  return end === text.length + 1 && (kind === 'measure' || kind === 'count');
}

function nameOf(text: string): string {
  const unit = unitOf(text);
  return (unit === undefined ? text : text.replace(UNIT_BEHIND, '')).replace(
    /^(?:[#＃·•]|其中[：:]|[一二三四五六七八九十]{1,2}[、.]|\d{1,2}[、.])+/u,
    '',
  );
}

const FURTHEST = 120;

/** The words of the line above a place, or of its own line before it. */
function lineBefore(page: string, at: number): string {
  const before = page.slice(Math.max(0, at - FURTHEST), at).trimEnd();
  return before.slice(before.lastIndexOf('\n') + 1);
}
