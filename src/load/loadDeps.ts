import type { RunQuery, Writer } from '../neo4j/runQuery.ts';

/** What loading needs from its host. */
export interface LoadDeps {
  readonly query: RunQuery;
  readonly executeWrite: Writer;
  /** The time of a load, as an ISO instant in UTC. */
  readonly now: () => string;
  /** How many changes the log keeps; without it, 100,000. */
  readonly changesKept?: number;
}
