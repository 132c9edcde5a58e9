import type { Span } from '../../model/span.ts';

/** A piece of a line between bars or tabs, else between white space. */
export interface Piece {
  /** Its words, brackets in their Chinese form. */
  readonly text: string;
  readonly span: Span;
  readonly line: number;
  /** Nothing is before it on its line. */
  readonly isFirst: boolean;
  /** Its line has bars or tabs between its cells, so that it surely is the row of a table. */
  readonly isRuled: boolean;
}

/** A line whose cells are apart by bars or tabs: white space within a cell is its own (原 煤). */
const RULED = /[|｜│┃\t][^|｜│┃\t]*[|｜│┃\t]/u;
/** | --- | ---: | and ├────┼────┤: lines between the rows of a table. */
const isRule = (line: string): boolean =>
  (/^[\s|｜:-]+$/u.test(line) && line.includes('---')) ||
  (/^[\s\u2500-\u257F]+$/u.test(line) && /[\u2500\u2501\u2550]/u.test(line));
const LONGEST_CELL = 40;

/** Splits a text into the pieces that may be cells of a table. */
export function splitPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const [number, line] of text.split('\n').entries()) {
    const before = pieces.length;
    const isRuled = RULED.test(line);
    const cells = isRuled ? /[^|｜│┃\t]+/gu : /[^\s|｜│┃]+/gu;
    if (!isRule(line))
      for (const { 0: cell, index } of line.matchAll(cells)) {
        const words = cell.trim();
        if (words === '') continue;
        const from = start + index + cell.indexOf(words);
        pieces.push({
          text: foldDigits(dropGaps(words)).replaceAll('(', '（').replaceAll(')', '）'),
          span: [from, from + words.length],
          line: number,
          isFirst: pieces.length === before,
          isRuled,
        });
      }
    start += line.length + 1;
  }
  return pieces;
}

/** 原 煤 is 原煤; a sentence between bars keeps its spaces. */
function dropGaps(words: string): string {
  return words.length > LONGEST_CELL ? words : words.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** １３６．４ is 136.4. */
function foldDigits(words: string): string {
  return words.replaceAll(/[０-９．，％＋－](?=[０-９．，％]|$)/gu, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
