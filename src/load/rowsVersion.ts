/**
 * The version of the rows that pages are written as. Increase it when they change for reasons other than the facts and
 * the lexicons: the next start then rebuilds every page. Otherwise pages of an earlier program would keep what it
 * wrote, even when they are loaded again, because only differences between rows of the current program are written.
 */
export const ROWS_VERSION = 9;
