import neo4j, { type BookmarkManager, type Driver } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { inSpan } from './inSpan.ts';
import { TRACED } from './createQueryRunner.ts';
import type { RunStatement, Writer } from './runQuery.ts';
import { isPassing, toGraphError } from './toGraphError.ts';

/** How writes are run. */
export interface WriterOptions {
  readonly database: string;
  readonly bookmarkManager?: BookmarkManager | undefined;
  /** Milliseconds after which Neo4j itself ends a transaction. */
  readonly timeout?: number;
  /** Milliseconds during which work is retried after a transient failure. */
  readonly retryFor?: number;
  /** Called for each failure that is retried. */
  readonly onRetry?: (name: string, cause: unknown) => void;
}

/** The driver's own loop doubles its delays without a limit, which can mean half a minute idle after the server is back. */
const LONGEST_PAUSE = 2_000;
const FIRST_PAUSE = 50;
const STORED_NOTHING = 'None of it was stored. Try again when the machine is less busy.';

/**
 * Creates the function that runs units of work, each in one transaction. Throws the same errors as a query runner,
 * once retrying is over.
 */
export function createWriter(
  driver: Driver,
  { database, bookmarkManager, timeout = 60_000, retryFor = 60_000, onRetry }: WriterOptions,
): Writer {
  const config = { database, defaultAccessMode: neo4j.session.WRITE, bookmarkManager };
  return (name, work, signal) => inSpan(`write ${name}`, TRACED, () => write(name, work, signal));

  async function write<Result>(
    name: string,
    work: (run: RunStatement) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    const deadline = performance.now() + retryFor;
    for (let tries = 0; ; tries += 1) {
      signal?.throwIfAborted();
      try {
        return await writeOnce(name, work, signal);
      } catch (cause) {
        signal?.throwIfAborted();
        if (!isPassing(cause) || performance.now() > deadline) throw toGraphError(name, cause, STORED_NOTHING);
        onRetry?.(name, cause);
        // Deadlocked writers must not retry at the same moment.
        await sleep(Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE) * (0.5 + Math.random() / 2));
      }
    }
  }

  async function writeOnce<Result>(
    name: string,
    work: (run: RunStatement) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    const session = driver.session(config);
    let isCommitting = false;
    // Closing a session ends its running statement on the server. A commit in progress is not stopped.
    const abandon = (): void => void (isCommitting || session.close().catch(() => undefined));
    signal?.addEventListener('abort', abandon, { once: true });
    try {
      const transaction = await session.beginTransaction({ timeout, metadata: { query: name } });
      try {
        const result = await work(async ({ cypher, params, decode }) => {
          const { records } = await transaction.run(cypher, params);
          return records.map(decode);
        });
        signal?.throwIfAborted();
        isCommitting = true;
        await transaction.commit();
        return result;
      } catch (cause) {
        // Over a lost connection this fails, too; the first failure is the one to report.
        await transaction.close().catch(() => undefined);
        throw cause;
      }
    } finally {
      signal?.removeEventListener('abort', abandon);
      await session.close();
    }
  }
}
