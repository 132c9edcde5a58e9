import type { ArticleFact } from '../../../src/model/pageFacts.ts';
import type { SegmentedPage } from '../../../src/model/reading.ts';

/** Makes a page of one article whose clean body is its page text, so that both have the same spans. */
export function makeArticle(text: string, fact: Partial<ArticleFact> = {}): SegmentedPage {
  const body = { text, origin: Uint32Array.from({ length: text.length + 1 }, (_, place) => place) };
  const full: ArticleFact = {
    id: 'a1',
    kind: 'article',
    headline: null,
    headlineQuote: null,
    kicker: [],
    agency: null,
    reporters: [],
    datelinePlace: null,
    date: null,
    segments: [{ from: text.slice(0, 10), to: text.slice(-10), span: [0, text.length] }],
    continuedFrom: null,
    ...fact,
  };
  return {
    page: { file: 'made-up.txt', text, sha256: '' },
    publication: null,
    year: null,
    articles: [{ fact: full, headline: null, kickers: [], body }],
    tables: [],
  };
}
