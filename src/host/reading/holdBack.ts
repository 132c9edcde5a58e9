import type { PageFacts } from '../../model/pageFacts.ts';
import type { PageRead } from './readWorker.ts';

/** A page that was read, with the facts to load. */
export interface KeptPage<Answer extends PageRead> {
  readonly page: Answer;
  /** How many figures were left out. */
  readonly heldBack: number;
}

/** Removes the figures whose confidence is below `minConfidence`; figures without a confidence are kept. */
export function holdBack<Answer extends PageRead>(page: Answer, minConfidence: number): KeptPage<Answer> {
  if (minConfidence <= 0) return { page, heldBack: 0 };
  const { facts, checked } = page;
  const made = checked?.facts ?? facts;
  const keep = <Facts extends PageFacts>(each: Facts): Facts => ({
    ...each,
    statistics: each.statistics.filter(({ confidence }) => (confidence ?? 1) >= minConfidence),
  });
  return {
    page: { ...page, facts: keep(facts), ...(checked && { checked: { ...checked, facts: keep(checked.facts) } }) },
    heldBack: made.statistics.length - keep(made).statistics.length,
  };
}
