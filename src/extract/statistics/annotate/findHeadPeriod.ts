import type { Anchor } from '../../periods/anchor.ts';
import { findPeriods } from '../../periods/findPeriods.ts';
import { isTimeOfFigure } from '../slots/reportedPeriod.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Finds the time that a headline tells of (2023年度业绩快报, 前三季度…), unless it names several, or the day of an event. */
export function findHeadPeriod(headline: string, anchor: Anchor | null): string | null {
  const named = new Set(
    findPeriods(headline, anchor)
      .filter((mention) => mention.role === 'time' && isTimeOfFigure(headline, mention))
      .map(({ period }) => period),
  );
  const [only] = named;
  return named.size === 1 && only != null && !DAY.test(only) ? only : null;
}
