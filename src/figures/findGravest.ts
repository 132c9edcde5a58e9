import type { AgreementVerdict } from './compareSayings.ts';

/** The verdicts that are news about a figure or its slot, the gravest first. */
const GRAVEST_FIRST: readonly AgreementVerdict[] = [
  'CONFLICT',
  'RESTATED',
  'AGREES_LOOSELY',
  'WITHIN_BOUND',
  'AGREES_ROUNDED',
  'AGREES',
];

/** Finds the gravest of some verdicts; undefined if none of them is news. */
export function findGravest(verdicts: Iterable<string>): AgreementVerdict | undefined {
  const found = new Set(verdicts);
  return GRAVEST_FIRST.find((verdict) => found.has(verdict));
}
