import type { Page } from '../model/page.ts';
import type { SegmentedPage } from '../model/reading.ts';
import { assembleDrafts } from './assembleDrafts.ts';
import { findBlocks } from './findBlocks.ts';
import { findPublication } from './findPublication.ts';
import { findSections } from './findSections.ts';
import { resumeBodies } from './resumeBodies.ts';
import { toArticleFact } from './toArticleFact.ts';
import { toArticleText } from './toArticleText.ts';

/** Cuts a page into its articles: headlines to their bodies, cut bodies resumed, repeats and furniture left out. */
export function segmentPage(page: Page): SegmentedPage {
  const blocks = findBlocks(page.text);
  const drafts = assembleDrafts(findSections(blocks));
  resumeBodies(drafts, page.text);
  const articles = drafts
    .filter(({ body }) => body.length > 0)
    .map((draft, at) => toArticleText(page, toArticleFact(page, draft, `a${at + 1}`)));
  return { page, publication: findPublication(page.text), articles };
}
