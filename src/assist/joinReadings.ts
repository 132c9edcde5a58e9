import type { Judged, PageFacts } from '../model/pageFacts.ts';
import { isSameRecord, type RecordKind, type RecordOf } from './sameRecord.ts';

/**
 * Joins two readings of one page, made on the same articles: all records of the first, plus those of the second that
 * the first lacks. Each record names its reader, and no record is changed.
 */
export function joinReadings(first: PageFacts, second: PageFacts): PageFacts {
  const articles = new Set(first.articles.map(({ id }) => id));
  const join = <Kind extends RecordKind>(kind: Kind): RecordOf<Kind>[] => {
    const own: readonly RecordOf<Kind>[] = first[kind];
    const others: readonly RecordOf<Kind>[] = second[kind];
    const added = others.filter(
      (record) => isOn(record, articles) && !own.some((known) => isSameRecord(kind, known, record)),
    );
    return [...own.map((record) => sign(record, first)), ...added.map((record) => sign(record, second))];
  };
  return {
    ...first,
    regions: join('regions'),
    organizations: join('organizations'),
    people: join('people'),
    projects: join('projects'),
    statistics: join('statistics').map((statistic, at) => ({ ...statistic, id: `s${at + 1}` })),
    quotations: join('quotations').map((quotation, at) => ({ ...quotation, id: `q${at + 1}` })),
    reader: {
      name: `${nameReader(first)}+${nameReader(second)}`,
      version: `${first.reader?.version ?? ''}+${second.reader?.version ?? ''}`,
    },
  };
}

const nameReader = ({ reader }: PageFacts): string => reader?.name ?? 'editor';

function sign<Fact extends Judged>(record: Fact, reading: PageFacts): Fact {
  return { ...record, reader: record.reader ?? nameReader(reading) };
}

/** Tells whether a record is in articles that both readings know. */
function isOn(
  record: { readonly article?: string; readonly articles?: readonly string[] },
  known: ReadonlySet<string>,
): boolean {
  return record.article === undefined
    ? (record.articles ?? []).every((id) => known.has(id))
    : known.has(record.article);
}
