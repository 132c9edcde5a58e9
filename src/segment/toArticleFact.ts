import type { Page } from '../model/page.ts';
import type { ArticleFact, ArticleKind, SegmentFact } from '../model/pageFacts.ts';
import type { Span } from '../model/span.ts';
import type { Block } from './block.ts';
import { composeHeadline } from './composeHeadline.ts';
import type { Draft } from './draft.ts';
import { inferYear } from '../model/inferYear.ts';
import type { YearMention } from '../model/listYears.ts';
import { printDay, printDayBefore } from './printDay.ts';

const EDGE_LENGTH = 16;
const BRIEF_LENGTH = 600;
const LONGEST_CAPTION = 400;

/** What an article's own words do not say. */
export interface PageTraits {
  readonly years: readonly YearMention[];
  /** The date of the issue, if it is printed or given. */
  readonly issue: string | null;
  /** Empty lines separate the blocks of the page. */
  readonly spaced: boolean;
}

/** Makes the facts of an article from its draft: headline and kickers distinguished, body as spans of the page. */
export function toArticleFact(page: Page, draft: Draft, id: string, { years, issue, spaced }: PageTraits): ArticleFact {
  const { lines, kickers } = composeHeadline(draft.titles, spaced);
  const { agency, reporters, place, ...credits } = draft.credits;
  const day = credits.day ?? findPhotoDay(draft);
  const [first, last] = [lines[0], lines.at(-1)];
  const span: Span | null = first === undefined || last === undefined ? null : [first.span[0], last.span[1]];
  return {
    id,
    kind: findKind(draft, span !== null),
    headline: span === null ? null : joinTitleLines(lines),
    headlineQuote: span === null ? null : page.text.slice(...span),
    headlineSpan: span,
    kicker: [...kickers, ...draft.subheads].map(({ text }) => text),
    agency,
    reporters,
    datelinePlace: place,
    date: issue === null ? printDay(day, inferYear(years, day?.month ?? null)) : printDayBefore(day, issue),
    segments: findSegments(page.text, draft),
    continuedFrom: draft.continuedFrom,
    confidence: weighConfidence(draft, lines),
    note: null,
  };
}

/** Says how sure it is that this headline, this body and these credits are one article: less if they were apart. */
function weighConfidence(draft: Draft, [headline]: readonly Block[]): number {
  const body = draft.body;
  const start = body[0]?.span[0] ?? 0;
  let confidence = 0.97;
  if (headline === undefined && !draft.isCaption && draft.continuedFrom === null) confidence -= 0.2;
  if (headline !== undefined && headline.span[0] > start) confidence -= 0.1;
  if (draft.breaksOff) confidence -= 0.05;
  if (countPieces(draft) > 1) confidence -= 0.15;
  return Math.round(confidence * 100) / 100;
}

/** Counts the places where the body continues after other articles. */
function countPieces(draft: Draft): number {
  return 1 + draft.sections.slice(1).filter(({ titles, begins }) => titles.length === 0 && !begins).length;
}

/** Assembles the lines of a headline: halves of equal weight keep a gap, a line broken for width does not. */
function joinTitleLines(lines: readonly Block[]): string {
  return lines
    .map(({ text }) => text)
    .join(lines.every(({ gap }) => gap === 0) || lines.some(({ text }) => text.includes(' ')) ? '' : ' ');
}

const LONGEST_LABEL = 12;
const LABEL = /^【[^【】]{2,8}】/u;

function findKind(draft: Draft, hasHeadline: boolean): ArticleKind {
  if (draft.continuedFrom !== null) return 'continuation';
  if (draft.isCaption || draft.credits.photo) return 'photo-caption';
  // 【芷江】…: an item of a digest under the name of its place is complete without a headline.
  const isLabelled = LABEL.test(draft.readLead(LONGEST_LABEL));
  if (!hasHeadline && !isLabelled && draft.credits.agency === null && draft.credits.reporters.length === 0)
    return 'fragment';
  return draft.inColumn || (!hasHeadline && draft.length < BRIEF_LENGTH) ? 'brief' : 'article';
}

/** Finds the day a photo was taken: 1月12日摄, or the day with which a caption begins. */
function findPhotoDay(draft: Draft): Draft['credits']['day'] {
  if (!draft.isCaption && !draft.credits.photo) return null;
  const text = draft.readLead(LONGEST_CAPTION);
  const printed =
    /(?<month>\d{1,2})月(?<day>\d{1,2})日(?:摄|拍摄)/u.exec(text) ??
    /^(?<month>\d{1,2})月(?<day>\d{1,2})日/u.exec(text);
  return printed === null
    ? null
    : { year: null, month: Number(printed.groups?.['month']), day: Number(printed.groups?.['day']) };
}

/** Gives the body as spans: paragraphs that follow each other on the page make one segment, subheads inside it. */
function findSegments(text: string, draft: Draft): readonly SegmentFact[] {
  const segments: Span[] = [];
  for (const [at, { titles, body }] of draft.sections.entries()) {
    let pending: readonly Block[] = at > 0 ? titles : [];
    for (const block of body) {
      const last = segments.at(-1);
      if (block.pieces !== undefined) {
        for (const [start, end] of block.pieces)
          if (start < block.bodyEnd) segments.push([start, Math.min(end, block.bodyEnd)]);
      } else if (last !== undefined && follows(text, last, [...pending, block]))
        segments[segments.length - 1] = [last[0], block.bodyEnd];
      else segments.push([block.span[0], block.bodyEnd]);
      pending = [];
    }
  }
  return segments.map((span) => toSegment(text, span));
}

/** Tells whether blocks follow a segment one after the other, with nothing else between them. */
function follows(text: string, [, end]: Span, blocks: readonly Block[]): boolean {
  let from = end;
  for (const { span } of blocks) {
    if (span[0] < from || span[0] - from > MAX_GAP || !isBlank(text.slice(from, span[0]).replaceAll('#', '')))
      return false;
    from = span[1];
  }
  return true;
}

// More empty lines than any page has between two paragraphs.
const MAX_GAP = 2000;
const isBlank = (text: string): boolean => text.trim() === '';

function toSegment(text: string, span: Span): SegmentFact {
  const words = text.slice(...span);
  return { from: words.slice(0, EDGE_LENGTH), to: words.slice(-EDGE_LENGTH), span };
}
