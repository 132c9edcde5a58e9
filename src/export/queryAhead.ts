/** Batches that are read at once, so that Neo4j, the driver and the writer do not wait for each other. */
const AT_ONCE = 3;

/** Consecutive entries of a list as they are written. */
export interface Batch<Piece> {
  readonly pieces: readonly Piece[];
  /** The cursor of the last of them; null if there are none. */
  readonly end: string | null;
  /** Whether more entries may follow. */
  readonly more: boolean;
}

/** The cursors at which the next batches end, and whether more entries may follow. */
export interface BatchEnds {
  readonly ends: readonly string[];
  readonly more: boolean;
}

/** A batch that is being read, and the cursor at which it should end. */
interface Flight<Piece> {
  readonly after: string | null;
  readonly end: string;
  readonly batch: Promise<Batch<Piece>>;
}

/** Reads batches one after the other; the next one is read while the last one is sent. */
export async function* queryInTurn<Piece>(
  queryBatch: (after: string | null) => Promise<Batch<Piece>>,
): AsyncGenerator<readonly Piece[], void, undefined> {
  let next: Promise<Batch<Piece>> | undefined = queryBatch(null);
  while (next !== undefined) {
    const { pieces, end, more }: Batch<Piece> = await next;
    next = more ? tolerate(queryBatch(end)) : undefined;
    if (pieces.length > 0) yield pieces;
  }
}

/**
 * Reads several batches at once: listing cursors alone is so cheap that the ends of batches are known before the
 * batches before them. If the graph changes in the meantime, a batch ends elsewhere than planned; reading begins again there,
 * so that no entry is left out or given twice.
 */
export async function* queryAhead<Piece>(
  queryBatch: (after: string | null) => Promise<Batch<Piece>>,
  listEnds: (after: string | null) => Promise<BatchEnds>,
): AsyncGenerator<readonly Piece[], void, undefined> {
  let from: string | null | undefined = null;
  while (from !== undefined) {
    const flights: Flight<Piece>[] = [];
    let again: string | null | undefined;
    for await (const { after, end } of planBatches(from, listEnds)) {
      flights.push({ after, end, batch: tolerate(queryBatch(after)) });
      if (flights.length < AT_ONCE) continue;
      again = yield* land(flights.shift());
      if (again !== undefined) break;
    }
    while (again === undefined && flights.length > 0) again = yield* land(flights.shift());
    from = again;
  }
}

/** Gives the entries of a batch, and returns where to begin again if it did not end as planned. */
async function* land<Piece>(
  flight: Flight<Piece> | undefined,
): AsyncGenerator<readonly Piece[], string | null | undefined, undefined> {
  const batch = await flight?.batch;
  if (flight === undefined || batch === undefined) return undefined;
  if (batch.pieces.length > 0) yield batch.pieces;
  return batch.end === flight.end ? undefined : (batch.end ?? flight.after);
}

async function* planBatches(
  from: string | null,
  listEnds: (after: string | null) => Promise<BatchEnds>,
): AsyncGenerator<{ readonly after: string | null; readonly end: string }, void, undefined> {
  let next: Promise<BatchEnds> | undefined = listEnds(from);
  let after = from;
  while (next !== undefined) {
    const { ends, more }: BatchEnds = await next;
    const last = ends.at(-1);
    next = more && last !== undefined ? tolerate(listEnds(last)) : undefined;
    for (const end of ends) {
      yield { after, end };
      after = end;
    }
  }
}

/** Lets work fail silently if its result is no longer requested. */
function tolerate<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}
