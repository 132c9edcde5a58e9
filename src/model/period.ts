export const PERIOD_KINDS = ['day', 'instant', 'month', 'quarter', 'half', 'year', 'year-to-date', 'span'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** The time a figure is about, with its own grain. Both ends are inclusive days, `YYYY-MM-DD`. */
export interface Period {
  /** As the page facts write it, e.g. `2023-01/2023-11`. */
  readonly text: string;
  /**
   * `instant` is the last day of a month, where stocks are counted (截至11月末); any other single day is a `day`.
   * `year-to-date` runs from January to a month that ends no quarter, half or year that has a name of its own.
   */
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}
