import type { Span } from '../../../model/span.ts';

/** One line of a table: a measure, what it came to and how much it changed. Places are those of the page. */
export interface TableRow {
  readonly name: string;
  readonly unit: string;
  /** The figure; null if the table leaves it out (—). */
  readonly level: TableCell | null;
  /** The growth in percent; null if the table has none. */
  readonly growth: TableCell | null;
  readonly span: Span;
}

export interface TableCell {
  readonly value: number;
  readonly span: Span;
}

/** A table that the page prints as words in a row: its head, the line above it, and its lines. */
export interface Table {
  /** What is in the line above the head: 2023年主要经济指标. */
  readonly title: string;
  /** The words of its head: 指标 单位 数量 同比增长(%). */
  readonly head: string;
  readonly span: Span;
  readonly rows: readonly TableRow[];
}
