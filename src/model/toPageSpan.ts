import type { Span } from './span.ts';

/**
 * A cleaned copy of a piece of the page with its original positions: `origin[i]` is the page offset of the clean
 * character `i` (UTF-16 code units on both sides), and `origin[text.length]` the page offset after the last one.
 */
export interface CleanText {
  readonly text: string;
  readonly origin: Uint32Array;
}

/** Gives the page span of a span of the clean text, without white space at its ends. */
export function toPageSpan(clean: CleanText, [start, end]: Span): Span {
  if (start >= end) return [clean.origin[start] ?? 0, clean.origin[start] ?? 0];
  return [clean.origin[start] ?? 0, (clean.origin[end - 1] ?? 0) + 1];
}
