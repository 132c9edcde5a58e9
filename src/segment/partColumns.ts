import type { Line } from './splitLines.ts';

/** A line cut at a gap: its left piece, and its right piece with the column at which that begins. */
interface Cut {
  readonly left: Line;
  readonly right: Line;
  readonly at: number;
  /** The widest gap is this wide. */
  readonly gap: number;
}

/** Where two columns meet, and the lines that contain pieces of them. */
interface Run {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
}

const FINISHED = /[。！？!?…][”’」』）)》]*$/u;
const PROSE = /[。，]/u;
/** The usual width of a gap between columns; it may be narrower where the left column is full. */
const GAP = 3;
/** Letters of proportional type: columns of text files are ragged by so much. */
const RAGGED = 4;
const FEWEST_LINES = 2;
const LEAST_WORDS = 6;

/**
 * Splits lines that contain pieces of two columns side by side, as text taken from a PDF does: the pieces of each
 * column become a group of their own, with the title above it. Groups of other lines stay as they are. Linear in the
 * text.
 */
export function partColumns(groups: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const parted: (readonly Line[])[] = [];
  for (const group of groups) {
    const run = findRun(group);
    if (run === undefined) {
      parted.push(group);
      continue;
    }
    if (run.from > 0) parted.push(group.slice(0, run.from));
    const heads = run.from === 0 ? cutHeads(parted.at(-1), run) : undefined;
    if (heads !== undefined) parted.pop();
    const [left, right] = cutRun(group.slice(run.from, run.to), run.edge);
    const [first, second] = [withHead(heads?.[0], left), withHead(heads?.[1], right)];
    // The left column continues below the point where it breaks off, unless the right one is its rest.
    const isApart = heads !== undefined && !endsSentence(left) && endsSentence(right);
    parted.push(...(isApart ? [...second.map(markOpen), ...first] : [...first, ...second]));
    if (run.to < group.length) parted.push(apart(group.slice(run.to)));
  }
  return parted;
}

/** Finds the lines of a group that contain two columns of prose: most of the widest gaps end at one place. */
function findRun(group: readonly Line[]): Run | undefined {
  const cuts = group.map((line) => cutAtGap(line, GAP));
  const edges = cuts.flatMap((cut) => (cut === undefined ? [] : [cut.at])).sort((a, b) => a - b);
  const edge = edges[Math.floor(edges.length / 2)];
  if (edge === undefined || edges.length < FEWEST_LINES) return undefined;
  const isCut = (at: number): boolean => Math.abs((cuts[at]?.at ?? -RAGGED * 2) - edge) <= RAGGED;
  let from = group.findIndex((_, at) => isCut(at));
  if (from < 0) return undefined;
  let to = from;
  let count = 0;
  for (let at = from; at < group.length && (isCut(at) || isOneSided(group[at], edge)); at++) {
    if (!isCut(at)) continue;
    to = at + 1;
    count++;
  }
  while (to < group.length && goesOn(group, to, edge)) to++;
  if (from > 0 && cutNarrow(group[from - 1], edge) !== undefined) from--;
  if (count < FEWEST_LINES) return undefined;
  const [left, right] = cutRun(group.slice(from, to), edge);
  return [left, right].every(isProse) ? { edge, from, to } : undefined;
}

/** A line below the last two pieces that one of the columns alone fills. */
function goesOn(group: readonly Line[], at: number, edge: number): boolean {
  const [before, line] = [group[at - 1], group[at]];
  if (before === undefined || line === undefined || !isOneSided(line, edge)) return false;
  if (line.indent >= edge - RAGGED) return true;
  const above = cutAtGap(before, GAP)?.left ?? before;
  return !FINISHED.test(above.text);
}

function isOneSided(line: Line | undefined, edge: number): boolean {
  return line !== undefined && (line.indent >= edge - RAGGED || line.indent + widthOf(line.text) < edge);
}

function cutRun(lines: readonly Line[], edge: number): readonly [readonly Line[], readonly Line[]] {
  const left: Line[] = [];
  const right: Line[] = [];
  for (const line of lines) {
    const wide = cutAtGap(line, GAP);
    const cut = wide !== undefined && Math.abs(wide.at - edge) <= RAGGED ? wide : cutNarrow(line, edge);
    if (cut !== undefined) {
      left.push(cut.left);
      right.push({ ...cut.right, indent: cut.at - edge >= GAP ? cut.at - edge : 0 });
    } else if (line.indent >= edge - RAGGED) right.push({ ...line, indent: 0 });
    else left.push(line);
  }
  return [left.map(asPiece), right.map(asPiece)];
}

function asPiece(line: Line): Line {
  return { ...line, gap: 0, isPiece: true };
}

/** Marks a column that may continue below the other one, even though its last sentence is complete. */
function markOpen(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, at) =>
    at === lines.length - 1 && line.isPiece === true ? { ...line, mayGoOn: true } : line,
  );
}

/** Lines that begin a group of their own. */
function apart(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, at) => (at === 0 ? { ...line, gap: 1 } : line));
}

function withHead(head: Line | undefined, column: readonly Line[]): readonly (readonly Line[])[] {
  return [...(head === undefined ? [] : [[head]]), apart(column)];
}

/** The titles of both columns, if the line above has two. */
function cutHeads(above: readonly Line[] | undefined, { edge }: Run): readonly [Line, Line] | undefined {
  const [line, ...others] = above ?? [];
  if (line === undefined || others.length > 0) return undefined;
  const cut = cutAtGap(line, GAP);
  if (cut === undefined || cut.at < edge - RAGGED || PROSE.test(cut.left.text.at(-1) ?? '')) return undefined;
  return [cut.left, { ...cut.right, gap: 1 }];
}

/** A full left piece may leave hardly any gap: the line above the run, a full-width space between two sentences. */
function cutNarrow(line: Line | undefined, edge: number): Cut | undefined {
  const cut = line === undefined ? undefined : cutAtGap(line, 2);
  if (cut === undefined || cut.at > edge + RAGGED || cut.at < edge * 0.75) return undefined;
  return FINISHED.test(cut.left.text) || cut.at >= edge - RAGGED ? cut : undefined;
}

/** Cuts a line at its widest inner gap of at least so many columns. */
function cutAtGap({ span, text, gap, indent }: Line, least: number): Cut | undefined {
  let best: { readonly index: number; readonly end: number; readonly width: number } | undefined;
  for (const { 0: spaces, index } of text.matchAll(/[ \u3000\t]{1,200}/gu)) {
    const width = widthOf(spaces);
    if (width >= least && width > (best?.width ?? 0)) best = { index, end: index + spaces.length, width };
  }
  if (best === undefined) return undefined;
  const [left, right] = [text.slice(0, best.index), text.slice(best.end)];
  return {
    left: { span: [span[0], span[0] + best.index], text: left, gap, indent },
    right: { span: [span[0] + best.end, span[1]], text: right, gap, indent: 0 },
    at: indent + widthOf(text.slice(0, best.end)),
    gap: best.width,
  };
}

/** Columns of prose have sentences, not cells. */
function isProse(pieces: readonly Line[]): boolean {
  const words = pieces.map(({ text }) => text).join('');
  const letters = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (
    PROSE.test(words) && letters >= LEAST_WORDS * pieces.length && !pieces.some(({ text }) => /\t|\s{6}/u.test(text))
  );
}

function endsSentence(column: readonly Line[]): boolean {
  return FINISHED.test(column.at(-1)?.text ?? '');
}

/** The columns of a terminal: a full-width letter takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.slice(0, 400)) width += letter.charCodeAt(0) < 0x2000 ? 1 : 2;
  return width;
}
