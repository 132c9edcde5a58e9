import type { ArticleText, SegmentedPage } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { findAnchor } from '../../periods/anchor.ts';
import { findPeriods } from '../../periods/findPeriods.ts';
import { findTables } from '../tables/findTables.ts';
import type { AnnotatedTable } from './annotation.ts';

/** Finds the tables of an article, with the times that their titles and heads name. */
export function annotateTables(
  { fact, body }: ArticleText,
  { page }: SegmentedPage,
  anchor: ReturnType<typeof findAnchor>,
): readonly AnnotatedTable[] {
  const tables = fact.segments.flatMap(({ span }) => (span === undefined ? [] : findTables(page.text, span)));
  if (tables.length === 0) return [];
  const places = new Map<number, number>();
  body.origin.forEach((at, place) => {
    if (place < body.text.length) places.set(at, place);
  });
  const toClean = ([from, to]: Span): Span | undefined => {
    const [start, last] = [places.get(from), places.get(to - 1)];
    return start === undefined || last === undefined || last < start ? undefined : [start, last + 1];
  };
  return tables.map((table) => ({
    table,
    period:
      findPeriods(`${table.title}，${table.head}`, anchor).findLast(
        ({ period, role }) => period !== null && role === 'time',
      )?.period ?? null,
    toClean,
  }));
}
