import { createHash } from 'node:crypto';
import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';

/** One operation with its values, and what it may return. */
export interface TimedOperation {
  readonly cypher: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  /** Nodes that it may return (measureOperation). */
  readonly nodes: number;
}

/** Remembers which operations ran out of time. */
export interface TimeoutMemory {
  /** Throws ServiceUnavailableError, before anything runs, if the operation recently ran out of time twice. */
  readonly refuse: (operation: TimedOperation) => void;
  /** Notes that an operation ran out of time. */
  readonly note: (operation: TimedOperation) => void;
}

/** How long an operation that ran out of time twice is not started again, in milliseconds. */
const REFUSED_FOR = 15_000;
/** Once may be the fault of a graph that was busy or gone; twice within this time is the operation's own fault. */
const TWICE_WITHIN = 60_000;
/** How many operations are remembered, the latest ones. */
const KEPT = 1_000;

/** When an operation last ran out of time, and until when it is refused. */
interface Note {
  readonly at: number;
  readonly refusedUntil: number;
}

/**
 * Creates a memory of operations that ran out of time. A client that gets a timeout sends the same operation again, often
 * several times at once: each would occupy the graph until its own deadline, and none would be answered. `now` gives
 * milliseconds.
 */
export function createTimeoutMemory(now: () => number): TimeoutMemory {
  const notes = new Map<string, Note>();
  return {
    refuse(operation) {
      if (notes.size === 0) return;
      const left = (notes.get(hashOf(operation))?.refusedUntil ?? 0) - now();
      if (left <= 0) return;
      const seconds = Math.ceil(left / 1000);
      throw new ServiceUnavailableError(
        `This operation, which may return ${operation.nodes.toLocaleString('en')} nodes, has run out of time twice and is not started again for ${seconds} s. Request less at once: fewer fields, or a smaller first.`,
        seconds,
      );
    },
    note(operation) {
      const hash = hashOf(operation);
      const before = notes.get(hash);
      const at = now();
      const isSecond = before !== undefined && at - before.at < TWICE_WITHIN;
      notes.delete(hash);
      notes.set(hash, { at, refusedUntil: isSecond ? at + REFUSED_FOR : 0 });
      const [oldest] = notes.keys();
      if (notes.size > KEPT && oldest !== undefined) notes.delete(oldest);
    },
  };
}

function hashOf({ cypher = '', params }: TimedOperation): string {
  const values = JSON.stringify(params, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return createHash('sha256').update(cypher).update(values).digest('base64');
}
