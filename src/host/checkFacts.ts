import { FactsError } from '../errors/FactsError.ts';
import { findDoubts } from '../load/findDoubts.ts';
import { validatePageFacts } from '../locate/validatePageFacts.ts';
import { dropBrokenRecords } from '../model/dropBrokenRecords.ts';
import { printIssue } from '../model/issue.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';
import { parseFactsValue } from '../model/parsePageFacts.ts';
import { nameLexicon } from '../resolve/nameLexicon.ts';

/** Facts that hold against their page, and fit to load. */
export interface CheckedFacts {
  readonly facts: LocatedPageFacts;
  /** What was left out or is in doubt, as printed. */
  readonly issues: readonly string[];
}

/** A record left out may take others with it; more rounds than this mean that the reader is broken. */
const ROUNDS = 5;

/**
 * Checks what a program made of a page. A record that does not hold against the page is left out and named; figures that
 * cannot be right together are named, and stay. Throws
 * FactsError if nothing holds. All of it is computing, as long as the page: a server leaves it to the reading process.
 */
export function checkFacts(page: Page, made: unknown): CheckedFacts {
  const issues: string[] = [];
  const parsed = parseFactsValue(made, page.file);
  let { facts } = parsed;
  for (let round = 0; facts !== null && round < ROUNDS; round++) {
    const checked = validatePageFacts(facts, page, nameLexicon, page.file);
    const errors = checked.issues.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) {
      const doubts = [...checked.issues, ...findDoubts(checked.facts)];
      return { facts: checked.facts, issues: [...issues, ...doubts.map(printIssue)] };
    }
    issues.push(...errors.map(printIssue));
    facts = dropBrokenRecords(facts, checked.issues);
  }
  throw new FactsError(page.file, issues.length > 0 ? issues : parsed.issues.map(printIssue));
}
