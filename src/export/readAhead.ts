import type { ConnectionPage, CursorList } from './connection.ts';

/** Batches that are read at once, so that Neo4j, the driver and the writer do not wait for each other. */
const AT_ONCE = 3;

/** Lets work fail silently if its result is not requested any more. */
export function tolerate<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

/** A batch that is being read, and the cursor at which it should end. */
interface Flight {
  readonly after: string | null;
  readonly end: string;
  readonly page: Promise<ConnectionPage | null>;
}

/**
 * Reads several batches at once: listing cursors alone is so cheap that the beginnings of batches are known before the
 * batches before them. If the graph changes in the meantime, a batch ends elsewhere than planned; reading begins again there,
 * so that no entry is left out or given twice.
 */
export async function* readAhead(
  readPage: (after: string | null) => Promise<ConnectionPage | null>,
  listCursors: (after: string | null) => Promise<CursorList>,
  batch: number,
): AsyncGenerator<readonly unknown[], void, undefined> {
  let from: string | null | undefined = null;
  while (from !== undefined) {
    const flights: Flight[] = [];
    let again: string | null | undefined;
    for await (const { after, end } of planBatches(from, listCursors, batch)) {
      flights.push({ after, end, page: tolerate(readPage(after)) });
      if (flights.length < AT_ONCE) continue;
      again = yield* land(flights.shift());
      if (again !== undefined) break;
    }
    while (again === undefined && flights.length > 0) again = yield* land(flights.shift());
    from = again;
  }
}

/** Gives the entries of a batch, and returns where to begin again if it did not end as planned. */
async function* land(
  flight: Flight | undefined,
): AsyncGenerator<readonly unknown[], string | null | undefined, undefined> {
  const page = await flight?.page;
  if (flight === undefined || page === undefined || page === null) return undefined;
  if (page.nodes.length > 0) yield page.nodes;
  return page.endCursor === flight.end ? undefined : (page.endCursor ?? flight.after);
}

async function* planBatches(
  from: string | null,
  listCursors: (after: string | null) => Promise<CursorList>,
  batch: number,
): AsyncGenerator<Pick<Flight, 'after' | 'end'>, void, undefined> {
  let next: Promise<CursorList> | undefined = listCursors(from);
  let after = from;
  while (next !== undefined) {
    const { cursors, more }: CursorList = await next;
    const last = cursors.at(-1);
    next = more && last !== undefined ? tolerate(listCursors(last)) : undefined;
    for (let end = batch - 1; end - batch < cursors.length - 1; end += batch) {
      const cursor = cursors[end] ?? last ?? '';
      yield { after, end: cursor };
      after = cursor;
    }
  }
}
