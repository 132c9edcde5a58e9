import type { ArticleFact, PublicationFact } from '../model/pageFacts.ts';
import type { Page } from '../model/page.ts';
import type { GivenPublication } from '../model/pageReader.ts';
import type { SegmentedPage } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { assembleDrafts } from './assembleDrafts.ts';
import type { Draft } from './draft.ts';
import { isSpaced } from './block.ts';
import { findBlocks } from './findBlocks.ts';
import { findPublication } from './findPublication.ts';
import { findSections } from './findSections.ts';
import { countJoints } from './joints.ts';
import { inferYear } from '../model/inferYear.ts';
import { listYears } from '../model/listYears.ts';
import { resumeBodies } from './resumeBodies.ts';
import { findTables } from './tables/findTables.ts';
import { toArticleFact } from './toArticleFact.ts';
import { toArticleText } from './toArticleText.ts';

/**
 * Cuts a page into its articles: headlines to their bodies, cut bodies resumed, repeats and furniture left out. `given`
 * is what a person knows about the issue; it takes precedence over what the page prints.
 */
export function segmentPage(page: Page, given: GivenPublication = {}): SegmentedPage {
  const publication = settlePublication(given, findPublication(page.text));
  const joints = countJoints(page.text);
  const tables = findTables(page.text);
  const blocks = findBlocks(page.text, joints, tables);
  const drafts = assembleDrafts(findSections(blocks));
  resumeBodies(drafts, joints);
  const issue = publication?.date ?? null;
  const years = listYears(page.text);
  const traits = { years, issue, spaced: isSpaced(blocks) };
  const articles = drafts
    .filter(({ body }) => body.length > 0)
    .map((draft, at) => {
      const fact = toArticleFact(page, draft, `a${at + 1}`, traits);
      return toArticleText(page, fact, findTitleSpans(draft, fact));
    });
  return { page, publication, year: inferYear(years, null), articles, tables };
}

function settlePublication(
  { name, date, pageNumber }: GivenPublication,
  printed: PublicationFact | null,
): PublicationFact | null {
  if (name == null && date == null && pageNumber == null) return printed;
  const number = pageNumber ?? printed?.pageNumber ?? null;
  return {
    name: name ?? printed?.name ?? null,
    date: date ?? printed?.date ?? null,
    evidence: 'editor',
    ...(number !== null && { pageNumber: number }),
  };
}

/** Lists the places of an article's kickers and subheads: all its titles except the headline. */
function findTitleSpans(draft: Draft, { headlineSpan }: ArticleFact): readonly Span[] {
  const [from, to] = headlineSpan ?? [0, 0];
  return [...draft.titles, ...draft.subheads].map(({ span }) => span).filter(([start]) => start < from || start >= to);
}
