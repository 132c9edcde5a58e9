import type { ArticleFact } from '../model/pageFacts.ts';
import type { Page } from '../model/page.ts';
import type { SegmentedPage } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { assembleDrafts } from './assembleDrafts.ts';
import type { Draft } from './draft.ts';
import { isSpaced } from './block.ts';
import { findBlocks } from './findBlocks.ts';
import { findPublication } from './findPublication.ts';
import { findSections } from './findSections.ts';
import { countJoints } from './joints.ts';
import { listYears } from './inferYear.ts';
import { resumeBodies } from './resumeBodies.ts';
import { toArticleFact } from './toArticleFact.ts';
import { toArticleText } from './toArticleText.ts';

/** Cuts a page into its articles: headlines to their bodies, cut bodies resumed, repeats and furniture left out. */
export function segmentPage(page: Page): SegmentedPage {
  const joints = countJoints(page.text);
  const blocks = findBlocks(page.text, joints);
  const drafts = assembleDrafts(findSections(blocks));
  resumeBodies(drafts, joints);
  const traits = { years: listYears(page.text), spaced: isSpaced(blocks) };
  const articles = drafts
    .filter(({ body }) => body.length > 0)
    .map((draft, at) => {
      const fact = toArticleFact(page, draft, `a${at + 1}`, traits);
      return toArticleText(page, fact, findTitleSpans(draft, fact));
    });
  return { page, publication: findPublication(page.text), articles };
}

/** Lists the places of an article's kickers and subheads: all its titles but the headline. */
function findTitleSpans(draft: Draft, { headlineSpan }: ArticleFact): readonly Span[] {
  const [from, to] = headlineSpan ?? [0, 0];
  return [...draft.titles, ...draft.subheads].map(({ span }) => span).filter(([start]) => start < from || start >= to);
}
