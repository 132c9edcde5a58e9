import type { Span } from '../../model/span.ts';

/** A number with its unit, as a clean text prints it. Offsets are those of the clean text. */
export interface QuantityMention {
  /** From the hedge before the number (近) to the hedge after the unit (以上). */
  readonly span: Span;
  /** The number and its unit alone. */
  readonly core: Span;
  /**
   * `measure`: a unit with a dimension; `count`: a measure word (家); `time`: a duration; `bare`: no unit;
   * `double`: 翻番, 翻一番, a growth without a printed number.
   */
  readonly kind: 'measure' | 'count' | 'time' | 'bare' | 'double';
  /**
   * As printed before the unit: 3万家 is 3 and 万家; 一半 is 50 and %. Negative after a minus sign (-2.1%), which `core` then
   * contains.
   */
  readonly value: number;
  /** The upper end of a range: 10—15万吨, and rough numbers such as 五六万 and 三五十. */
  readonly valueTo: number | null;
  readonly unit: string | null;
  /** 超, 近, 约, 以上, 以下, 左右, 多, 余, or null. */
  readonly qualifier: string | null;
  /** Set if value and unit differ from the printed form: 六成, 五分之一, 5.0%. */
  readonly printed: string | null;
  /** For the shares of the three sectors (22.4∶27.3∶50.3): which sector this one belongs to. */
  readonly sector?: string;
}
