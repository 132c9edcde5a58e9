import { FactsError } from '../errors/FactsError.ts';
import { loadPage, type LoadOptions, type LoadResult } from '../load/loadPage.ts';
import { dropBrokenRecords } from '../model/dropBrokenRecords.ts';
import { printIssue } from '../model/issue.ts';
import type { Page } from '../model/page.ts';
import { readPageFacts } from '../model/parsePageFacts.ts';
import { validatePageFacts } from '../locate/validatePageFacts.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { nameLexicon } from '../resolve/nameLexicon.ts';

/** What came of a page that was read by a program and loaded. */
export interface IngestResult extends LoadResult {
  /** What was left out or is in doubt, as printed. */
  readonly issues: readonly string[];
}

/** A record left out may take others with it; more rounds than this mean that the reader is broken. */
const ROUNDS = 5;

/**
 * Loads what a reader made of a page. A record that does not hold against the page is left out and named; where nothing
 * holds, FactsError says why. The rest is as with facts that people wrote.
 */
export async function ingestFacts(
  { readPatiently: read, write }: Graph,
  page: Page,
  made: unknown,
  options: LoadOptions = {},
): Promise<IngestResult> {
  const issues: string[] = [];
  let { facts } = readPageFacts(made, page.file);
  for (let round = 0; facts !== null && round < ROUNDS; round++) {
    const checked = validatePageFacts(facts, page, nameLexicon, page.file);
    const errors = checked.issues.filter(({ severity }) => severity === 'error');
    issues.push(...errors.map(printIssue));
    if (errors.length === 0) {
      const result = await loadPage({ read, write, now: () => new Date().toISOString() }, page, checked.facts, options);
      return { ...result, issues: [...issues, ...checked.issues.map(printIssue)] };
    }
    facts = dropBrokenRecords(facts, checked.issues);
  }
  throw new FactsError(page.file, issues.length > 0 ? issues : readPageFacts(made, page.file).issues.map(printIssue));
}
