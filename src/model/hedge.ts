/** How a hedge changes a number, in any language: `above` is 超, `at-least` 以上, `and-some` 余, and so on. */
export const HEDGE_KINDS = ['above', 'at-least', 'and-some', 'several', 'below', 'at-most', 'about'] as const;
export type HedgeKind = (typeof HEDGE_KINDS)[number];
