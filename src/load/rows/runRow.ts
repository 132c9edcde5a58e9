import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import type { LocatedPageFacts } from '../../model/locatedPageFacts.ts';
import type { PageCounts } from '../makePageRows.ts';
import type { Row } from '../row.ts';

/** A load, as its row needs it. */
export interface RunSource {
  readonly pageId: string;
  /** Counts the loads of the page, from 1. */
  readonly number: number;
  /** The facts as they are kept, and their hash. */
  readonly text: string;
  readonly sha256: string;
  readonly facts: LocatedPageFacts;
  readonly at: string;
  readonly options: { readonly keepLater?: boolean; readonly readingKey?: string };
}

/** Makes the row of a load; `replaced` gives the load and the page that it replaces. */
export function makeRunRow(
  { pageId, number, text, sha256, facts, at, options }: RunSource,
  replaced: { readonly supersedesRunId: string | null; readonly replacesPageId: string | null },
): Row & { readonly id: string; readonly replacesPageId: string | null } {
  const id = mintId('Run', pageId, sha256, number);
  return {
    id,
    pageId,
    number: BigInt(number),
    sha256,
    facts: text,
    reader: facts.reader?.name ?? null,
    readerVersion: facts.reader?.version ?? null,
    at,
    status: 'standing',
    origin: options.keepLater === true ? 'seeds' : null,
    readingKey: options.readingKey ?? null,
    ...replaced,
    byTime: printKey(at, id),
    byPage: printKey(pageId, at, id),
  };
}

/** Adds to the row of a load what it wrote. */
export function countInRun(row: Row, { articles, statistics, quotations, mentions }: PageCounts): Row {
  return {
    ...row,
    articleCount: BigInt(articles),
    statisticCount: BigInt(statistics),
    quotationCount: BigInt(quotations),
    mentionCount: BigInt(mentions),
  };
}
