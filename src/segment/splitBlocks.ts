import type { Span } from '../model/span.ts';
import type { Table } from '../model/table.ts';
import { lowerBound } from '../util/lowerBound.ts';
import { cleanText } from './cleanText.ts';
import { cutColumns, FINISHED, printedWidth } from './cutColumns.ts';
import { findFields } from './findFields.ts';
import { joinClean } from './sliceClean.ts';
import { isRunningHead } from './findPublication.ts';
import { isButtons, isFurniture } from './isFurniture.ts';
import { partColumns } from './partColumns.ts';
import { parseByline, parseDateline } from './parseCredits.ts';
import { parseMetaLine } from './parseMetaLine.ts';
import { splitLines, type Line } from './splitLines.ts';
import { CONTINUED } from './trimCredits.ts';

/** Lines that belong together, before anyone says what they are. */
export interface RawBlock {
  readonly span: Span;
  readonly text: string;
  readonly level: number;
  readonly gap: number;
  /** The lines it was wrapped into. */
  readonly lines: number;
  /** Its pieces, if it is a column next to another: the rest of their lines is not its own. */
  readonly pieces?: readonly Span[];
  /** It is a table, and nothing else. */
  readonly isTable?: boolean;
  /** It is a field of a form (总投资：32亿元). */
  readonly isField?: boolean;
  /** Its article may continue elsewhere, even though its last sentence is complete. */
  readonly mayGoOn?: boolean;
  /** Gives the page offset after the first characters of `text`. */
  readonly end: (length: number) => number;
}

const HEADING = /^(#{1,6})\s+/u;
const NEW_ITEM = /^(?:[■●◆▲□◎★【▍▌►▶]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[、.．])/u;
const MAX_WRAP = 60;
const LONGEST_APART = 60;

/** Joins the lines of a page into paragraphs and titles. Linear: each line is looked at a fixed number of times. */
export function splitBlocks(text: string, tables: readonly Table[]): readonly RawBlock[] {
  const lines = splitLines(text);
  const tableOf = createTableFinder(tables);
  const groups = partColumns(groupLines(lines, tableOf));
  const pageWidth = measureWidth(groups.flat());
  return groups.flatMap(cutColumns).flatMap((group) => {
    if (group[0] !== undefined && tableOf(group[0]) !== undefined) return [{ ...toBlock(text, group), isTable: true }];
    const lead = group.findIndex((line) => !isFurniture(line.text));
    const apart = group.map((line, at) => at < lead || isApart(line.text));
    const wrapped = group.filter((_, at) => apart[at] !== true);
    return splitGroup(text, group, { apart, width: measureGroupWidth(wrapped, pageWidth) });
  });
}

/** Finds the table that a line is of. A page may have thousands of them, so they are not all tried for each line. */
function createTableFinder(tables: readonly Table[]): (line: Line) => Table | undefined {
  const sorted = tables.toSorted((one, other) => one.span[0] - other.span[0]);
  return ({ span: [start] }) => {
    const table = sorted[lowerBound(sorted, start + 1, ({ span: [from] }) => from) - 1];
    return table !== undefined && start < table.span[1] ? table : undefined;
  };
}

/** Groups lines that no empty line separates; a table is a group of its own. */
function groupLines(lines: readonly Line[], tableOf: (line: Line) => Table | undefined): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let before: Table | undefined;
  for (const line of lines) {
    const table = tableOf(line);
    const goesOn = table === before && (line.gap === 0 || table !== undefined);
    if (goesOn && groups.length > 0) groups.at(-1)?.push(line);
    else groups.push([line]);
    before = table;
  }
  return groups;
}

/** Gives the width to which lines are wrapped, Infinity if each line is a paragraph of its own. */
function measureWidth(lines: readonly Line[]): number {
  if (lines.length < 4) return Infinity;
  const lengths = lines.map(({ text }) => printedWidth(text)).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  const broken = lines.filter(({ text }) => !FINISHED.test(text) && printedWidth(text) >= width * 0.75).length;
  return width <= MAX_WRAP && broken >= lines.length * 0.25 ? width : Infinity;
}

/** Gives the width of one group: its own if its lines show it, else the page's if they fit it. */
function measureGroupWidth(group: readonly Line[], pageWidth: number): number {
  const widths = group.map(({ text }) => printedWidth(text)).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.85)] ?? 0;
  const widest = widths.at(-1) ?? 0;
  if (group.length >= 3) {
    const full = widths.filter((length) => length >= width * 0.8).length;
    const broken = group.filter(({ text }) => !FINISHED.test(text)).length;
    // A line that is far longer than the others is a paragraph, and so are they.
    const longer = widths.filter((length) => length > width * 1.5).length;
    if (
      width <= MAX_WRAP &&
      longer <= group.length * 0.15 &&
      full >= group.length * 0.5 &&
      broken >= group.length * 0.5
    )
      return width;
  }
  return widest <= pageWidth * 1.15 ? pageWidth : Infinity;
}

/** What the lines of one group have in common. */
interface GroupTraits {
  /** The width to which they are wrapped, Infinity if each is a paragraph. */
  readonly width: number;
  readonly size: number;
  /** Which line is the first with an indent; -1 if none has one. */
  readonly firstIndent: number;
  /** Which lines are on their own: buttons, bylines. */
  readonly apart: readonly boolean[];
  /** Which lines are fields of a form. */
  readonly fields: readonly boolean[];
}

function splitGroup(
  text: string,
  group: readonly Line[],
  { apart, width }: Pick<GroupTraits, 'apart' | 'width'>,
): readonly RawBlock[] {
  const firstIndent = group.findIndex(({ indent }) => indent >= 2);
  const traits: GroupTraits = { width, apart, fields: findFields(group), size: group.length, firstIndent };
  const blocks: RawBlock[] = [];
  let open: Line[] = [];
  let isField = false;
  const flush = () => {
    if (open.length > 0) blocks.push({ ...toBlock(text, open), ...(isField ? { isField } : {}) });
    open = [];
  };
  for (const [at, line] of group.entries()) {
    const before = open.at(-1);
    if (before !== undefined && startsBlock(before, line, at, traits)) flush();
    if (open.length === 0) isField = traits.fields[at] === true;
    open.push(line);
  }
  flush();
  return blocks;
}

function startsBlock(before: Line, line: Line, at: number, traits: GroupTraits): boolean {
  const { width, size, firstIndent, apart, fields } = traits;
  if (!Number.isFinite(width) || HEADING.test(line.text) || HEADING.test(before.text)) return true;
  if (apart[at] === true || apart[at - 1] === true || fields[at] === true || CONTINUED.test(line.text)) return true;
  if (fields[at - 1] === true && NEW_ITEM.test(line.text)) return true;
  if (/^[，。、；：！？”’）》%]/u.test(line.text)) return false;
  if (line.indent >= 2 && before.indent < 2) return true;
  const length = printedWidth(before.text);
  const finished = FINISHED.test(before.text);
  if (NEW_ITEM.test(line.text) && (finished || length < width * 0.75)) return true;
  if (/^[—–]{2}/u.test(line.text) && size <= 4 && !finished) return true;
  if (finished) return length < width - 1 || line.indent >= 2 || parseDateline(line.text) !== undefined;
  // A line that stops well before the edge without a mark is a title or a byline, not a wrapped sentence; more readily
  // so above the first indented line, where titles are.
  return length < width * (at < firstIndent ? 0.9 : 0.65) && !/[，、：；]$/u.test(before.text);
}

/**
 * Tells whether a line is never part of a paragraph or title, whatever is around it: a button, a byline, a line of date
 * and source.
 */
function isApart(text: string): boolean {
  if (isRunningHead(text.trim())) return true;
  if (text.length > LONGEST_APART) return false;
  // A single letter may be the end of a wrapped paragraph; a button of one letter is next to others.
  if (text.length > 1 && !/[，。；：]/u.test(text) && isButtons(text)) return true;
  return FOREIGN_NAME.test(text.trim()) || parseByline(text) !== undefined || parseMetaLine(text) !== undefined;
}

/** The name of a firm in English below its Chinese one. */
const FOREIGN_NAME = /^[A-Z][A-Za-z &.,'’()-]{4,70}(?:Ltd|Inc|Corporation|Company|Limited|Group|Bank)\.?$/u;

function toBlock(text: string, lines: readonly Line[]): RawBlock {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A block holds at least one line.');
  const mark = HEADING.exec(first.text);
  const span: Span = [first.span[0] + (mark?.[0].length ?? 0), last.span[1]];
  const pieces = lines.some(({ isPiece }) => isPiece === true) ? lines.map((line) => line.span) : undefined;
  const clean = joinClean(
    (pieces ?? [span]).map((piece) => cleanText(text, piece, { keepSpaces: true, oneLine: true })),
    () => '',
  );
  return {
    span,
    text: clean.text,
    level: mark?.[1]?.length ?? 0,
    gap: first.gap,
    lines: lines.length,
    ...(pieces === undefined ? {} : { pieces, mayGoOn: last.mayGoOn === true }),
    end: (length) => (clean.origin[length - 1] ?? span[0]) + 1,
  };
}
