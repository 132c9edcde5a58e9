import { createHash } from 'node:crypto';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';

/** Prints a page's facts as a load keeps them, and their hash: equal facts have equal hashes. */
export function printFacts(page: Page, facts: LocatedPageFacts): { readonly text: string; readonly sha256: string } {
  const text = printCanonical({ ...facts, page: page.file });
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** Prints JSON with sorted keys, so that equal facts have equal hashes. */
export function printCanonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
