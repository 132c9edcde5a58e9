import type { Record as Neo4jRecord, Transaction } from 'neo4j-driver';

export type { Neo4jRecord, Transaction };

/** A statement ready to run: its Cypher, its parameters, and how to read one record. Whole numbers are sent as bigints. */
export interface Query<Row> {
  /** What the statement is called in errors, in SHOW TRANSACTIONS and in Neo4j's log of slow queries. */
  readonly name: string;
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly decode: (record: Neo4jRecord) => Row;
}

/** Runs one statement of a unit of work. */
export type RunStatement = <Row>(query: Query<Row>) => Promise<ReadonlyArray<Row>>;

/** Runs one read-only statement. The signal ends it on the server, too. */
export type RunQuery = <Row>(query: Query<Row>, signal?: AbortSignal) => Promise<ReadonlyArray<Row>>;

/**
 * Runs a unit of work in one transaction: all of it is stored or none. Work may be run again after a temporary failure
 * (a deadlock, a lost connection), even one that occurred while the transaction was being stored: it must be
 * idempotent. The signal ends it on the server, too, unless it is being stored already.
 */
export type Writer = <Result>(
  name: string,
  work: (run: RunStatement) => Promise<Result>,
  signal?: AbortSignal,
) => Promise<Result>;
