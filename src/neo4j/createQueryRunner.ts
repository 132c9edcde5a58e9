import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailableError } from '../errors/ServiceUnavailableError.ts';
import { collectRows } from './collectRows.ts';
import { inSpan } from './inSpan.ts';
import type { Pulse } from './createPulse.ts';
import type { Query, RunQuery } from './runQuery.ts';
import { isPassing, toGraphError } from './toGraphError.ts';

/** How reads are run. */
export interface QueryRunnerOptions {
  readonly database: string;
  /** Makes reads see earlier writes, on any member of a cluster. */
  readonly bookmarkManager?: BookmarkManager | undefined;
  /** Milliseconds after which Neo4j itself ends a statement. */
  readonly timeout?: number;
  /** Milliseconds during which a read is retried after a transient failure; by default two immediate retries. */
  readonly retryFor?: number;
  /** Distinguishes a slow statement from a server that does not answer. */
  readonly pulse?: Pulse;
}

/** What spans say about the server, in OpenTelemetry's words. */
export const TRACED = { 'db.system.name': 'neo4j' };

/**
 * Delays before the second and third attempt, in milliseconds. Longer outages are reported to the caller, who has a
 * deadline.
 */
const PAUSES = [50, 300];
/** Delays between attempts for callers that can wait. */
const LONG_PAUSE = 2_000;

/**
 * The part of a statement's time after which the server is checked, and the part that it then has to answer: 2 and
 * 2.5 of 5 s.
 */
const FEEL_AFTER = 0.4;
const FEEL_WITHIN = 0.5;

/**
 * Creates the function that runs read-only statements. Each runs in its own transaction (a managed one costs a fifth
 * more) and goes to a follower of a cluster. Throws TimeoutError, ServiceUnavailableError or QueryError.
 */
export function createQueryRunner(
  driver: Driver,
  { database, bookmarkManager, timeout = 5_000, retryFor = 0, pulse }: QueryRunnerOptions,
): RunQuery {
  const config = { database, defaultAccessMode: neo4j.session.READ, bookmarkManager };
  return (query, signal) => inSpan(`read ${query.name}`, TRACED, () => read(query, signal));

  async function read<Row>(query: Query<Row>, signal: AbortSignal | undefined): Promise<ReadonlyArray<Row>> {
    const start = performance.now();
    for (let tries = 0; ; tries += 1) {
      signal?.throwIfAborted();
      try {
        return await runOnce(driver.session(config), query, { timeout, pulse, signal });
      } catch (cause) {
        const passed = performance.now() - start;
        // A caller that lost much of its time to the first failure does not wait for a second one.
        const isEarly = passed < timeout * FEEL_AFTER;
        const pause = (isEarly ? PAUSES[tries] : undefined) ?? (passed < retryFor ? LONG_PAUSE : undefined);
        if (pause === undefined || !isPassing(cause)) throw toGraphError(query.name, cause);
        await sleep(pause);
      }
    }
  }
}

async function runOnce<Row>(
  session: Session,
  { name, cypher, params, decode }: Query<Row>,
  { timeout, pulse, signal }: Pick<QueryRunnerOptions, 'pulse'> & { timeout: number; signal: AbortSignal | undefined },
): Promise<ReadonlyArray<Row>> {
  // Closing a session under a running statement tells the server to end it.
  const abandon = (): void => void session.close().catch(() => undefined);
  signal?.addEventListener('abort', abandon, { once: true });
  const watch = pulse && watchSilence(pulse, timeout);
  try {
    const running = collectRows(
      withoutStack(() => session.run(cypher, params, { timeout, metadata: { query: name } })),
      decode,
    );
    const rows = await (watch ? Promise.race([running, watch.silence]) : running);
    pulse?.hear();
    await session.close();
    return rows;
  } catch (cause) {
    // Over a dead connection, closing takes as long as the statement would, so it is not awaited.
    abandon();
    signal?.throwIfAborted();
    throw cause;
  } finally {
    signal?.removeEventListener('abort', abandon);
    watch?.stop();
  }
}

/**
 * Runs work without stack traces. The driver formats one for each statement in case it fails, which takes a twentieth of
 * the CPU of a small operation, for a stack that ends in this file.
 */
function withoutStack<Result>(work: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Rejects when the server stops answering. A statement with 5 s is given up after 4.5 s of silence. */
function watchSilence(pulse: Pulse, timeout: number): { readonly silence: Promise<never>; readonly stop: () => void } {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  // A statement that was left behind by a program that stops does not keep it from ending.
  let timer = setTimeout(look, timeout * FEEL_AFTER).unref();
  let isOver = false;
  return {
    silence,
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };

  async function look(): Promise<void> {
    const isAlive = await pulse.feel(timeout * FEEL_WITHIN);
    if (isOver) return;
    if (isAlive) timer = setTimeout(look, timeout * FEEL_AFTER).unref();
    else reject(new ServiceUnavailableError('The graph has stopped answering. Try again in a moment.'));
  }
}
