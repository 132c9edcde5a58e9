import type { Span } from '../../model/span.ts';

/** A piece of a line between white space, bars or tabs. */
export interface Piece {
  /** Its words, brackets in their Chinese form. */
  readonly text: string;
  readonly span: Span;
  readonly line: number;
  /** Nothing is before it on its line. */
  readonly isFirst: boolean;
}

/** Splits a text into the pieces that may be cells of a table. */
export function splitPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(/[^\s|｜]+/gu)) {
    let isFirst = pieces.length === 0;
    for (; end < index; end++)
      if (text.charAt(end) === '\n') {
        line++;
        isFirst = true;
      }
    pieces.push({
      text: piece.replaceAll('(', '（').replaceAll(')', '）'),
      span: [index, index + piece.length],
      line,
      isFirst,
    });
    end = index + piece.length;
  }
  return pieces;
}
