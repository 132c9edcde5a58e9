import { findPrintedNumber } from '../../locate/findPrintedNumber.ts';
import { mintId } from '../../model/ids.ts';
import type { Located } from '../../model/locatedPageFacts.ts';
import type { StatisticFact } from '../../model/pageFacts.ts';
import type { EntityView } from '../world.ts';
import type { RowSource } from './rowSource.ts';

/** What a figure is called, and where its number is printed. */
export interface StatisticIds {
  readonly place: number;
  readonly id: string;
  readonly formerId: string;
}

/**
 * Gives a figure its ids. It is its page, the span of its number and an ordinal among those that read the same number: whatever a better reading says
 * of its subject or breakdown, the id stays. `formerId` is what this reading would have been called when the id still said these.
 */
export function identifyFigure(
  { page, pageId }: RowSource,
  fact: Located<StatisticFact>,
  subject: EntityView,
  taken: Set<string>,
): StatisticIds {
  const [start, end] = findPrintedNumber(page.text, fact) ?? fact.span;
  const mint = (...parts: readonly (string | number | null)[]): string => {
    let id = mintId('Statistic', ...parts);
    for (let next = 2; taken.has(id); next += 1) id = mintId('Statistic', ...parts, next);
    taken.add(id);
    return id;
  };
  return {
    place: start,
    id: mint(pageId, start, end),
    formerId: mint(pageId, start, subject.label, fact.subject.name, fact.breakdown),
  };
}
