import type { Issue } from '../model/issue.ts';
import type { Located, LocatedArticle, LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';
import type { ArticleFact, Evidence, PageFacts, SegmentFact } from '../model/pageFacts.ts';
import type { Span } from '../model/span.ts';

export interface LocatedResult {
  readonly facts: LocatedPageFacts;
  readonly issues: readonly Issue[];
}

/**
 * Finds every segment, headline and quote of the facts on their page. A given span must contain its quote; a missing
 * one becomes the first place of the quote inside the record's articles, else in the page. A quote that is nowhere is
 * an issue and gets the empty span [0, 0].
 */
export function locatePageFacts(facts: PageFacts, page: Page, file: string): LocatedResult {
  const issues: Issue[] = [];
  const report = (record: string, field: string, message: string): void => {
    issues.push({ severity: 'error', file, record, field, message });
  };
  const articles = facts.articles.map((article) => locateArticle(article, page.text, report));
  const segmentsOf = new Map(articles.map(({ id, segments }) => [id, segments.map(({ span }) => span)]));

  function locate<Fact extends Evidence>(
    list: string,
    label: string,
    fact: Fact,
    inArticles: readonly string[],
  ): Located<Fact> {
    const record = `${list} ${label}`;
    if (fact.span !== undefined) {
      if (page.text.slice(...fact.span) !== fact.quote)
        report(record, 'span', printWrongSpan(page.text, fact.span, fact.quote));
      return { ...fact, span: fact.span };
    }
    const within = inArticles.flatMap((id) => segmentsOf.get(id) ?? []);
    const span = findFirst(page.text, fact.quote, within);
    if (span === undefined) report(record, 'quote', printMissing(fact.quote));
    return { ...fact, span: span ?? [0, 0] };
  }

  return {
    facts: {
      ...facts,
      articles,
      organizations: facts.organizations.map((each) => locate('organizations', each.name, each, each.articles)),
      people: facts.people.map((each) => locate('people', each.name, each, each.articles)),
      projects: facts.projects.map((each) => locate('projects', each.name, each, each.articles)),
      statistics: facts.statistics.map((each) => locate('statistics', each.id, each, [each.article])),
      quotations: facts.quotations.map((each) => locate('quotations', each.id, each, [each.article])),
    },
    issues,
  };
}

type Report = (record: string, field: string, message: string) => void;

function locateArticle(article: ArticleFact, text: string, report: Report): LocatedArticle {
  const record = `articles ${article.id}`;
  const segments: Located<SegmentFact>[] = [];
  for (const [index, segment] of article.segments.entries()) {
    const span = segment.span ?? findSegment(text, segment, segments.at(-1)?.span[1] ?? 0);
    if (span === undefined) {
      report(
        record,
        `segments[${index}]`,
        `No piece of the page begins with ${show(segment.from)} and ends with ${show(segment.to)}. Copy both from the page, including line breaks.`,
      );
    } else if (!text.slice(...span).startsWith(segment.from) || !text.slice(...span).endsWith(segment.to)) {
      report(
        record,
        `segments[${index}].span`,
        `The page at [${span.join(', ')}] does not run from ${show(segment.from)} to ${show(segment.to)}. Correct the span, or leave it out.`,
      );
    }
    segments.push({ ...segment, span: span ?? [0, 0] });
  }
  return { ...article, segments, headlineSpan: locateHeadline(article, text, record, report) };
}

function locateHeadline(
  { headlineQuote, headlineSpan }: ArticleFact,
  text: string,
  record: string,
  report: Report,
): Span | null {
  if (headlineQuote === null) return null;
  if (headlineSpan != null) {
    if (text.slice(...headlineSpan) !== headlineQuote)
      report(record, 'headlineSpan', printWrongSpan(text, headlineSpan, headlineQuote));
    return headlineSpan;
  }
  const span = findFirst(text, headlineQuote, []);
  if (span === undefined) report(record, 'headlineQuote', printMissing(headlineQuote));
  return span ?? null;
}

function findSegment(text: string, { from, to }: SegmentFact, after: number): Span | undefined {
  let start = text.indexOf(from, after);
  if (start < 0) start = text.indexOf(from);
  if (start < 0) return undefined;
  const last = text.indexOf(to, start);
  return last < 0 ? undefined : [start, last + to.length];
}

/** Finds the first place of a quote inside the given spans, else anywhere. */
function findFirst(text: string, quote: string, within: readonly Span[]): Span | undefined {
  for (const [from, to] of within) {
    const start = text.indexOf(quote, from);
    if (start >= 0 && start + quote.length <= to) return [start, start + quote.length];
  }
  const start = text.indexOf(quote);
  return start < 0 ? undefined : [start, start + quote.length];
}

function printMissing(quote: string): string {
  return `${show(quote)} is not in the page. Copy it from the page text exactly, including line breaks and spaces.`;
}

function printWrongSpan(text: string, [start, end]: Span, quote: string): string {
  const place = text.indexOf(quote);
  const remedy =
    place < 0
      ? 'and the quote is nowhere on the page: copy it again from the page'
      : `the quote is at [${place}, ${place + quote.length}]`;
  return `The page at [${start}, ${end}] reads ${show(text.slice(start, end))}, not ${show(quote)}; ${remedy}.`;
}

function show(quote: string): string {
  return JSON.stringify(quote.length > 60 ? `${quote.slice(0, 57)}…` : quote);
}
