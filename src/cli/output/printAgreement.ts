import type { ReaderAgreement } from '../../assist/compareReadings.ts';

/** Adds up agreements, kind by kind. */
export function addAgreements(
  one: readonly ReaderAgreement[],
  other: readonly ReaderAgreement[],
): readonly ReaderAgreement[] {
  if (one.length === 0) return other;
  return one.map((sum) => {
    const more = other.find(({ kind }) => kind === sum.kind);
    if (more === undefined) return sum;
    return {
      kind: sum.kind,
      both: sum.both + more.both,
      onlyFirst: sum.onlyFirst + more.onlyFirst,
      onlySecond: sum.onlySecond + more.onlySecond,
    };
  });
}

/** Prints how far the rules and the model agree, one line per kind of record; kinds that neither found are left out. */
export function printAgreement(agreements: readonly ReaderAgreement[]): string {
  return agreements
    .filter(({ both, onlyFirst, onlySecond }) => both + onlyFirst + onlySecond > 0)
    .map(
      ({ kind, both, onlyFirst, onlySecond }) =>
        `  ${kind}: ${String(both)} found by both, ${String(onlyFirst)} only by the rules, ${String(onlySecond)} only by the model\n`,
    )
    .join('');
}
