import { extractEntities } from './extract/extractEntities.ts';
import { extractQuotations } from './extract/extractQuotations.ts';
import { extractStatistics } from './extract/extractStatistics.ts';
import { settleSubjects } from './extract/settleSubjects.ts';
import type { Page } from './model/page.ts';
import type { Judged, PageFacts } from './model/pageFacts.ts';
import type { PageReader, ReadOptions } from './model/pageReader.ts';
import { RULES } from './model/rules.ts';
import { findPlace } from './extract/entities/gazetteer.ts';
import { isKnownBody } from './extract/entities/organizationWords.ts';
import { restoreWriting } from './locate/restoreWriting.ts';
import { foldTraditional } from './read/foldTraditional.ts';
import { findContradictions } from './segment/findContradictions.ts';
import { segmentPage } from './segment/segmentPage.ts';

// How often such a record is right in every field on the gold pages (docs/score.md), used if its extractor does not
// know better.
const SURE = { regions: 0.95, quotations: 0.95 };

/**
 * Reads a page (made by `readPage`) with the rules. A pure function: the same page and the same information about its issue
 * always give the same facts.
 */
export function extractFacts(
  page: Page,
  { publication, onIssue }: Pick<ReadOptions, 'publication' | 'onIssue'> = {},
): PageFacts {
  // 1. Traditional characters are folded; the page becomes articles, each body in reading order.
  const folded = foldTraditional(page);
  const segmented = segmentPage(folded, publication);
  for (const issue of findContradictions(segmented, publication)) onIssue?.(issue);
  // 2. What they name: regions, organizations, people, projects, and where.
  const entities = extractEntities(segmented);
  // 3. The figures that are said about them, each as a whole record.
  const statistics = settleSubjects(extractStatistics(segmented, entities), entities, isLexiconName);
  // 4. Who said what.
  const quotations = extractQuotations(segmented, entities);
  const facts = boundConfidence(page.origin?.sure, {
    page: page.file,
    publication: segmented.publication,
    articles: segmented.articles.map(({ fact }) => fact),
    regions: judge(entities.regions, SURE.regions),
    organizations: entities.organizations,
    people: entities.people,
    projects: entities.projects,
    statistics,
    quotations: judge(quotations, SURE.quotations),
    reader: RULES,
  });
  // 5. The facts are converted back to the page's own characters.
  return folded === page ? facts : restoreWriting(facts, folded.text, page.text, NAMES);
}

const isLexiconName = (name: string): boolean => findPlace(name) !== undefined || isKnownBody(name);
const NAMES = { isKept: (name: string) => findPlace(name) !== undefined, isKnown: isKnownBody };

/** The confidence of the OCR is an upper limit for the confidence of every record. */
function boundConfidence(sure: number | undefined, facts: PageFacts): PageFacts {
  if (sure === undefined) return facts;
  const bound = <Fact extends Judged>(records: readonly Fact[]): readonly Fact[] =>
    records.map((fact) => ({ ...fact, confidence: Math.min(fact.confidence ?? 1, sure) }));
  return {
    ...facts,
    articles: bound(facts.articles),
    regions: bound(facts.regions),
    organizations: bound(facts.organizations),
    people: bound(facts.people),
    projects: bound(facts.projects),
    statistics: bound(facts.statistics),
    quotations: bound(facts.quotations),
  };
}

/** Adds a confidence to each record that has none. */
function judge<Fact extends Judged>(facts: readonly Fact[], confidence: number): readonly Fact[] {
  return facts.map((fact) => ({ ...fact, confidence: fact.confidence ?? confidence }));
}

/** The reader that needs no network and no key. */
export const rulesReader: PageReader = {
  ...RULES,
  // The rules never wait; the interface requires a promise.
  async read(page, { signal, onProgress, ...options } = {}) {
    signal?.throwIfAborted();
    const facts = extractFacts(page, options);
    onProgress?.({ done: facts.articles.length, total: facts.articles.length });
    return facts;
  },
};
