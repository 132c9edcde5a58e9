import { toPageSpan } from '../../model/toPageSpan.ts';
import type { CleanText } from '../../model/toPageSpan.ts';
import type { Evidence } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';

/**
 * Gives the page's own words for a span of a clean text. Where a body is cut by another article inside the span, the longer
 * piece represents the whole: a quote is one contiguous piece of the page.
 */
export function locateEvidence(pageText: string, clean: CleanText, [start, end]: Span): Required<Evidence> {
  let best: Span = [start, start];
  for (let from = start, at = start + 1; at <= end; at++) {
    if (at < end && isNext(pageText, clean.origin[at - 1] ?? 0, clean.origin[at] ?? 0)) continue;
    if (at - from > best[1] - best[0]) best = [from, at];
    from = at;
  }
  const span = toPageSpan(clean, best);
  return { quote: pageText.slice(...span), span };
}

/** Tells whether only white space is between two places of the page. */
function isNext(pageText: string, before: number, after: number): boolean {
  return (
    after > before && /^\s*$/u.test(pageText.slice(before + 1, Math.min(after, before + 80))) && after - before < 80
  );
}
