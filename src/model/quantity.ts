/** What kind of thing a unit measures. Figures of two dimensions are never compared. */
export const DIMENSIONS = [
  'money',
  'share',
  'points',
  'ratio',
  'mass',
  'length',
  'area',
  'volume',
  'energy',
  'power',
  'voltage',
  'time',
  'temperature',
  'data',
  'container',
  'traffic',
  'index',
  'count',
  'rate',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A printed unit in terms of its base: a value in it times `factor` (an exact decimal string) is a value in `base`. */
export interface Unit {
  readonly dimension: Dimension;
  /**
   * The one unit for all amounts that may be added: 元, 美元 (currencies are not converted), %, 千克, 千瓦时, 标准箱; for a count
   * its measure word (家, 人); for a rate two units around a slash (元/千克).
   */
  readonly base: string;
  readonly factor: string;
}

/** A figure as the page facts print it. */
export interface PrintedQuantity {
  readonly value: number;
  readonly valueTo?: number | null;
  readonly unit: string | null;
  readonly printed?: string | null;
}

/** A figure in its base unit. All numbers are exact decimal strings without exponent: `43850000000000`. */
export interface Quantity {
  readonly value: string;
  /** The ends of a range; null if the page prints one number. */
  readonly low: string | null;
  readonly high: string | null;
  /** One unit of the last printed digit: for 2.65万亿元 it is 10000000000 元. Rounding may hide half of it. */
  readonly step: string;
  readonly unit: string;
  readonly dimension: Dimension;
}
