import type { Issue } from '../model/issue.ts';
import type { PageFacts } from '../model/pageFacts.ts';
import type { Span } from '../model/span.ts';

/**
 * Compares every printed text that has a span of its own with the page: numbers, changes and mentions must be the
 * page's own characters. Gives an issue for each that is not.
 */
export function checkPrinted(facts: PageFacts, text: string, file: string): Issue[] {
  const issues: Issue[] = [];
  const check = (record: string, field: string, span: Span, printed: string | undefined): void => {
    const found = text.slice(...span);
    const message = explain(text, span, found, printed);
    if (message !== undefined) issues.push({ severity: 'error', file, record, field, message });
  };
  for (const { id, numberSpan, printed, change } of facts.statistics) {
    if (numberSpan !== undefined) check(`statistics ${id}`, 'numberSpan', numberSpan, printed);
    if (change?.span !== undefined) check(`statistics ${id}`, 'change.span', change.span, change.printed);
  }
  for (const [index, { surface, span }] of (facts.mentions ?? []).entries())
    check(`mentions [${index}]`, 'span', span, surface);
  return issues;
}

function explain(text: string, [start, end]: Span, found: string, printed: string | undefined): string | undefined {
  const place = `[${start}, ${end}]`;
  if (start >= end || end > text.length)
    return `${place} is outside the page, which has ${text.length} characters. Give the span of the printed text.`;
  if (printed === undefined || found === printed) return undefined;
  return `The page at ${place} reads ${JSON.stringify(found.slice(0, 60))}, not ${JSON.stringify(printed.slice(0, 60))}. Correct the span, or copy the text from the page.`;
}
