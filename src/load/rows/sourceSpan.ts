import type { Span } from '../../model/span.ts';
import type { Row } from '../row.ts';

const CONTEXT = 60;

/** Makes the embedded source of a fact: its span, its words, and up to 60 characters of the page on either side. */
export function printSource(text: string, [start, end]: Span): Row {
  return {
    sourceStart: BigInt(start),
    sourceEnd: BigInt(end),
    sourceQuote: text.slice(start, end),
    sourceBefore: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT), 1), start),
    sourceAfter: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT), -1)),
  };
}

/** Moves a cut out of the middle of a surrogate pair: Neo4j would store half of it as U+FFFD. */
function wholeCharacter(text: string, at: number, step: 1 | -1): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && at > 0 && at < text.length ? at + step : at;
}

/** Gives the starts and ends of spans as two lists: Neo4j cannot store nested ones. */
export function splitSpans(spans: readonly Span[]): { starts: bigint[]; ends: bigint[] } {
  return { starts: spans.map(([start]) => BigInt(start)), ends: spans.map(([, end]) => BigInt(end)) };
}
