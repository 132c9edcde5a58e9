import type { ChangeFact, SubjectFact } from '../../../model/pageFacts.ts';
import type { Span } from '../../../model/span.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { Annotation } from '../annotate/annotation.ts';
import type { Discourse } from '../discourse.ts';
import { splitTrade } from '../naming/nameIndicator.ts';
import type { Statement } from '../statement.ts';
import type { TableRow } from './table.ts';

/** States each row of the article's tables: of the place that the table's title names, at the time that it names. */
export function stateTables(annotation: Annotation, { leadPeriod }: Discourse): readonly Statement[] {
  return annotation.tables.flatMap(({ table, period, toClean }) =>
    table.rows.flatMap((row) => {
      const span = toClean(row.span);
      return span === undefined
        ? []
        : [
            stateRow(row, span, {
              subject: subjectOf(table.title, annotation),
              period: period ?? leadPeriod ?? annotation.reportedPeriod,
              growth: table.head,
              growthSpan: row.growth === null ? undefined : toClean(row.growth.span),
            }),
          ];
    }),
  );
}

interface RowTraits {
  readonly subject: SubjectFact;
  readonly period: string | null;
  readonly growth: string;
  /** Where the growth is printed, in the clean text. */
  readonly growthSpan: Span | undefined;
}

function stateRow(row: TableRow, span: Span, { subject, period, growth, growthSpan }: RowTraits): Statement {
  const named = splitTrade(row.name, row.unit);
  const figure: QuantityMention | null =
    row.level === null
      ? null
      : {
          span,
          core: span,
          kind: 'measure',
          value: row.level.value,
          valueTo: null,
          unit: row.unit,
          qualifier: null,
          printed: null,
        };
  const change: ChangeFact | null =
    row.growth === null
      ? null
      : {
          value: Math.abs(row.growth.value),
          unit: '%',
          direction: row.growth.value < 0 ? 'down' : row.growth.value === 0 ? 'flat' : 'up',
          basis: /(?:同比|环比|比上年|比上月|较上年)/u.exec(growth)?.[0] ?? null,
          ...(growthSpan === undefined ? {} : { span: growthSpan }),
        };
  return {
    subject,
    indicator: named.indicator,
    breakdown: named.breakdown,
    figure,
    change,
    changeQualifier: null,
    measure: null,
    whole: null,
    period,
    status: 'actual',
    sources: [],
    relayedBy: [],
    start: span[0],
    end: span[1],
    isPart: false,
    rules: {
      subject: 'table',
      indicator: 'table',
      breakdown: 'table',
      period: 'table',
      source: 'table',
      status: 'table',
      change: 'table',
    },
  };
}

/** The place that the title names; else whom the article is about. */
function subjectOf(title: string, { entities: { regions }, topic }: Annotation): SubjectFact {
  const inTitle = regions
    .flatMap(({ name, aliases }) => [name, ...aliases].map((surface) => ({ name, surface })))
    .filter(({ surface }) => surface.length > 1 && title.includes(surface))
    .toSorted((a, b) => b.surface.length - a.surface.length)[0];
  if (inTitle !== undefined) return { type: 'region', name: inTitle.name };
  return topic?.subject ?? { type: 'other', name: title === '' ? '—' : title };
}
