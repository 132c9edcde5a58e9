/**
 * What a citation says: an article, and the words in it that state the figure. Unknown parts are null, never guessed.
 */
export interface CitedWork {
  readonly id: string;
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publication: string | null;
  /** `2025-01-14`, or a bare year. */
  readonly date: string | null;
  /** Which page of the paper: `1`, `A5`. */
  readonly pageNumber: string | null;
  /** The exact words; null if an article is cited as a whole. */
  readonly quote: string | null;
  /** Absolute address in this graph. */
  readonly url: string;
  /** The day on which it was looked up: `2026-11-29`. */
  readonly accessed: string;
}
