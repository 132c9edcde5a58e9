/** A day as page facts print it: `2023-05-12`. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A month: `2023-05`. */
export const MONTH = /^\d{4}-\d{2}$/u;

/** The last day of a month, which also stands for the end of a quarter or a year: `2023-06-30`. */
export const END_OF_MONTH = /^\d{4}-(?:0[13578]-31|1[02]-31|0[469]-30|11-30|02-2[89])$/u;

/** A month or a day. */
export const MONTH_OR_DAY = /^\d{4}-\d{2}(?:-\d{2})?$/u;

/** A quarter: `2023-Q2`. */
export const QUARTER = /^\d{4}-Q\d$/u;

/** A span of days: `2023-10-01/2023-10-07`. */
export const DAYS = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u;
/** 截至5月20日: what is right before the day up to which something is counted. */
export const UP_TO = /截[至止]到?$/u;
