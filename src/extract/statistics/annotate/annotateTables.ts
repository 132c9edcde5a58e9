import type { ArticleText, SegmentedPage } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { Table } from '../../../model/table.ts';
import type { findAnchor } from '../../periods/anchor.ts';
import { findPeriods } from '../../periods/findPeriods.ts';
import type { AnnotatedTable } from './annotation.ts';

/** Takes the tables of the page that are in an article, with the times that their titles and heads name. */
export function annotateTables(
  { fact, body }: ArticleText,
  { page, tables }: SegmentedPage,
  anchor: ReturnType<typeof findAnchor>,
): readonly AnnotatedTable[] {
  const own = tables.filter((table) =>
    fact.segments.some(({ span }) => span !== undefined && span[0] <= table.span[0] && span[1] >= table.span[1]),
  );
  if (own.length === 0) return [];
  const places = new Map<number, number>();
  body.origin.forEach((at, place) => {
    if (place < body.text.length) places.set(at, place);
  });
  const toClean = ([from, to]: Span): Span | undefined => {
    const [start, last] = [places.get(from), places.get(to - 1)];
    return start === undefined || last === undefined || last < start ? undefined : [start, last + 1];
  };
  return own.map((table) => ({
    table,
    period: timeIn(table.titles.join('，'), anchor),
    columns: table.columns.map(({ head }) => timeOf(head, table, anchor)),
    note: noteAfter(page.text, table.span[1]),
    toClean,
  }));
}

function timeIn(text: string, anchor: ReturnType<typeof findAnchor>): string | null {
  return findPeriods(text, anchor).findLast(({ period, role }) => period !== null && role === 'time')?.period ?? null;
}

/** The time that a head names itself, with the year of the titles: 1-9月累计. */
function timeOf(head: string, table: Table, anchor: ReturnType<typeof findAnchor>): string | null {
  if (!NAMES_TIME.test(head)) return null;
  const before = `${table.titles.join('，')}。`;
  const found = findPeriods(before + head, anchor).findLast(
    ({ period, span }) => period !== null && span[0] >= before.length,
  );
  return found?.period ?? null;
}

const NAMES_TIME = /\d|[一二三四]季度|[上下]半年/u;
const LONGEST_NOTE = 60;

function noteAfter(text: string, at: number): string {
  return (
    /^[^\n]*\n\s*([^\n]+)/u
      .exec(text.slice(at, at + 2 * LONGEST_NOTE))?.[1]
      ?.trim()
      .slice(0, LONGEST_NOTE) ?? ''
  );
}
