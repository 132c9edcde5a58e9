import type { AgreementVerdict } from '../../figures/compareSayings.ts';
import type { SettledSlot } from '../../figures/settleSlots.ts';

/** The verdicts that make news of a slot, the gravest first. */
const GRAVEST_FIRST: readonly AgreementVerdict[] = [
  'CONFLICT',
  'RESTATED',
  'AGREES_LOOSELY',
  'WITHIN_BOUND',
  'AGREES_ROUNDED',
  'AGREES',
];

/** Says how the figures of a slot compare as a whole: the gravest of its verdicts; undefined if there is nothing to compare. */
export function summarizeVerdicts(others: SettledSlot['others']): AgreementVerdict | undefined {
  const verdicts = new Set(others.map(({ agreement }) => agreement.verdict));
  return GRAVEST_FIRST.find((verdict) => verdicts.has(verdict));
}
