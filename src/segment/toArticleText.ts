import type { CleanText } from '../model/toPageSpan.ts';
import type { Page } from '../model/page.ts';
import type { ArticleFact } from '../model/pageFacts.ts';
import type { ArticleText } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { cleanText } from './cleanText.ts';
import { joinClean } from './sliceClean.ts';
import { trimCredits } from './trimCredits.ts';
import { foldCharacter } from './foldCharacter.ts';

/**
 * Makes the words of an article from its facts: body segments joined, subheads and repeated paragraphs left out,
 * dateline and closing credits trimmed. A segment without a span is looked for by its first and last words; kickers and
 * subheads are looked for by their words if `titles` does not give their places.
 */
export function toArticleText(page: Page, fact: ArticleFact, titles?: readonly Span[]): ArticleText {
  if (titles !== undefined) return cutAtSpans(page, fact, titles);
  const apart = new Set(
    [fact.headlineQuote, ...fact.kicker].map((title) => squash(title ?? '')).filter((title) => title !== ''),
  );
  const seen = new Set<string>();
  const segments = fact.segments
    .map((segment) => segment.span ?? findSegment(page.text, segment.from, segment.to))
    .filter((span) => span !== undefined);
  const kickers: Span[] = [];
  const bodies = segments.map((span) => {
    const { kept, titles } = cutTitles(page.text, span, apart, seen);
    for (const title of titles) kickers.push(title);
    return joinClean(
      kept.map((piece) => cleanText(page.text, piece)),
      () => '\n',
    );
  });
  const headline = fact.headlineSpan ?? findQuote(page.text, fact.headlineQuote);
  return compose(page, fact, headline, [...findOutsideKickers(page.text, fact, kickers), ...kickers], bodies);
}

/** Cuts the segments at the known places of the article's titles. */
function cutAtSpans(page: Page, fact: ArticleFact, titles: readonly Span[]): ArticleText {
  const order = titles.toSorted(([a], [b]) => a - b);
  let next = 0;
  const bodies = fact.segments.map(({ span: [start, end] = [0, 0] }) => {
    const pieces: CleanText[] = [];
    let open = start;
    while (next < order.length && (order[next]?.[0] ?? 0) < start) next++;
    for (; next < order.length && (order[next]?.[0] ?? end) < end; next++) {
      const [from, to] = order[next] ?? [end, end];
      pieces.push(cleanText(page.text, [open, trimHeadingMark(page.text, open, from)]));
      open = to;
    }
    pieces.push(cleanText(page.text, [open, end]));
    return joinClean(pieces, () => '\n');
  });
  return compose(page, fact, fact.headlineSpan ?? undefined, order, bodies);
}

/** Moves back over the `## ` of a heading, which belongs to no body. */
function trimHeadingMark(text: string, open: number, from: number): number {
  let end = from;
  while (end > open && /[#\s]/u.test(text.charAt(end - 1))) end--;
  return end;
}

function compose(
  page: Page,
  fact: ArticleFact,
  headline: Span | undefined,
  kickers: readonly Span[],
  bodies: readonly CleanText[],
): ArticleText {
  return {
    fact,
    headline: headline === undefined ? null : cleanText(page.text, headline, { keepSpaces: true, oneLine: true }),
    kickers: kickers
      .toSorted(([a], [b]) => a - b)
      .map((span) => cleanText(page.text, span, { keepSpaces: true, oneLine: true })),
    body: trimCredits(joinClean(bodies, (before) => (/[。！？!?…：；”’）)]$/u.test(before) ? '\n' : ''))),
  };
}

const LONGEST_TITLE = 100;
const SHORTEST_REPEAT = 20;

/** Cuts a segment at its title lines, and leaves out what was printed before. */
function cutTitles(
  text: string,
  [start, end]: Span,
  apart: ReadonlySet<string>,
  seen: Set<string>,
): { readonly kept: readonly Span[]; readonly titles: readonly Span[] } {
  const kept: Span[] = [];
  const titles: Span[] = [];
  let open = start;
  for (const [from, to] of splitLines(text, start, end)) {
    const words = text.slice(from, to).replaceAll(/\s+/gu, '');
    const isTitle = words.length <= LONGEST_TITLE && apart.has(squash(words));
    const isRepeat = words.length >= SHORTEST_REPEAT && seen.has(words);
    seen.add(words);
    if (!isTitle && !isRepeat) continue;
    if (isTitle) titles.push(trimMarks(text, [from, to]));
    if (from > open) kept.push([open, from]);
    open = to;
  }
  if (end > open) kept.push([open, end]);
  return { kept, titles };
}

function* splitLines(text: string, start: number, end: number): Generator<Span> {
  for (let from = start; from < end;) {
    const at = text.indexOf('\n', from);
    const to = at < 0 || at > end ? end : at;
    yield [from, to];
    from = to + 1;
  }
}

/** Leaves out the marks of a heading (`## `) and the white space around it. */
function trimMarks(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const lead = /^[\s#]*/u.exec(words)?.[0].length ?? 0;
  return [start + lead, start + Math.max(lead, words.trimEnd().length)];
}

function findOutsideKickers(text: string, fact: ArticleFact, inside: readonly Span[]): Span[] {
  const known = new Set(inside.map(([start, end]) => squash(text.slice(start, end))));
  return fact.kicker
    .filter((kicker) => !known.has(squash(kicker)))
    .map((kicker) => findQuote(text, kicker))
    .filter((span) => span !== undefined);
}

function findQuote(text: string, quote: string | null): Span | undefined {
  if (quote === null || quote === '') return undefined;
  const start = text.indexOf(quote);
  return start < 0 ? undefined : [start, start + quote.length];
}

function findSegment(text: string, from: string, to: string): Span | undefined {
  const start = text.indexOf(from);
  const last = start < 0 ? -1 : text.indexOf(to, start);
  return last < 0 ? undefined : [start, last + to.length];
}

/** Gives the letters and digits of a text alone, folded, so that two printings of the same words compare equal. */
function squash(text: string): string {
  return Array.from(text.replace(/[\s\p{P}\p{S}]+/gu, ''), foldCharacter).join('');
}
