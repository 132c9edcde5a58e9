/** The basis of a year-on-year change, as the graph writes it. */
export const YEAR_ON_YEAR = '同比';

/**
 * Gives the basis that tells growth series apart. A year-on-year rate is often printed without its 同比, so that both are
 * one; 环比 and everything else stay their own.
 */
export function foldBasis(basis: string | null): string {
  if (basis === null || /^(?:同比|按年|比上年|较上年|比去年|较去年)/u.test(basis)) return YEAR_ON_YEAR;
  return basis;
}
