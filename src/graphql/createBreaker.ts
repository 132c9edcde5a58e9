import { ServiceUnavailableError } from '../errors/ServiceUnavailableError.ts';

/** When to stop querying, and for how long. */
export interface BreakerOptions {
  /** Failures in a row after which the graph counts as down. */
  readonly failures?: number;
  /** Milliseconds during which it is not queried again. */
  readonly pause?: number;
  /** Called for each statement that was actually sent. */
  readonly report?: (seconds: number, isAnswered: boolean) => void;
}

/** Runs work that queries the graph, or refuses to. */
export type Breaker = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Creates a circuit breaker: after three failures to reach the graph, callers are refused at once for half a second, then one
 * of them tries. In an outage this reduces each caller's wait from seconds to milliseconds and spares a recovering
 * database. Only SERVICE_UNAVAILABLE counts: an invalid query fails on its own.
 */
export function createBreaker({ failures = 3, pause = 500, report }: BreakerOptions = {}): Breaker {
  let failed = 0;
  let closedUntil = 0;
  let isTrying = false;

  return async function attempt(work) {
    const isDown = failed >= failures;
    if (isDown && (isTrying || performance.now() < closedUntil)) {
      throw new ServiceUnavailableError('The graph does not answer. Try again in a second.');
    }
    if (isDown) isTrying = true;
    const start = performance.now();
    try {
      const result = await work();
      failed = 0;
      report?.((performance.now() - start) / 1000, true);
      return result;
    } catch (error) {
      if (isOutage(error)) {
        failed += 1;
        closedUntil = performance.now() + pause;
      } else {
        failed = 0;
      }
      report?.((performance.now() - start) / 1000, false);
      throw error;
    } finally {
      if (isDown) isTrying = false;
    }
  };
}

function isOutage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SERVICE_UNAVAILABLE';
}
