import { LoadError } from '../errors/LoadError.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { Page } from '../model/page.ts';

/** A page is stored in one transaction, or not at all. So many figures or names take some 50 MB of the graph's memory; a newspaper's page has a hundred. */
const MOST_RECORDS = 4_000;

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
        `${page.file} has ${String(count)} ${name}; a page may have ${String(MOST_RECORDS)}. It is stored as a whole or not at all: divide it into smaller pages.`,
      );
}
