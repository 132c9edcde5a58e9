import type { Span } from '../../model/span.ts';

/** Finds the outermost pairs of “ and ” of a text: spans of the words inside. An opening mark that is never closed ends with its paragraph. */
export function findQuoteMarks(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '“' && open < 0) open = at + 1;
    else if (sign === '\n') open = -1;
    else if (sign === '”' && open >= 0) {
      spans.push([open, at]);
      open = -1;
    }
  }
  return spans;
}
