import type { SubjectFact } from '../../model/pageFacts.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';
import type { ArticleReading } from './articleReading.ts';
import type { Draft } from './draft.ts';
import type { HeadReading } from './readHead.ts';
import type { LeftReading } from './readLeft.ts';
import type { TotalReading } from './readTotal.ts';
import type { Scope } from './scope.ts';
import type { Clause, Sentence } from './sentences.ts';

/** A run of figures with the words around it, ready to become statistics. */
export interface RunReading {
  readonly article: ArticleReading;
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly run: readonly QuantityMention[];
  /** The first figure of the run. */
  readonly figure: QuantityMention;
  /** Where the words before the run begin: the clause, or the end of the run before. */
  readonly from: number;
  readonly left: LeftReading;
  readonly head: HeadReading;
  /** The list that the figure sums up, where 合计 stands before it. */
  readonly total: TotalReading | undefined;
  /** The counted noun behind the run, and where it ends. */
  readonly counted: string;
  readonly end: number;
  /** The clause begins with 其中. */
  readonly isPart: boolean;
  readonly subject: SubjectFact | null;
  readonly period: string | null;
  readonly status: Draft['status'];
  readonly scope: Scope;
  /** The figure that comes next in the sentence. */
  readonly next: QuantityMention | undefined;
}

/** Starts a statistic from a run; the caller adds what is measured. */
export function startDraft(reading: RunReading, figure: QuantityMention, place: number): Draft {
  const { subject, period, status, scope, head } = reading;
  return {
    subject: subject ?? scope.subject,
    indicator: '',
    breakdown: reading.total?.part ?? null,
    figure: null,
    change: null,
    changeQualifier: null,
    period,
    status,
    attributedTo: scope.attributedTo,
    start: Math.min(reading.total?.span[0] ?? Infinity, head.topic?.span[0] ?? head.start, figure.span[0]),
    end: place === reading.run.length - 1 ? Math.max(reading.end, figure.span[1]) : figure.span[1],
  };
}
