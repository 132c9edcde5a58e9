import { LoadError } from '../errors/LoadError.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';

/**
 * A page is stored in one transaction or not at all. Reloading a page with this many figures takes most of the 256
 * MiB that the embedded graph allows for one; a newspaper page has about a hundred figures, the longest statistical
 * communiqué about six hundred.
 */
const MOST_RECORDS = 1_500;

/** Makes sure that a page fits into one transaction. Throws LoadError with the number that is too large. */
export function assertLoadable(page: Pick<Page, 'file'>, facts: LocatedPageFacts): void {
  const { statistics, regions, organizations, people, projects, quotations } = facts;
  const records = {
    figures: statistics.length,
    names: regions.length + organizations.length + people.length + projects.length,
    quotations: quotations.length,
  };
  for (const [name, count] of Object.entries(records))
    if (count > MOST_RECORDS)
      throw new LoadError(
        `${page.file} has ${String(count)} ${name}; the limit is ${String(MOST_RECORDS)}. A page is stored completely or not at all, so split it into smaller pages.`,
      );
}
