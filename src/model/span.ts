/** A piece of a page: `[start, end)` in UTF-16 code units of the page text. */
export type Span = readonly [start: number, end: number];
