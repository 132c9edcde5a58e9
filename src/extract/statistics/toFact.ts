import { toPageSpan } from '../../model/cleanText.ts';
import type { StatisticFact } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';
import type { Annotation } from './annotate/annotation.ts';
import type { Statement } from './statement.ts';
import { weighStatement } from './weighStatement.ts';

/** Turns a statement into a fact with its exact place on the page; undefined where its figure crosses a break of the body. */
export function toFact(
  statement: Statement,
  annotation: Annotation,
  pageText: string,
  id: string,
): StatisticFact | undefined {
  const span = findSpan(statement, annotation);
  if (span === undefined) return undefined;
  const { figure, change } = statement;
  const { valueTo = null, printed = null } = figure ?? {};
  const { confidence, decidedBy } = weighStatement(statement);
  return {
    id,
    article: annotation.article.fact.id,
    subject: statement.subject,
    indicator: statement.indicator,
    breakdown: statement.breakdown,
    value: figure?.value ?? null,
    ...(valueTo === null ? {} : { valueTo }),
    ...(printed === null ? {} : { printed }),
    unit: figure?.unit ?? null,
    qualifier: figure === null ? statement.changeQualifier : figure.qualifier,
    status: statement.status,
    period: statement.period,
    change,
    attributedTo: statement.sources,
    ...(statement.whole === null ? {} : { whole: statement.whole }),
    decidedBy,
    confidence,
    quote: pageText.slice(...span),
    span,
  };
}

/** The words of the statement, else the figure alone, within one segment of the body. */
function findSpan({ start, end, figure }: Statement, { article }: Annotation): Span | undefined {
  const tries: readonly (Span | undefined)[] = [[start, end], figure?.span, [Math.max(start, end - 12), end]];
  const segments = article.fact.segments.map(({ span }) => span).filter((span) => span !== undefined);
  for (const piece of tries) {
    if (piece === undefined) continue;
    const span = toPageSpan(article.body, piece);
    if (segments.length === 0 || segments.some(([from, to]) => span[0] >= from && span[1] <= to)) return span;
  }
  return undefined;
}
