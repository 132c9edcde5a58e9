import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailableError } from '../errors/ServiceUnavailableError.ts';
import { inSpan } from './inSpan.ts';
import type { Pulse } from './createPulse.ts';
import type { Query, RunQuery } from './query.ts';
import { isPassing, toGraphError } from './toGraphError.ts';

/** How reads are run. */
export interface QueryRunnerOptions {
  readonly database: string;
  /** Carries what was written to what is read next, on whatever member of a cluster. */
  readonly bookmarkManager?: BookmarkManager | undefined;
  /** Milliseconds after which Neo4j itself ends a statement. */
  readonly timeout?: number;
  /** Milliseconds during which a read that met a passing failure is tried again; by itself two more tries at once. */
  readonly retryFor?: number;
  /** Tells a slow statement from a silent server. */
  readonly pulse?: Pulse;
}

/** What spans say about the server, in OpenTelemetry's words. */
export const TRACED = { 'db.system.name': 'neo4j' };

/** Waits before the second and the third try, in milliseconds. Longer outages are told to the caller, who has a deadline. */
const PAUSES = [50, 300];
/** Waits between the tries of those who can wait. */
const LONG_PAUSE = 2_000;

/**
 * Parts of a statement's time after which the server is asked for a sign of life, and which it then has: 2 and 2.5 of
 * 5 s.
 */
const FEEL_AFTER = 0.4;
const FEEL_WITHIN = 0.5;

/**
 * Creates the function that runs read-only statements. Each is its own transaction (a managed one costs a fifth more)
 * and goes to a follower where there is a cluster. Throws TimeoutError, ServiceUnavailableError or QueryError.
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
        // Who lost much of its time to the first failure is not made to wait for a second one.
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
    const running = withoutStack(() => session.run(cypher, params, { timeout, metadata: { query: name } }));
    const { records } = await (watch ? Promise.race([running, watch.silence]) : running);
    pulse?.hear();
    await session.close();
    return records.map(decode);
  } catch (cause) {
    // Over a connection that says nothing, closing takes as long as the statement would: nobody waits for it.
    abandon();
    signal?.throwIfAborted();
    throw cause;
  } finally {
    signal?.removeEventListener('abort', abandon);
    watch?.stop();
  }
}

/**
 * Runs work whose errors need no stack. The driver formats one for each statement, in case it fails: a twentieth of the CPU
 * of a small operation, for a stack that ends in this file.
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

/** Rejects once the server gives no sign of life. A statement of 5 s is given up after 4.5 s of silence. */
function watchSilence(pulse: Pulse, timeout: number): { readonly silence: Promise<never>; readonly stop: () => void } {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  let timer = setTimeout(look, timeout * FEEL_AFTER);
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
    if (isAlive) timer = setTimeout(look, timeout * FEEL_AFTER);
    else reject(new ServiceUnavailableError('The graph has stopped answering. Try again in a moment.'));
  }
}
