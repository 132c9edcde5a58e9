import { findPrintedNumber } from '../../locate/findPrintedNumber.ts';
import { mintId } from '../../model/ids.ts';
import type { Located } from '../../model/locatedPageFacts.ts';
import type { StatisticFact } from '../../model/pageFacts.ts';
import type { EntityView } from '../world.ts';
import type { RowSource } from './rowSource.ts';

/** A figure's ids, and where its number is printed. */
export interface StatisticIds {
  readonly place: number;
  readonly id: string;
  readonly formerId: string;
}

/**
 * Makes the ids of a figure from its page, the span of its number and an ordinal among the figures with that number:
 * the id stays the same even if a better reading changes the subject or breakdown. `formerId` is the id from when these
 * were part of it.
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
