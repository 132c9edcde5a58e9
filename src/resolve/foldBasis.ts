/** The basis of a year-on-year change, as the graph writes it. */
export const YEAR_ON_YEAR = '同比';

/**
 * Returns the basis that distinguishes growth series. A year-on-year rate is often printed without 同比, so both count as
 * one; 环比 and everything else stay separate.
 */
export function foldBasis(basis: string | null): string {
  if (basis === null || /^(?:同比|按年|比上年|较上年|比去年|较去年)/u.test(basis)) return YEAR_ON_YEAR;
  return basis;
}
