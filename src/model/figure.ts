import type { Span } from './span.ts';

/** A figure as the grammar of quantities reads it in a clean text. */
export interface ScannedFigure {
  /** The number and its unit, in the clean text. */
  readonly core: Span;
  /** As printed before the unit. */
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  /** The printed form, if value and unit do not show it. */
  readonly printed: string | null;
}

/** Reads every figure of a clean text, in order. */
export type ScanFigures = (text: string) => readonly ScannedFigure[];
