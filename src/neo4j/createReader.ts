import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Query, Reader } from './query.ts';
import { isPassing, toGraphError } from './toGraphError.ts';

/** How reads are run. */
export interface ReaderOptions {
  readonly database: string;
  /** Carries what was written to what is read next, on whatever member of a cluster. */
  readonly bookmarkManager?: BookmarkManager;
  /** Milliseconds after which Neo4j itself ends a statement. */
  readonly timeout?: number;
}

/** Waits before the second and the third try, in milliseconds. Longer outages are told to the caller, who has a deadline. */
const PAUSES = [50, 300];

/**
 * Creates the function that runs read-only statements. Each is its own transaction (a managed one costs a fifth more)
 * and goes to a follower where there is a cluster. Throws TimeoutError, ServiceUnavailableError or QueryError.
 */
export function createReader(driver: Driver, { database, bookmarkManager, timeout = 5_000 }: ReaderOptions): Reader {
  const config = { database, defaultAccessMode: neo4j.session.READ, ...(bookmarkManager && { bookmarkManager }) };
  return async function read(query, signal) {
    for (let tries = 0; ; tries += 1) {
      signal?.throwIfAborted();
      try {
        return await readOnce(driver.session(config), query, timeout, signal);
      } catch (cause) {
        const pause = PAUSES[tries];
        if (pause === undefined || !isPassing(cause)) throw toGraphError(query.name, cause);
        await sleep(pause);
      }
    }
  };
}

async function readOnce<Row>(
  session: Session,
  { name, cypher, params, decode }: Query<Row>,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<ReadonlyArray<Row>> {
  // Closing a session under a running statement tells the server to end it.
  const abandon = (): void => void session.close();
  signal?.addEventListener('abort', abandon, { once: true });
  try {
    const { records } = await session.run(cypher, params, { timeout, metadata: { query: name } });
    return records.map(decode);
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  } finally {
    signal?.removeEventListener('abort', abandon);
    await session.close();
  }
}
