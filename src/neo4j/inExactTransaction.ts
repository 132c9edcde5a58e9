import neo4j, { type Transaction } from 'neo4j-driver';
import { createDriver } from './createDriver.ts';
import type { Graph } from './openGraph.ts';

/** What `inExactTransaction` opens. */
export interface ExactTransactionOptions {
  /** The name of the transaction in SHOW TRANSACTIONS. */
  readonly name: string;
  /** Whether it goes to the leader, the only server on which it can take a lock. */
  readonly mode: 'read' | 'write';
}

/** Records held in memory at once; a single one may be a page of megabytes. */
const FETCH = 500;

/**
 * Runs work in one transaction that may last as long as it needs. Whole numbers arrive as bigints, so that a value can be
 * written down and stored again unchanged. The transaction is never committed.
 */
export async function inExactTransaction<Result>(
  graph: Graph,
  { name, mode }: ExactTransactionOptions,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  await using driver = createDriver(graph.address, { exact: true });
  const session = driver.session({
    database: graph.address.database,
    // A follower that reads has at least the state of the leader when the lock was taken.
    bookmarkManager: graph.bookmarkManager,
    defaultAccessMode: mode === 'write' ? neo4j.session.WRITE : neo4j.session.READ,
    fetchSize: FETCH,
  });
  try {
    // The server's own limit is for operations.
    return await work(session.beginTransaction({ timeout: 0, metadata: { query: name } }));
  } finally {
    // Ends the transaction, too.
    await session.close();
  }
}
