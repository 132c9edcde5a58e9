import type { PeerFragment } from '../../generated/graphql.ts';

/** The period of a ranking with its unit, and the periods that it might have instead. */
export interface RankingPeriod {
  readonly period: string;
  /** The unit of most figures of the period: yuan are not ranked among dollars. */
  readonly unit: string | null;
  readonly periods: ReadonlyArray<string>;
}

/**
 * Picks the period that most regions have a figure for, the latest of these; a requested one goes first. Regions are
 * compared within one period only.
 */
export function pickPeriod(peers: ReadonlyArray<PeerFragment>, wished: string | undefined): RankingPeriod {
  const counts = new Map<string, number>();
  for (const { statistics } of peers) {
    const periods = (statistics?.nodes ?? []).flatMap(({ breakdown, period, value }) =>
      breakdown === null && value !== null && period !== null ? [period.text] : [],
    );
    for (const period of new Set(periods)) counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const periods = [...counts].toSorted(([a, m], [b, n]) => n - m || b.localeCompare(a)).map(([period]) => period);
  const period = wished !== undefined && counts.has(wished) ? wished : (periods[0] ?? '');
  return { period, unit: pickUnit(peers, period), periods };
}

function pickUnit(peers: ReadonlyArray<PeerFragment>, period: string): string | null {
  const counts = new Map<string | null, number>();
  for (const { statistics } of peers)
    for (const { breakdown, period: of, value } of statistics?.nodes ?? [])
      if (breakdown === null && value !== null && of?.text === period)
        counts.set(value.unit, (counts.get(value.unit) ?? 0) + 1);
  return [...counts].toSorted(([, m], [, n]) => n - m)[0]?.[0] ?? null;
}
