import { toPageSpan } from '../../model/cleanText.ts';
import type { StatisticFact } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleReading } from './articleReading.ts';
import type { Draft } from './draft.ts';
import { weighStatistic } from './weighStatistic.ts';
import { nameByUnit } from './nameByUnit.ts';

/** Turns a finished draft into a fact with its exact place on the page; undefined where its figure crosses a break of the body. */
export function toStatistic(
  draft: Draft,
  reading: ArticleReading,
  pageText: string,
  id: string,
): StatisticFact | undefined {
  const span = findSpan(draft, reading);
  if (span === undefined) return undefined;
  const { figure, change } = draft;
  const { valueTo = null, printed = null } = figure ?? {};
  return {
    id,
    article: reading.article.fact.id,
    subject: draft.subject ?? reading.defaultSubject,
    indicator: draft.indicator === '' ? nameByUnit(figure?.unit ?? null, figure !== null) : draft.indicator,
    breakdown: draft.breakdown,
    value: figure?.value ?? null,
    ...(valueTo === null ? {} : { valueTo }),
    ...(printed === null ? {} : { printed }),
    unit: figure?.unit ?? null,
    qualifier: figure === null ? draft.changeQualifier : figure.qualifier,
    status: draft.status,
    period: draft.period,
    change: signChange(change),
    attributedTo: draft.attributedTo,
    confidence: weighStatistic(draft),
    quote: pageText.slice(...span),
    span,
  };
}

/** 增速为-2.1% is a fall of 2.1 %: the direction of a change holds its sign. */
function signChange(change: StatisticFact['change']): StatisticFact['change'] {
  if (change?.value == null || change.value >= 0) return change;
  return { ...change, value: -change.value, direction: 'down' };
}

/** The words of the draft, else the figure alone, within one segment of the body. */
function findSpan({ start, end, figure }: Draft, { article }: ArticleReading): Span | undefined {
  const tries: readonly (Span | undefined)[] = [[start, end], figure?.span, [Math.max(start, end - 12), end]];
  const segments = article.fact.segments.map(({ span }) => span).filter((span) => span !== undefined);
  for (const piece of tries) {
    if (piece === undefined) continue;
    const span = toPageSpan(article.body, piece);
    if (segments.length === 0 || segments.some(([from, to]) => span[0] >= from && span[1] <= to)) return span;
  }
  return undefined;
}
