/** A piece of text as a PDF places it: one run of glyphs. Coordinates in points, from the upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Top of the glyphs. */
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
  /** How far down it goes, if it is written from top to bottom. */
  readonly height?: number;
}

/** A printed line, or the part of it in one column. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly height?: number;
}

/** Pieces further apart than this, in font sizes, are in different columns. */
const COLUMN_GAP = 1.1;
/** So are pieces further apart than this, if as many lines begin at the same place. Some papers leave less than a character between columns. */
const NARROW_GAP = 0.45;
const LEAST_ALIGNED = 3;
/** Words further apart than this had a space between them. */
const SPACE = 0.7;
/** A first line that begins this far from the others begins a paragraph. */
const INDENT = { least: 1.5, most: 3.2, text: '　　' } as const;
/** Pieces of one line differ by less than this in their baseline. */
const BASELINE = 0.35;

/**
 * Puts the text of a page into reading order: pieces are joined to lines, lines cut into blocks at the white space between
 * them (headline above columns, columns from left to right), blocks from top to bottom. Each block is one column of one size.
 */
export function layOutPage(pieces: readonly PlacedText[]): readonly (readonly PlacedLine[])[] {
  return cutBlocks(joinLines(dropDoubles(pieces)))
    .flatMap(splitBySize)
    .map(indentParagraphs);
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
  const upright = pieces.filter(({ height }) => height === undefined);
  for (const piece of upright.toSorted((a, b) => a.y + a.size - (b.y + b.size) || a.x - b.x)) {
    const row = rows.findLast((each) => isSameBaseline(each[0], piece));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a.x - b.x));
  const stacks = findStacks(sorted);
  const stacked = new Set(stacks.flat());
  const flat = sorted.map((row) => row.filter((piece) => !stacked.has(piece)));
  const isEdge = findEdges(flat);
  const vertical = [...pieces.filter(({ height }) => height !== undefined), ...stacks.map(toVertical)];
  return [...flat.flatMap((row) => joinRow(row, isEdge)), ...joinColumns(vertical)];
}

/**
 * Finds headlines that are set one character below the other, as some papers do instead of writing from top to bottom.
 * Characters of the text's size may be the column of a table.
 */
function findStacks(rows: readonly (readonly PlacedText[])[]): readonly (readonly PlacedText[])[] {
  const size = median(rows.flat().map((piece) => piece.size));
  const stacks: PlacedText[][] = [];
  for (const row of rows)
    for (const [at, piece] of row.entries()) {
      if (piece.size < 1.2 * size || !/^\p{Script=Han}$/u.test(piece.text)) continue;
      const [before, after] = [row[at - 1], row[at + 1]];
      const isBeside =
        (before !== undefined && piece.x - before.x - before.width < NARROW_GAP * piece.size) ||
        (after !== undefined && after.x - piece.x - piece.width < 0.3 * piece.size);
      if (isBeside) continue;
      const stack = stacks.findLast((each) => isBelow(piece, each.at(-1)));
      if (stack === undefined) stacks.push([piece]);
      else stack.push(piece);
    }
  return stacks.filter((stack) => stack.length >= LEAST_ALIGNED);
}

function isBelow(piece: PlacedText, upper: PlacedText | undefined): boolean {
  if (upper === undefined || Math.abs(upper.x - piece.x) > 0.3 * piece.size) return false;
  const step = (piece.y - upper.y) / piece.size;
  return step > 0.8 && step < 1.8 && Math.abs(upper.size - piece.size) < 0.15 * piece.size;
}

function toVertical(stack: readonly PlacedText[]): PlacedText {
  const [first, last] = [stack[0], stack.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A stack has characters.');
  return { ...first, text: stack.map(({ text }) => text).join(''), height: last.y + last.size - first.y };
}

/** Finds the places at which text continues after a gap in several rows: the left edges of columns. */
function findEdges(rows: readonly (readonly PlacedText[])[]): (piece: PlacedText) => boolean {
  const begun = new Map<number, number>();
  for (const row of rows)
    for (const [at, piece] of row.entries()) {
      const before = row[at - 1];
      if (before === undefined || piece.x - (before.x + before.width) < NARROW_GAP * piece.size) continue;
      const place = Math.round(piece.x);
      begun.set(place, (begun.get(place) ?? 0) + 1);
    }
  return ({ x }) => {
    const place = Math.round(x);
    return [place - 1, place, place + 1].reduce((sum, each) => sum + (begun.get(each) ?? 0), 0) >= LEAST_ALIGNED;
  };
}

/** Joins text that is written from top to bottom: lines side by side, from right to left. */
function joinColumns(pieces: readonly PlacedText[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const piece of pieces.toSorted((a, b) => b.x - a.x || a.y - b.y)) {
    const last = lines.at(-1);
    const end = last === undefined ? -Infinity : last.y + (last.height ?? 0);
    if (last !== undefined && Math.abs(last.x - piece.x) < 0.3 * piece.size && piece.y - end < piece.size)
      lines[lines.length - 1] = {
        ...last,
        text: last.text + piece.text,
        height: piece.y + (piece.height ?? 0) - last.y,
      };
    else lines.push(piece);
  }
  return lines;
}

function isSameBaseline(first: PlacedText | undefined, piece: PlacedText): boolean {
  if (first === undefined) return false;
  const distance = Math.abs(first.y + first.size - (piece.y + piece.size));
  return distance < BASELINE * Math.min(first.size, piece.size);
}

function joinRow(row: readonly PlacedText[], isEdge: (piece: PlacedText) => boolean): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const piece of row) {
    const last = lines.at(-1);
    const gap = last === undefined ? Infinity : piece.x - (last.x + last.width);
    const size = Math.max(last?.size ?? 0, piece.size);
    if (last === undefined || gap > COLUMN_GAP * size || (gap > NARROW_GAP * size && isEdge(piece))) {
      lines.push(piece);
      continue;
    }
    const isBetweenWords = /[\p{Script=Latin}\d.,%]$/u.test(last.text) && /^[\p{Script=Latin}\d]/u.test(piece.text);
    const space = gap > (isBetweenWords ? 0.2 : SPACE) * piece.size ? (isBetweenWords ? ' ' : '\u3000') : '';
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

/**
 * Cuts lines at white space repeatedly (recursive XY cut). White space from top to bottom is between columns, unless wider
 * white space across is next to a headline, or sets apart the head or foot of the page; the place of a picture does neither.
 */
function cutBlocks(lines: readonly PlacedLine[], depth = 0): readonly (readonly PlacedLine[])[] {
  if (lines.length <= 1 || depth > DEEPEST) return lines.length === 0 ? [] : [lines];
  const size = median(lines.map((line) => line.size));
  const gutters = findGaps(lines, (line) => [line.x, line.x + line.width]);
  const columns = gutters.filter(({ width }) => width >= NARROW_GAP * size);
  const inside = findGuttersInside(lines, columns, size);
  const across = findWidest(columns.filter((gutter) => !inside.has(gutter))) ?? findWidest(columns);
  const rows = findRows(lines, size);
  const apart = findWidest(rows.filter(({ at }) => separatesArticles(lines, at, size)));
  const down = apart ?? findWidest(rows);
  if (across === undefined && down === undefined) return [sortBlock(lines)];
  const stacked = findWidest(rows.filter(({ at }) => continuesBeside(lines, at, columns, size)));
  // White space between columns is narrower than that between articles: it counts for more.
  const isAcross =
    across !== undefined && stacked === undefined && (apart === undefined || across.width * 2 >= apart.width);
  const cut = isAcross ? across : (stacked ?? down);
  if (cut === undefined) return [lines];
  const before = lines.filter((line) => (isAcross ? line.x : line.y) < cut.at);
  const after = lines.filter((line) => (isAcross ? line.x : line.y) >= cut.at);
  // What is written from top to bottom is read from the right.
  const parts = isAcross && lines.every(({ height }) => height !== undefined) ? [after, before] : [before, after];
  return parts.flatMap((part) => cutBlocks(part, depth + 1));
}

/**
 * Tells whether a headline is next to white space across, or one or two lines are set apart by it: the head or foot of a
 * page.
 */
function separatesArticles(lines: readonly PlacedLine[], at: number, size: number): boolean {
  const [above, below] = [lines.filter(({ y }) => y < at), lines.filter(({ y }) => y >= at)];
  const end = Math.max(...above.map((line) => line.y + heightOf(line)));
  const isHeadline = (line: PlacedLine): boolean => line.size >= 1.2 * size;
  return (
    above.length <= 2 ||
    below.length <= 2 ||
    below.some((line) => line.y < at + size && isHeadline(line)) ||
    above.some((line) => line.y + heightOf(line) > end - size && isHeadline(line))
  );
}

const findRows = (lines: readonly PlacedLine[], size: number): readonly Gap[] =>
  findGaps(lines, (line) => [line.y, line.y + heightOf(line)]).filter(({ width }) => width >= 0.9 * size);

/** A page has a dozen columns at most; what has more is a table. */
const MOST_COLUMNS = 12;

/** Finds the white space between columns of one article, if several such articles are stacked next to others. */
function findGuttersInside(lines: readonly PlacedLine[], gutters: readonly Gap[], size: number): ReadonlySet<Gap> {
  const inside = new Set<Gap>();
  if (gutters.length > MOST_COLUMNS) return inside;
  for (const first of gutters.keys()) {
    const left = gutters[first - 1]?.at ?? -Infinity;
    for (let last = first; last < gutters.length; last += 1) {
      const end = gutters[last + 1]?.at ?? Infinity;
      const beside = lines.filter(({ x }) => x >= left && x < end);
      const between = gutters.slice(first, last + 1);
      if (!findRows(beside, size).some(({ at }) => continuesBeside(beside, at, between, size))) break;
      for (const gutter of between) inside.add(gutter);
    }
  }
  return inside;
}

/**
 * Tells whether below white space across begins an article whose headline is over its first column alone: the text in a
 * column to the right begins next to the headline. A column with a headline of its own begins an article of its own.
 */
function continuesBeside(lines: readonly PlacedLine[], at: number, gutters: readonly Gap[], size: number): boolean {
  const below = lines.filter(({ y }) => y >= at).toSorted((a, b) => a.y - b.y);
  const columnOf = ({ x }: PlacedLine): number => gutters.filter((gutter) => gutter.at <= x).length;
  const firsts = Array.from(gutters.keys().toArray().concat(gutters.length), (column) =>
    below.find((line) => columnOf(line) === column),
  );
  const [headline, ...others] = firsts.flatMap((line) => line ?? []);
  if (headline === undefined || headline.size < 1.2 * size || firsts[0] !== headline) return false;
  return others.length > 0 && others.every((line) => line.size < 1.2 * size && line.y < at + headline.size);
}

function sortBlock(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const isVertical = lines.every(({ height }) => height !== undefined);
  return lines.toSorted((a, b) => (isVertical ? b.x - a.x || a.y - b.y : a.y - b.y || a.x - b.x));
}

const heightOf = ({ height, size }: PlacedLine): number => height ?? size;

interface Gap {
  readonly at: number;
  readonly width: number;
}

/** Finds the stretches that no line covers, between the first and the last. */
function findGaps(
  lines: readonly PlacedLine[],
  extentOf: (line: PlacedLine) => readonly [number, number],
): readonly Gap[] {
  let reached = -Infinity;
  const gaps: Gap[] = [];
  for (const [from, to] of lines.map(extentOf).toSorted(([a], [b]) => a - b)) {
    if (reached > -Infinity && from > reached) gaps.push({ at: from, width: from - reached });
    reached = Math.max(reached, to);
  }
  return gaps;
}

function findWidest(gaps: readonly Gap[]): Gap | undefined {
  return gaps.toSorted((a, b) => b.width - a.width)[0];
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

/** Writes the indent of a paragraph's first line, which a PDF may have only as a place. */
function indentParagraphs(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  if (lines.length < 2 || lines.some(({ height }) => height !== undefined)) return lines;
  const left = Math.min(...lines.map(({ x }) => x));
  return lines.map((line) => {
    const indent = (line.x - left) / line.size;
    return indent < INDENT.least || indent > INDENT.most || /^\s/u.test(line.text)
      ? line
      : { ...line, text: `${INDENT.text}${line.text}`, x: left, width: line.width + line.x - left };
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
