import type { Draft } from './draft.ts';
import { isNamed } from './nameIndicator.ts';

/**
 * Log-odds that a record is right in every field, by how it was read: fitted by logistic regression on the statistics of the
 * five pages of seeds/ (docs/reading.md tells how, and how well it holds).
 */
const ODDS = { change: 2.7, measure: 2.2, share: 1.3, count: 1.4, bare: -1.4 } as const;
/** The subject stands neither in the sentence nor before it in the paragraph: it is what the article is about. */
const BY_DEFAULT = -1.7;
/** No time is named for it: it may stand since long, or its time may be told elsewhere. */
const WITHOUT_TIME = -1.6;
/** The words before it end in no name of a measure. */
const UNNAMED = -1.5;

/** Weighs how sure a finished draft is, from 0 to 1: how often records read like it are right in every field. */
export function weighStatistic({ figure, indicator, subject, period }: Draft): number {
  const odds =
    ODDS[kindOf(figure)] +
    (subject === null ? BY_DEFAULT : 0) +
    (period === null ? WITHOUT_TIME : 0) +
    (isNamed(indicator) ? 0 : UNNAMED);
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

function kindOf(figure: Draft['figure']): keyof typeof ODDS {
  if (figure === null) return 'change';
  if (figure.unit === '%') return 'share';
  switch (figure.kind) {
    case 'count':
      return 'count';
    case 'bare':
    case 'double':
      return 'bare';
    case 'measure':
    case 'time':
      return 'measure';
  }
}
