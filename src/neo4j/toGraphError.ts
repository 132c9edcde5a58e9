import { Neo4jError } from 'neo4j-driver';
import { MemoryLimitError } from '../errors/MemoryLimitError.ts';
import { QueryError } from '../errors/QueryError.ts';
import { ServiceUnavailableError } from '../errors/ServiceUnavailableError.ts';
import { TimeoutError } from '../errors/TimeoutError.ts';

const TIMED_OUT =
  /^Neo\.\w+\.Transaction\.(?:TransactionTimedOut\w*|LockAcquisitionTimeout|LockClientStopped|Terminated)$/;
/** Neo4j reports a transaction that exceeds its memory limit as transient, like an outage. It is not. */
const OUT_OF_MEMORY = /^Neo\.\w+\.General\.\w*OutOfMemory\w*$|MemoryLimit|MemoryPool/;
/**
 * The driver's own words: `N/A` for a full pool or a connection that was not available in time, `ProtocolError` for one
 * cut off during a handshake.
 */
const UNAVAILABLE =
  /^(?:N\/A|ProtocolError|ServiceUnavailable|SessionExpired|Neo\.TransientError\..*|Neo\.ClientError\.(?:Cluster|Database)\..*|Neo\.DatabaseError\.Database\..*|Neo\.ClientError\.General\.(?:ReadOnly|ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase))$/;
/** Security errors while running are for the operator to fix; callers can only retry later. */
const REFUSED = /^Neo\.(?:ClientError|TransientError)\.Security\./;
/**
 * A database that failed to write stays shut until Neo4j is restarted; the message says more than the
 * code.
 */
const SHUT = /has encountered a critical error, and needs to be restarted/;

const READ_LESS = 'Request less: fewer levels, or a lower first.';
const MEMORY_REMEDY = 'Request less, or load a smaller page; whoever runs Neo4j can raise db.memory.transaction.max.';

/**
 * Turns what the driver threw into one of our errors, by its code: what to do differs, and so does what a client sees.
 * Other errors are returned unchanged. `remedy` says what to do about work that took too long.
 */
export function toGraphError(name: string, cause: unknown, remedy = READ_LESS): unknown {
  if (!(cause instanceof Neo4jError)) return cause;
  if (TIMED_OUT.test(cause.code)) {
    return new TimeoutError(`The graph took too long for "${name}", which was stopped. ${remedy}`, { cause });
  }
  if (OUT_OF_MEMORY.test(cause.code)) {
    const message = `"${name}" needs more memory than the graph allows for one transaction. ${MEMORY_REMEDY}`;
    return new MemoryLimitError(message, { cause });
  }
  if (REFUSED.test(cause.code)) {
    return new ServiceUnavailableError('The graph refuses this server at the moment. Try again later.', 5, { cause });
  }
  if (isShut(cause)) {
    const message =
      'Neo4j has shut down the graph, as it does when the disk is full, and must be restarted. See its log for the reason.';
    return new ServiceUnavailableError(message, 10, { cause });
  }
  if (UNAVAILABLE.test(cause.code)) {
    return new ServiceUnavailableError('The graph does not answer. Try again in a moment.', 1, { cause });
  }
  return new QueryError(name, cause.code, cause.message, { cause });
}

/** Tells whether Neo4j has shut down the whole database permanently. */
export function isShut(cause: unknown): boolean {
  return cause instanceof Neo4jError && SHUT.test(cause.message);
}

/** Tells whether the same statement may succeed if it is retried soon. */
export function isPassing(cause: unknown): boolean {
  if (!(cause instanceof Neo4jError)) return false;
  // A statement that exceeds its memory limit will exceed it the next time, too.
  return cause.code === 'ProtocolError' || (cause.retriable && !OUT_OF_MEMORY.test(cause.code));
}
