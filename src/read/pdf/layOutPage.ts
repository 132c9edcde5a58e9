/** A piece of text as a PDF places it: one run of glyphs. Coordinates in points, from the upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Top of the glyphs. */
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
}

/** A printed line, or the part of it in one column. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Pieces further apart than this, in font sizes, are in different columns. */
const COLUMN_GAP = 1.1;
/** Pieces of one line differ by less than this in their baseline. */
const BASELINE = 0.35;

/**
 * Puts the text of a page into reading order: pieces are joined to lines, lines cut into blocks at the white space between
 * them (headline above columns, columns from left to right), blocks from top to bottom. Each block is one column of one size.
 */
export function layOutPage(pieces: readonly PlacedText[]): readonly (readonly PlacedLine[])[] {
  return cutBlocks(joinLines(dropDoubles(pieces))).flatMap(splitBySize);
}

/** Fake bold prints everything twice, a hair apart. */
function dropDoubles(pieces: readonly PlacedText[]): readonly PlacedText[] {
  const seen = new Map<string, PlacedText[]>();
  return pieces.filter((piece) => {
    const alike = seen.get(piece.text) ?? [];
    const isDouble = alike.some(
      ({ x, y }) => Math.abs(x - piece.x) < 0.3 * piece.size && Math.abs(y - piece.y) < 0.3 * piece.size,
    );
    if (!isDouble) seen.set(piece.text, [...alike, piece]);
    return !isDouble;
  });
}

function joinLines(pieces: readonly PlacedText[]): readonly PlacedLine[] {
  const rows: PlacedText[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y + a.size - (b.y + b.size) || a.x - b.x)) {
    const row = rows.findLast((each) => isSameBaseline(each[0], piece));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows.flatMap((row) => joinRow(row.toSorted((a, b) => a.x - b.x)));
}

function isSameBaseline(first: PlacedText | undefined, piece: PlacedText): boolean {
  if (first === undefined) return false;
  const distance = Math.abs(first.y + first.size - (piece.y + piece.size));
  return distance < BASELINE * Math.min(first.size, piece.size);
}

function joinRow(row: readonly PlacedText[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const piece of row) {
    const last = lines.at(-1);
    const gap = last === undefined ? Infinity : piece.x - (last.x + last.width);
    if (last === undefined || gap > COLUMN_GAP * Math.max(last.size, piece.size)) {
      lines.push(piece);
      continue;
    }
    const space =
      gap > 0.2 * piece.size && /[\p{Script=Latin}\d.,%]$/u.test(last.text) && /^[\p{Script=Latin}\d]/u.test(piece.text)
        ? ' '
        : '';
    lines[lines.length - 1] = {
      text: `${last.text}${space}${piece.text}`,
      x: last.x,
      y: Math.min(last.y, piece.y),
      width: Math.max(last.x + last.width, piece.x + piece.width) - last.x,
      size: Math.max(last.size, piece.size),
    };
  }
  return lines;
}

/** No real page has more nested boxes; a maliciously slow page ends here. */
const DEEPEST = 40;

/** Cuts lines at the widest white space repeatedly (recursive XY cut). */
function cutBlocks(lines: readonly PlacedLine[], depth = 0): readonly (readonly PlacedLine[])[] {
  if (lines.length <= 1 || depth > DEEPEST) return lines.length === 0 ? [] : [lines];
  const size = median(lines.map((line) => line.size));
  const across = findGap(lines, (line) => [line.x, line.x + line.width]);
  const down = findGap(lines, (line) => [line.y, line.y + line.size]);
  // White space between columns is narrower than that between articles: it counts for more.
  const isColumn = across !== undefined && across.width >= 0.6 * size;
  const isRow = down !== undefined && down.width >= 0.9 * size;
  if (!isColumn && !isRow) return [lines.toSorted((a, b) => a.y - b.y || a.x - b.x)];
  const cut = isColumn && (!isRow || across.width * 2 >= down.width) ? across : down;
  if (cut === undefined) return [lines];
  const isAcross = cut === across;
  const before = lines.filter((line) => (isAcross ? line.x : line.y) < cut.at);
  const after = lines.filter((line) => (isAcross ? line.x : line.y) >= cut.at);
  return [...cutBlocks(before, depth + 1), ...cutBlocks(after, depth + 1)];
}

interface Gap {
  readonly at: number;
  readonly width: number;
}

/** Finds the widest stretch that no line covers, between the first and the last. */
function findGap(
  lines: readonly PlacedLine[],
  extentOf: (line: PlacedLine) => readonly [number, number],
): Gap | undefined {
  let reached = -Infinity;
  let widest: Gap | undefined;
  for (const [from, to] of lines.map(extentOf).toSorted(([a], [b]) => a - b)) {
    if (reached > -Infinity && from - reached > (widest?.width ?? 0)) widest = { at: from, width: from - reached };
    reached = Math.max(reached, to);
  }
  return widest;
}

/** A headline and the text below it are two blocks, because their font sizes differ. */
function splitBySize(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const blocks: PlacedLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || Math.abs(line.size - before.size) > 0.15 * before.size)
      blocks.push([line]);
    else last.push(line);
  }
  return blocks;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
