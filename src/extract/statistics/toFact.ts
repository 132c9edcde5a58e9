import { toPageSpan } from '../../model/toPageSpan.ts';
import type { ChangeFact, Measure, StatisticFact } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';
import type { Annotation } from './annotate/annotation.ts';
import type { Statement } from './statement.ts';
import { RATES_DOWN, RATES_UP } from './statisticWords.ts';
import { weighStatement } from './weighStatement.ts';

/** Turns a statement into a fact with its exact place on the page; undefined if its figure crosses a break of the body. */
export function toFact(
  statement: Statement,
  annotation: Annotation,
  pageText: string,
  id: string,
): StatisticFact | undefined {
  const span = findSpan(statement, annotation);
  if (span === undefined) return undefined;
  const { figure } = statement;
  const { valueTo = null } = figure ?? {};
  const numberSpan = figure === null ? undefined : placeOf(figure.core, annotation);
  const measure = findMeasure(statement);
  const { confidence, decidedBy } = weighStatement(statement);
  return {
    id,
    article: annotation.article.fact.id,
    subject: statement.subject,
    indicator: statement.indicator,
    breakdown: statement.breakdown,
    value: figure?.value ?? null,
    ...(valueTo === null ? {} : { valueTo }),
    ...(numberSpan === undefined ? {} : { printed: pageText.slice(...numberSpan), numberSpan }),
    ...(measure === undefined ? {} : { measure }),
    unit: figure?.unit ?? null,
    qualifier: figure === null ? statement.changeQualifier : figure.qualifier,
    status: statement.status,
    period: statement.period,
    change: placeChange(statement.change, annotation, pageText),
    attributedTo: statement.sources,
    ...(statement.relayedBy.length === 0 ? {} : { relayedBy: statement.relayedBy }),
    ...(statement.whole === null || measure !== 'share' ? {} : { whole: statement.whole }),
    decidedBy,
    confidence,
    quote: pageText.slice(...span),
    span,
  };
}

const RATE_NAME = new RegExp(`(?:${RATES_UP}|${RATES_DOWN}|速度|增长率)$`, 'u');

/** Tells what the value says, or the change if there is no value, as far as the rules that decided them know it. */
function findMeasure({ figure, change, indicator, measure, rules }: Statement): Measure | undefined {
  if (figure !== null) {
    if (measure === 'share') return 'share';
    return rules.indicator === 'amount-grown' && figure.unit !== '%' ? 'increment' : undefined;
  }
  switch (change?.unit) {
    case undefined:
    case null:
      return undefined;
    case '%':
    case '‰':
    case '成':
    case '倍':
      return 'rate';
    case '个百分点':
    case '百分点':
    case '个千分点':
    case '个基点':
    case '基点':
      return RATE_NAME.test(indicator) ? 'acceleration' : 'points';
    default:
      return 'increment';
  }
}

/** Gives a change the page's own words and their place. */
function placeChange(change: ChangeFact | null, annotation: Annotation, pageText: string): ChangeFact | null {
  if (change?.span === undefined) return change;
  const { span: clean, ...rest } = change;
  const span = placeOf(clean, annotation);
  return span === undefined ? rest : { ...rest, printed: pageText.slice(...span), span };
}

/** The place on the page of a stretch of the clean body, within one segment of it; undefined if it crosses a break. */
function placeOf(piece: Span, { article }: Annotation): Span | undefined {
  const span = toPageSpan(article.body, piece);
  const segments = article.fact.segments.map((segment) => segment.span).filter((each) => each !== undefined);
  const isWhole = segments.length === 0 || segments.some(([from, to]) => span[0] >= from && span[1] <= to);
  return isWhole && span[1] > span[0] ? span : undefined;
}

/** The words of the statement, else the figure alone, within one segment of the body. */
function findSpan({ start, end, figure }: Statement, annotation: Annotation): Span | undefined {
  const tries: readonly (Span | undefined)[] = [[start, end], figure?.span, [Math.max(start, end - 12), end]];
  return tries
    .map((piece) => (piece === undefined ? undefined : placeOf(piece, annotation)))
    .find((span) => span !== undefined);
}
