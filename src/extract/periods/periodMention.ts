import type { Span } from '../../model/span.ts';

/** A time that a clean text names, resolved to the period form of the page facts. */
export interface PeriodMention {
  readonly span: Span;
  /** `2023-11`, `2023-Q1`, `2023-01/2023-11`, `2023-12-31`; null if the year stays unknown. */
  readonly period: string | null;
  /**
   * `time`: when a figure applies; `basis`: what it is compared with (较10月末, 比上年); `start`: since when (自2016年起);
   * `goal`: by when (到2030年).
   */
  readonly role: 'time' | 'basis' | 'start' | 'goal';
}
