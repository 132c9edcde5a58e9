import type { StatisticFact } from '../model/pageFacts.ts';
import type { PageEntities, SegmentedPage } from '../model/reading.ts';
import { annotateArticle } from './statistics/annotate/annotateArticle.ts';
import { dropRepeats } from './statistics/dropRepeats.ts';
import { findStatements } from './statistics/findStatements.ts';
import { toFact } from './statistics/toFact.ts';

/**
 * Finds the statistics of a page as whole records: subject, indicator, breakdown, value, period, growth, source and
 * status, each at its exact words and with the rule that decided it. `statistics/README.md` explains how.
 */
export function extractStatistics(page: SegmentedPage, entities: PageEntities): StatisticFact[] {
  const facts: StatisticFact[] = [];
  for (const article of page.articles) {
    const annotation = annotateArticle(article, page, entities);
    if (annotation === undefined) continue;
    for (const statement of dropRepeats(findStatements(annotation))) {
      const fact = toFact(statement, annotation, page.page.text, `s${facts.length + 1}`);
      if (fact !== undefined) facts.push(fact);
    }
  }
  return facts;
}
