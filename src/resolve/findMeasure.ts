import words from '../../seeds/lexicons/basisWords.json' with { type: 'json' };
import type { Measure } from '../model/pageFacts.ts';
import type { Dimension } from '../model/quantity.ts';

/** What the measure is derived from. */
export interface Measured {
  readonly indicator: string;
  /** The name speaks of growth (出口增速) or of an increase (增加额). */
  readonly form: 'level' | 'growth' | 'increment';
  /** Of the value; null if there is none. */
  readonly dimension: Dimension | null;
  /** Of the change; null if there is none. */
  readonly changeDimension: Dimension | null;
}

const SHARE = new RegExp(words.shareName, 'u');
const CONTRIBUTION = new RegExp(words.contributionName, 'u');

/**
 * Finds what a number states if the facts do not say it: a percentage is a share only if its name says about what (占比, 比重);
 * 失业率 and 合格率 are levels.
 */
export function findMeasure({ indicator, form, dimension, changeDimension }: Measured): Measure {
  if (dimension === null)
    return changeDimension === 'points' ? 'points' : isPercent(changeDimension) ? 'rate' : 'increment';
  if (CONTRIBUTION.test(indicator) && (dimension === 'share' || dimension === 'points')) return 'contribution';
  if (form === 'growth') return dimension === 'points' ? 'points' : isPercent(dimension) ? 'rate' : 'increment';
  if (form === 'increment') return 'increment';
  if (dimension === 'points') return 'points';
  return dimension === 'share' && SHARE.test(indicator) ? 'share' : 'level';
}

/** A change without a number gives only a direction and counts as a rate. */
function isPercent(dimension: Dimension | null): boolean {
  return dimension === null || dimension === 'share' || dimension === 'ratio';
}
