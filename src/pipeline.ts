import type { Page } from './model/page.ts';
import type { PageFacts } from './model/pageFacts.ts';
import type { Reader } from './model/reader.ts';
import { segmentPage } from './segment/segmentPage.ts';

const NAME = 'rules';
// Raised with every change of what the rules find, so that a run tells which rules made it.
const VERSION = '1';

/** Reads a page with the rules: its articles, then whom and what they name, then what is said of them. Pure. */
export function readFacts(page: Page): PageFacts {
  // 1. The page becomes articles, each body in reading order.
  const segmented = segmentPage(page);
  return {
    page: page.file,
    publication: segmented.publication,
    articles: segmented.articles.map(({ fact }) => fact),
    regions: [],
    organizations: [],
    people: [],
    projects: [],
    statistics: [],
    quotations: [],
    reader: { name: NAME, version: VERSION },
  };
}

/** The reader that needs nothing but this machine: no network, no key. */
export const rulesReader: Reader = {
  name: NAME,
  version: VERSION,
  read(page, { signal, onProgress } = {}) {
    signal?.throwIfAborted();
    const facts = readFacts(page);
    onProgress?.({ done: facts.articles.length, total: facts.articles.length });
    return Promise.resolve(facts);
  },
};
