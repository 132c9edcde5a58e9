import type { CleanText } from '../model/toPageSpan.ts';

/** Cuts a piece out of a clean text; offsets are those of the clean text. */
export function sliceClean({ text, origin }: CleanText, start: number, end: number = text.length): CleanText {
  return { text: text.slice(start, end), origin: origin.slice(start, end + 1) };
}

/**
 * Puts clean texts of one page after each other, each pair separated by the mark that `between` gives (at most one
 * character).
 */
export function joinClean(pieces: readonly CleanText[], between: (before: string, after: string) => string): CleanText {
  const origin: number[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const mark = text === '' ? '' : between(text, piece.text);
    if (mark !== '') origin.push(piece.origin[0] ?? 0);
    for (let place = 0; place < piece.text.length; place++) origin.push(piece.origin[place] ?? 0);
    text += mark + piece.text;
  }
  const last = pieces.at(-1);
  origin.push(last?.origin[last.text.length] ?? 0);
  return { text, origin: Uint32Array.from(origin) };
}
