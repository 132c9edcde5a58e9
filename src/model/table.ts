import type { Span } from './span.ts';

/** A table that the page prints as words in a row: the lines above its head, its columns and its rows. Places are those of the page. */
export interface Table {
  /** The lines above the head that name it, from top to bottom: 一、2023年度主要财务数据和指标. */
  readonly titles: readonly string[];
  /** From its head to the last character of its last row. */
  readonly span: Span;
  /** What its rows are named after: measures (指标), the things measured (品种, 地区), or bodies (企业). */
  readonly names: 'measures' | 'things' | 'bodies';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A column of figures. Columns of names, units, ranks and remarks are not kept. */
export interface TableColumn {
  /**
   * What its figures are: `level`, of the row's measure at the time or in the way that the head names (2022年, 本报告期, 绝对量); `measure`,
   * of the measure that the head names (产量（万吨）), for the thing that the row names; `growth`, of the level before it.
   */
  readonly kind: 'level' | 'measure' | 'growth';
  /** The words of its head without the unit: 本年比上年增减. */
  readonly head: string;
  /** The unit in its head, if there is one. An index (上年同月=100) has none. */
  readonly unit: string | null;
  readonly isIndex: boolean;
}

/** One line of a table. */
export interface TableRow {
  /** What the line is about, without numbering and unit: a measure, a place, a firm, a kind of goods. */
  readonly name: string;
  /** The word next to the name, such as an industry or a grade (当归 箱归); null if there is no such column. */
  readonly variant: string | null;
  /** The unit that the line itself names. */
  readonly unit: string | null;
  /** A cell for each column; null if the table leaves it out (—, 不适用). */
  readonly cells: readonly (TableCell | null)[];
  readonly span: Span;
}

export interface TableCell {
  /** Negative for a fall; null if the cell says that nothing has changed (持平). */
  readonly value: number | null;
  /** The unit printed in the cell (减少1.83个百分点). */
  readonly unit: string | null;
  readonly span: Span;
}
