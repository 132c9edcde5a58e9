import neo4j, { type Driver } from 'neo4j-driver';
import type { QueryRunnerOptions } from './createQueryRunner.ts';
import type { Query } from './runQuery.ts';
import { toGraphError } from './toGraphError.ts';

/** Makes Neo4j plan a statement. Throws QueryError if the statement fails on the values given, which is after planning. */
export type PlanAfterWrite = (query: Query<unknown>) => Promise<void>;

/**
 * Creates the function that plans what a load runs. Neo4j keeps two plans of each statement: one for transactions that
 * have written nothing, and one for those that have. EXPLAIN makes neither of them, so the statement is run, in a
 * transaction that is rolled back. The values must be such that it finds nothing and therefore locks nothing.
 */
export function createAfterWritePlanner(
  driver: Driver,
  { database, bookmarkManager, timeout = 30_000 }: Omit<QueryRunnerOptions, 'pulse' | 'retryFor'>,
): PlanAfterWrite {
  const config = { database, bookmarkManager, defaultAccessMode: neo4j.session.WRITE };
  return async ({ name, cypher, params }) => {
    const session = driver.session(config);
    try {
      const transaction = await session.beginTransaction({ timeout, metadata: { query: name } });
      try {
        // A node without a label is in no index and under no constraint: nobody waits for it.
        await transaction.run('CREATE ()');
        await transaction.run(cypher, params);
      } finally {
        await transaction.rollback().catch(() => undefined);
      }
    } catch (cause) {
      throw toGraphError(name, cause);
    } finally {
      await session.close();
    }
  };
}
