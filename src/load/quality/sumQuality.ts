import { QUALITY_KINDS } from './pageQuality.ts';
import type { PageQuality, QualityCounts, QualityKind } from './pageQuality.ts';

/** The counts of some pages together. */
export interface QualitySum {
  readonly pages: number;
  readonly names: number;
  readonly figures: number;
  readonly counts: QualityCounts;
  /** Conflicts and revisions by what was compared, e.g. `conflict by rate`. */
  readonly differences: Readonly<Record<string, number>>;
}

/** The sum of no pages. */
export const NO_QUALITY: QualitySum = {
  pages: 0,
  names: 0,
  figures: 0,
  counts: mapKinds(() => 0),
  differences: {},
};

/** Adds a page to a sum. */
export function sumQuality(sum: QualitySum, page: PageQuality): QualitySum {
  const differences = { ...sum.differences };
  for (const { verdict, by } of page.differences) {
    const name = `${verdict === 'conflict' || verdict === 'doubt' ? verdict : 'revision'} by ${by}`;
    differences[name] = (differences[name] ?? 0) + 1;
  }
  return {
    pages: sum.pages + 1,
    names: sum.names + page.names,
    figures: sum.figures + page.figures,
    counts: mapKinds((kind) => sum.counts[kind] + page.counts[kind]),
    differences,
  };
}

function mapKinds(count: (kind: QualityKind) => number): QualityCounts {
  return Object.fromEntries(
    (Object.keys(QUALITY_KINDS) as QualityKind[]).map((kind) => [kind, count(kind)]),
  ) as unknown as QualityCounts;
}
