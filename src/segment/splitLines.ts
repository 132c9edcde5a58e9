import type { Span } from '../model/span.ts';

/** A printed line without the white space around it. */
export interface Line {
  readonly span: Span;
  /** As printed, trimmed. */
  readonly text: string;
  /** How many empty lines are before it. */
  readonly gap: number;
  /** How many spaces it is indented (a full-width one counts two). */
  readonly indent: number;
  /** It is a piece of a printed line: the rest belongs to the adjacent column. */
  readonly isPiece?: boolean;
  /** It ends a column whose article may continue below the other column. */
  readonly mayGoOn?: boolean;
}

const BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;

/** Splits a page into its non-empty lines. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let from = 0; from <= text.length;) {
    let to = from;
    while (to < text.length && !BREAK.test(text.charAt(to))) to++;
    const raw = text.slice(from, to);
    const words = raw.trim();
    if (words === '') gap++;
    else {
      const lead = raw.length - raw.trimStart().length;
      const indent = [...raw.slice(0, lead)].reduce((sum, space) => sum + (space === '\u3000' ? 2 : 1), 0);
      lines.push({ span: [from + lead, from + lead + words.length], text: words, gap, indent });
      gap = 0;
    }
    from = to + 1;
  }
  return lines;
}
