import { Neo4jError } from 'neo4j-driver';
import { MemoryLimitError } from '../errors/MemoryLimitError.ts';
import { QueryError } from '../errors/QueryError.ts';
import { ServiceUnavailableError } from '../errors/ServiceUnavailableError.ts';
import { TimeoutError } from '../errors/TimeoutError.ts';

const TIMED_OUT =
  /^Neo\.\w+\.Transaction\.(?:TransactionTimedOut\w*|LockAcquisitionTimeout|LockClientStopped|Terminated)$/;
/** Neo4j calls it transient, like an outage, that one transaction wants more memory than it may have. It is not. */
const OUT_OF_MEMORY = /^Neo\.\w+\.General\.\w*OutOfMemory\w*$|MemoryLimit|MemoryPool/;
/**
 * The driver's own words: `N/A` for a full pool or a connection that was not to be had in time, `ProtocolError` for
 * one cut in a handshake.
 */
const UNAVAILABLE =
  /^(?:N\/A|ProtocolError|ServiceUnavailable|SessionExpired|Neo\.TransientError\..*|Neo\.ClientError\.(?:Cluster|Database)\..*|Neo\.DatabaseError\.Database\..*|Neo\.ClientError\.General\.(?:ReadOnly|ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase))$/;
/** Security errors while running are the operator's to fix: whoever asked can only come back. */
const REFUSED = /^Neo\.(?:ClientError|TransientError)\.Security\./;
/**
 * A database that could not write what it had to is shut until Neo4j is started again; the code says less than the
 * words do.
 */
const SHUT = /has encountered a critical error, and needs to be restarted/;

const READ_LESS = 'Request less: fewer levels, or a lower first.';
const MEMORY_REMEDY = 'Request less, or load a smaller page; whoever runs Neo4j can raise db.memory.transaction.max.';

/**
 * Turns what the driver threw into one of our errors, by its code: what to do differs, and so does what a client sees.
 * What did not come from the driver is given back as it is. `remedy` is what to do about work that took too long.
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

/** Says whether Neo4j has shut the whole database, for good. */
export function isShut(cause: unknown): boolean {
  return cause instanceof Neo4jError && SHUT.test(cause.message);
}

/** Says whether the same statement may succeed if it is sent again soon. */
export function isPassing(cause: unknown): boolean {
  if (!(cause instanceof Neo4jError)) return false;
  // Memory that one statement may not have it will not have the next time either.
  return cause.code === 'ProtocolError' || (cause.retriable && !OUT_OF_MEMORY.test(cause.code));
}
