import type { CleanText } from '../model/toPageSpan.ts';
import type { Span } from '../model/span.ts';
import { foldCharacter, isInvisible } from './foldCharacter.ts';
import { dropLayoutSpaces } from './dropLayoutSpaces.ts';
import { foldPunctuation } from './foldPunctuation.ts';
import { undouble } from './undouble.ts';
import { joinLines } from './joinLines.ts';
import { CleanBuffer } from './cleanBuffer.ts';

export interface CleanOptions {
  /** Keep one space between Han characters that were set apart, as between the halves of a headline. */
  readonly keepSpaces?: boolean;
  /** Join all lines, because the piece is known to be one paragraph or title. */
  readonly oneLine?: boolean;
}

/**
 * Cleans a piece of the page on a copy: characters folded to one form, wrapped lines joined, spaces of the layout taken out
 * between Han characters and inside numbers, punctuation in its Chinese form. Linear in the length of the piece.
 */
export function cleanText(
  text: string,
  [start, end]: Span,
  { keepSpaces = false, oneLine = false }: CleanOptions = {},
): CleanText {
  const folded = undouble(foldCharacters(text, start, end));
  return foldPunctuation(dropLayoutSpaces(joinLines(folded, oneLine), keepSpaces)).toCleanText(end);
}

function foldCharacters(text: string, start: number, end: number): CleanBuffer {
  const buffer = new CleanBuffer();
  for (let at = start; at < end;) {
    const code = text.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    if (!isInvisible(code))
      pushFolded(buffer, foldWhiteSpace(code) ?? foldCharacter(String.fromCodePoint(code)), at, size);
    at += size;
  }
  return buffer;
}

function pushFolded(buffer: CleanBuffer, folded: string, at: number, size: number): void {
  for (let unit = 0; unit < folded.length; unit++)
    buffer.push(folded.charAt(unit), size === 2 && folded.length === 2 ? at + unit : at);
}

function foldWhiteSpace(code: number): string | undefined {
  if (
    code === 0x0a ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0x0d ||
    code === 0x85 ||
    code === 0x2028 ||
    code === 0x2029
  )
    return '\n';
  if (
    code === 0x09 ||
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  )
    return ' ';
  return undefined;
}
