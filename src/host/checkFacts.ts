import { FactsError } from '../errors/FactsError.ts';
import { findDoubts } from '../load/findDoubts.ts';
import { validatePageFacts } from '../locate/validatePageFacts.ts';
import { dropBrokenRecords } from '../model/dropBrokenRecords.ts';
import { printIssue } from '../model/issue.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';
import { parseFactsValue } from '../model/parsePageFacts.ts';
import { lexiconNames } from '../resolve/lexiconNames.ts';

/** Facts that passed the checks against their page and can be loaded. */
export interface CheckedFacts {
  readonly facts: LocatedPageFacts;
  /** What was omitted or is doubtful, as messages. */
  readonly issues: readonly string[];
}

/** Omitting a record may invalidate others; more rounds than this mean that the reader is broken. */
const ROUNDS = 5;

/**
 * Checks the facts that a program extracted from a page. Records that do not match the page are omitted and reported;
 * figures that cannot all be right are reported but kept. Throws FactsError if nothing is valid. It takes CPU time in
 * proportion to the page, so a server leaves it to the reading process.
 */
export function checkFacts(page: Page, made: unknown): CheckedFacts {
  const issues: string[] = [];
  const parsed = parseFactsValue(made, page.file);
  let { facts } = parsed;
  for (let round = 0; facts !== null && round < ROUNDS; round++) {
    const checked = validatePageFacts(facts, page, lexiconNames, page.file);
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
