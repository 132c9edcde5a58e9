/** What a figure measures: the indicator, the part of the subject that its own words name, and what a share is of. */
export interface Naming {
  readonly indicator: string;
  readonly breakdown: string | null;
  readonly whole?: string | null;
}
