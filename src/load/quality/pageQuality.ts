/** What a quality report counts, by its name on the command line, with what it means and what it is a share of. */
export const QUALITY_KINDS = {
  unresolvedNames: { option: 'unresolved-names', text: 'names that several entities could have', of: 'names' },
  withoutUnit: { option: 'without-unit', text: 'figures without a unit', of: 'figures' },
  withoutPeriod: { option: 'without-period', text: 'figures without a period', of: 'figures' },
  withoutSubject: {
    option: 'without-subject',
    text: 'figures about something known only by its phrase',
    of: 'figures',
  },
  lowConfidence: { option: 'low-confidence', text: 'figures below the given confidence', of: 'figures' },
  conflicts: { option: 'conflicts', text: 'conflicts', of: 'figures' },
  revisions: { option: 'revisions', text: 'possible revisions', of: 'figures' },
  doubts: { option: 'doubts', text: 'pairs of numbers that a program could not tell apart', of: 'figures' },
} as const;

export type QualityKind = keyof typeof QUALITY_KINDS;
export type QualityCounts = Readonly<Record<QualityKind, number>>;

/** Two or more figures that differ. */
export interface Difference {
  readonly verdict: 'conflict' | 'restated' | 'possible-revision' | 'doubt';
  /** What they were compared by: a kind of saying (`level`, `rate`), or the equation's name. */
  readonly by: string;
  readonly why: string;
  /** Ids; the first is the one that differs, and is on the page. */
  readonly figures: readonly string[];
}

/** How good the records of one page are. */
export interface PageQuality {
  readonly id: string;
  readonly file: string;
  readonly date: string | null;
  readonly publication: string | null;
  readonly names: number;
  readonly figures: number;
  readonly counts: QualityCounts;
  readonly differences: readonly Difference[];
}
