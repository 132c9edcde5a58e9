import type { Line } from './splitLines.ts';

/** The end of a sentence at the end of a line. */
export const FINISHED = /[。！？!?…；;][”’」』）)》]*$/u;

const NARROWEST = 10;
const WIDEST = 36;
const FEWEST_FULL = 4;
/** A full line of a column is as wide as the others, give or take a mark or two digits. */
const RAGGED = 1.6;

/**
 * Cuts a group where lines of one width follow each other among longer and shorter ones: a narrow column is between
 * paragraphs that are one line each.
 */
export function cutColumns(group: readonly Line[]): readonly (readonly Line[])[] {
  if (group.length < FEWEST_FULL + 2) return [group];
  const findColumn = createColumnFinder(group);
  const pieces: (readonly Line[])[] = [];
  let from = 0;
  for (let at = 0; at < group.length;) {
    const end = findColumn(at);
    if (end === at) {
      at++;
      continue;
    }
    if (at > from) pieces.push(group.slice(from, at));
    pieces.push(group.slice(at, end));
    from = at = end;
  }
  if (from === 0) return [group];
  if (from < group.length) pieces.push(group.slice(from));
  return pieces;
}

/** Counts columns: a Han character or full-width mark is one, Latin letters and digits are half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, 200)) width += character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return width;
}

/**
 * Gives the end of what begins at a line; that line's own place if nothing does. Call it for one line after the other.
 */
type FindEnd = (at: number) => number;

/** Finds the columns of a group. No column is as wide as the group. */
function createColumnFinder(group: readonly Line[]): FindEnd {
  const widths = group.map(({ text }) => printedWidth(text));
  const finished = group.map(({ text }) => FINISHED.test(text));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const runs = new Map<number, FindRun>();
  return (at) => {
    const width = widths[at] ?? 0;
    if (width < NARROWEST || width > WIDEST || widest <= 2 * width) return at;
    const findRun = runs.get(width) ?? createRunFinder(group.length, createColumn(widths, finished, width));
    runs.set(width, findRun);
    const { end, counts } = findRun(at);
    const [full = 0, broken = 0] = counts;
    return full >= FEWEST_FULL && broken >= full * 0.6 ? end : at;
  };
}

function createColumn(widths: readonly number[], finished: readonly boolean[], width: number): RunRule {
  const isFull = (at: number): boolean => Math.abs((widths[at] ?? 0) - width) <= RAGGED;
  const isFinished = (at: number): boolean => finished[at] === true;
  return {
    isIn: (at) => isFull(at) || (isFinished(at) && (widths[at] ?? 0) < width),
    counted: [isFull, (at) => isFull(at) && !isFinished(at)],
  };
}

/** Which lines a run contains, and which of them are counted. */
interface RunRule {
  readonly isIn: (at: number) => boolean;
  readonly counted: readonly ((at: number) => boolean)[];
}

/** Gives the end of the run that begins at a line, and its counts. */
type FindRun = (at: number) => { readonly end: number; readonly counts: readonly number[] };

/** Each line is looked at twice however many are asked for: a run that begins later ends where the one before it does. */
function createRunFinder(size: number, { isIn, counted }: RunRule): FindRun {
  let [from, end] = [0, 0];
  const counts = counted.map(() => 0);
  const count = (at: number, by: number): void => {
    for (const [kind, is] of counted.entries()) if (is(at)) counts[kind] = (counts[kind] ?? 0) + by;
  };
  return (at) => {
    for (; from < Math.min(at, end); from++) count(from, -1);
    if (at > end) from = end = at;
    for (; end < size && isIn(end); end++) count(end, 1);
    return { end, counts };
  };
}
