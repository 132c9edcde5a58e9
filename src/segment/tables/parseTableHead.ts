import type { Table, TableColumn } from '../../model/table.ts';
import { anyTableWord } from '../../model/tableWords.ts';
import type { Piece } from './splitPieces.ts';
import { isUnit } from '../../model/isUnit.ts';
import { BASIS, MEASURED, NUMBER } from './tableMeasures.ts';

/** What a column of a table contains; for `name`, `rank`, `unit` and `other` only the position matters. */
export type HeadColumn =
  TableColumn | { readonly kind: 'name' | 'rank' | 'unit' } | { readonly kind: 'other'; readonly head: string };

/** The head of a table: its columns from left to right, and where its rows begin. */
export interface TableHead {
  readonly columns: readonly HeadColumn[];
  readonly names: Table['names'];
  /** It has a line of its own, and so has each row. */
  readonly hasLine: boolean;
  /** The first piece after it. */
  readonly next: number;
}

const MEASURE_NAMES = new RegExp(`^${anyTableWord('measureNames')}$`, 'u');
const BODY_NAMES = new RegExp(`^${anyTableWord('bodyNames')}$`, 'u');
const PLACE_KINDS = `(?:${anyTableWord('placeKinds')}[、/]?)+`;
/** 品种, 城市, or the kinds of places that are compared: 区县, 各市州, 县（市、区）. 市区 is a place itself. */
const THING_NAMES = new RegExp(
  `^(?:${anyTableWord('thingNames')}|各${PLACE_KINDS}|(?!市区$)(?=..)${PLACE_KINDS}(?:[（(]${PLACE_KINDS}[）)])?${anyTableWord('placeKinds')}?)$`,
  'u',
);
const RANK = new RegExp(`^${anyTableWord('ranks')}$`, 'u');
const UNIT = new RegExp(`^${anyTableWord('units')}$`, 'u');
/** A time before the word of a column: 1-9月累计, 2022年, 2022年末. */
const TIME = '(?:[\\d年月日—–~-]{1,12}(?:[一二三四]季度|[上下]半年|半年度|前[三两]季度)?)?';
const BEHIND = '(?:[%％]|±|情况)*';
const TIMED = anyTableWord('present', 'priors', 'previous', 'nexts', 'ends', 'starts', 'cumulative');
const GROWTH = new RegExp(
  `^${TIME}${TIMED}?(?=.)(?:${BASIS}(?:${anyTableWord('growthNouns')})?|${anyTableWord('growthNouns')})${BEHIND}$|^±[%％]?$`,
  'u',
);
/** 本年比上年, whose 增减 may be set apart. */
const BASIS_ALONE = new RegExp(`^${BASIS}$`, 'u');
const NOUN_ALONE = new RegExp(`^${anyTableWord('growthNouns')}(?:[（(].{0,8}[）)])?$`, 'u');
const LEVEL = new RegExp(
  `^(?:${TIME}(?:${anyTableWord('levels')}|${TIMED}){1,3}|(?=.*[年月季])[\\d年月日—–~-]{2,12}(?:[一二三四]季度|[上下]半年|半年度|前[三两]季度|末)?)${BEHIND}$`,
  'u',
);
const MEASURE = new RegExp(`^${TIME}[\\p{Script=Han}]{0,12}(?:${MEASURED}|${anyTableWord('prices')})$`, 'u');
const BRACKETS = /^(.+?)[（(]([^（）()]{1,16})[）)]$/u;
const INDEX = /=\s?100$/u;
const OTHER = /^[\p{Script=Han}（）()]{2,8}$/u;
const MOST_COLUMNS = 9;
/** A word of a head that is spaced out has few pieces: 城 市. */
const MOST_PIECES = 3;

/** The columns of names at the left of a head; `names` is undefined if their word does not say what they name. */
interface TableNames {
  readonly columns: readonly HeadColumn[];
  readonly names: Table['names'] | undefined;
  readonly next: number;
}

/** Reads the head of a table that begins at a piece; undefined if none does. */
export function parseTableHead(pieces: readonly Piece[], at: number): TableHead | undefined {
  // 品种 价格 品种 价格: the second of two tables side by side.
  const before = pieces[at - 1];
  if (pieces[at]?.isFirst === false && before !== undefined && columnOf(before.text) !== undefined) return undefined;
  const names = parseNames(pieces, at) ?? parseRuledName(pieces, at);
  const isBare = names === undefined;
  if (isBare && pieces[at]?.isFirst !== true) return undefined;
  // A head that has a line of its own ends with it. One that runs on, or has a line for each cell, ends where a row's name comes.
  const hasLine = pieces[at]?.isFirst === true && pieces[at + 1]?.line === pieces[at]?.line;
  const line = hasLine ? pieces[at]?.line : undefined;
  const columns: HeadColumn[] = isBare ? [{ kind: 'name' }] : [...names.columns];
  const named = columns.length;
  let next = names?.next ?? at;
  while (columns.length < MOST_COLUMNS) {
    if (line !== undefined && pieces[next]?.line !== line) break;
    const word = pieces[next]?.text ?? '';
    if (line !== undefined && isNameHead(word)) {
      // 品种 价格 品种 价格: two tables side by side are not read as one. 地区 行业: the second word tells rows of one name apart.
      if (columns.length > named || isBare || word === pieces[next - 1]?.text) return undefined;
      columns.push({ kind: 'other', head: word });
      next++;
      continue;
    }
    const parsed = parseColumn(pieces, next, line);
    if (parsed === undefined || (line === undefined && parsed.column.kind === 'measure' && names?.names === 'measures'))
      break;
    columns.push(parsed.column);
    next = parsed.next;
  }
  const figures = columns.filter(isFigure);
  // Without the word above the names, a head is a line of times: 2022年 2021年 本年比上年增减.
  if (isBare && (figures.length < 2 || figures.length < columns.length - 1 || figures[0]?.kind !== 'level'))
    return undefined;
  return figures.length === 0 || columns.length === named
    ? undefined
    : { columns, names: names?.names ?? (figures[0]?.kind === 'measure' ? 'things' : 'measures'), hasLine, next };
}

/** 主要产品 | 生产量（吨）: between bars or tabs, any word above the names. */
function parseRuledName(pieces: readonly Piece[], at: number): TableNames | undefined {
  const piece = pieces[at];
  // 指标（2025年上半年） is 指标.
  const word = piece?.text.replace(BRACKETS, '$1') ?? '';
  if (piece?.isFirst !== true || !piece.isRuled || !OTHER.test(word) || columnOf(word) !== undefined) return undefined;
  return { columns: [{ kind: 'name' }], next: at + 1, names: MEASURE_NAMES.test(word) ? 'measures' : undefined };
}

/** 点位, 成交: a column whose head is in no list contains what it names, if the first row has a number there. */
export function settleOthers({ columns, ...head }: TableHead, row: readonly Piece[]): TableHead {
  return {
    ...head,
    columns: columns.map((column, at) =>
      column.kind === 'other' &&
      !REMARK.test(column.head) &&
      NUMBER.test(row[row.length - columns.length + at]?.text ?? '')
        ? { kind: 'measure', head: column.head, unit: null, isIndex: false }
        : column,
    ),
  };
}

const REMARK = new RegExp(`${anyTableWord('remarks')}$`, 'u');

/** The columns of names and ranks at the left: 排名 企业名称. */
function parseNames(pieces: readonly Piece[], at: number): TableNames | undefined {
  const first = joined(pieces, at, (text) => RANK.test(text));
  const from = first?.next ?? at;
  const name = joined(pieces, from, isNameHead);
  if (name === undefined) return undefined;
  return {
    columns: [...(first === undefined ? [] : [{ kind: 'rank' } as const]), { kind: 'name' }],
    names: BODY_NAMES.test(name.text) ? 'bodies' : THING_NAMES.test(name.text) ? 'things' : 'measures',
    next: name.next,
  };
}

function isNameHead(text: string): boolean {
  return MEASURE_NAMES.test(text) || THING_NAMES.test(text) || BODY_NAMES.test(text);
}

/** Joins up to three pieces of one line to a word that fits. */
function joined(
  pieces: readonly Piece[],
  at: number,
  fits: (text: string) => boolean,
): { readonly text: string; readonly next: number } | undefined {
  let text = '';
  for (let next = at; next < at + MOST_PIECES; next++) {
    const piece = pieces[next];
    if (piece === undefined || (next > at && piece.line !== pieces[at]?.line)) return undefined;
    text += piece.text;
    if (fits(text)) return { text, next: next + 1 };
    if (piece.text.length > 1) return undefined;
  }
  return undefined;
}

function parseColumn(
  pieces: readonly Piece[],
  at: number,
  headLine: number | undefined,
): { readonly column: HeadColumn; readonly next: number } | undefined {
  const text = pieces[at]?.text ?? '';
  const behind = pieces[at + 1]?.text ?? '';
  // 本年比上年 增减（%）: one column in two pieces.
  if (BASIS_ALONE.test(text) && NOUN_ALONE.test(behind)) {
    const column = columnOf(text + behind);
    if (column !== undefined) return { column, next: at + 2 };
  }
  const column = columnOf(text);
  if (column !== undefined) return { column, next: at + 1 };
  // 股东性质, 备注: words next to the figures, in the line of the head.
  return pieces[at]?.line === headLine && OTHER.test(text)
    ? { column: { kind: 'other', head: text }, next: at + 1 }
    : undefined;
}

function columnOf(text: string): HeadColumn | undefined {
  if (UNIT.test(text)) return { kind: 'unit' };
  if (RANK.test(text)) return { kind: 'rank' };
  const [, word = text, inside = ''] = BRACKETS.exec(text) ?? [];
  const unit = inside.replace('％', '%').replace(/^[±+-]+(?=[%个])/u, '');
  const isIndex = INDEX.test(inside);
  if (inside !== '' && !isIndex && !isUnit(unit) && !/^±?[%％]?$/u.test(inside)) return undefined;
  const own = { head: word, unit: isUnit(unit) ? unit : null, isIndex };
  if (isIndex) return { kind: 'measure', ...own };
  if (GROWTH.test(word)) return { kind: 'growth', ...own };
  if (LEVEL.test(word)) return { kind: 'level', ...own };
  return MEASURE.test(word) ? { kind: 'measure', ...own } : undefined;
}

export function isFigure(column: HeadColumn): column is TableColumn {
  return column.kind === 'level' || column.kind === 'measure' || column.kind === 'growth';
}
