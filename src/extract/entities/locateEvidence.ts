import { toPageSpan } from '../../model/cleanText.ts';
import type { CleanText } from '../../model/cleanText.ts';
import type { Evidence } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';

/** Gives the page's own words for a span of a clean text; undefined where other articles stand in between. */
export function locateEvidence(pageText: string, clean: CleanText, span: Span): Required<Evidence> | undefined {
  const [start, end] = toPageSpan(clean, span);
  const quote = pageText.slice(start, end);
  // Cleaning takes white space out and never puts characters in: anything else between is another article's text.
  const length = quote.replace(/\s+/gu, '').length;
  const expected = clean.text.slice(...span).replace(/\s+/gu, '').length;
  return end > start && length === expected ? { quote, span: [start, end] } : undefined;
}
