import neo4j, { type BookmarkManager, type Driver } from 'neo4j-driver';
import { createDriver, type Neo4jAddress } from './createDriver.ts';
import { createAfterWritePlanner, type PlanAfterWrite } from './createAfterWritePlanner.ts';
import { createPulse } from './createPulse.ts';
import { createQueryRunner } from './createQueryRunner.ts';
import { createWriter, type WriterOptions } from './createWriter.ts';
import type { Query, RunQuery, Writer } from './runQuery.ts';
import { checkWhole } from './restoreMark.ts';
import { toGraphError } from './toGraphError.ts';

/** An open database, with everything that the rest of the program does with it. */
export interface Graph {
  readonly address: Neo4jAddress;
  readonly driver: Driver;
  /**
   * Bookmarks of everything seen and written so far, for other sessions: a follower of a cluster waits until it has
   * caught up. With a single server (bolt://) there are none, which saves a tenth of the work of a small statement.
   */
  readonly bookmarkManager: BookmarkManager | undefined;
  readonly query: RunQuery;
  /** Reads for background work, with the time limit of a unit of work. */
  readonly queryPatiently: RunQuery;
  /** Reads that make Neo4j plan a statement and cache the plan; planning cannot be stopped and may take long. */
  readonly queryToPlan: RunQuery;
  /** Makes Neo4j plan a statement as it does in a transaction that has written something; stores nothing. */
  readonly planAfterWrite: PlanAfterWrite;
  readonly executeWrite: Writer;
  /** Runs a statement that manages its own transactions (CALL { … } IN TRANSACTIONS), once. */
  readonly runAlone: <Row>(query: Query<Row>) => Promise<ReadonlyArray<Row>>;
  /** Runs a real query; throws ServiceUnavailableError if the graph does not answer, or if a restore is not finished. */
  readonly check: () => Promise<void>;
  /** How many changes a load leaves in the log (src/load/changes); without it, as many as the loader keeps by default. */
  readonly changesKept?: number;
  readonly close: () => Promise<void>;
}

/** How long a statement may run, in milliseconds, and where to report retries. */
export interface GraphOptions extends Pick<WriterOptions, 'onRetry' | 'retryFor' | 'bookmarkManager'> {
  readonly changesKept?: number;
  readonly queryTimeout?: number;
  readonly writeTimeout?: number;
}

/**
 * The same as for a writer: a cold Neo4j on a busy machine takes seconds to plan a statement, and a crashed one needs
 * half a minute to restart.
 */
const PATIENCE = 60_000;
/** The longest statement that an operation may make is planned in about ten seconds if nothing else runs. */
const PLANNING = 30_000;
/** The server's own limit is for operations, and ends the outer one of many transactions, too. */
const AS_LONG_AS_IT_TAKES = 0;

/** Opens a database. It connects later; reads see what was written through the same graph, even in a cluster. */
export function openGraph(address: Neo4jAddress, options: GraphOptions = {}): Graph {
  const { queryTimeout, writeTimeout, changesKept, bookmarkManager = carryBookmarks(address), ...retry } = options;
  const driver = createDriver(address);
  const config = { database: address.database, bookmarkManager };
  const pulse = createPulse(address);
  const query = createQueryRunner(driver, { ...config, pulse, ...(queryTimeout && { timeout: queryTimeout }) });
  const executeWrite = createWriter(driver, {
    ...config,
    ...retry,
    ...(writeTimeout && { timeout: writeTimeout }),
  });
  return {
    address,
    driver,
    bookmarkManager,
    ...(changesKept !== undefined && { changesKept }),
    query,
    queryPatiently: createQueryRunner(driver, { ...config, timeout: PATIENCE, retryFor: PATIENCE }),
    queryToPlan: createQueryRunner(driver, { ...config, pulse, timeout: PLANNING }),
    planAfterWrite: createAfterWritePlanner(driver, { ...config, timeout: PLANNING }),
    executeWrite,
    async runAlone({ name, cypher, params, decode }) {
      const session = driver.session(config);
      try {
        const { records } = await session.run(cypher, params, {
          timeout: AS_LONG_AS_IT_TAKES,
          metadata: { query: name },
        });
        return records.map(decode);
      } catch (cause) {
        throw toGraphError(name, cause);
      } finally {
        await session.close();
      }
    },
    async check() {
      await checkWhole(query);
    },
    async close() {
      await pulse.close();
      await driver.close();
    },
  };
}

/** Only with routing may two statements go to different members. */
function carryBookmarks({ uri }: Neo4jAddress): BookmarkManager | undefined {
  return uri.startsWith('neo4j') ? neo4j.bookmarkManager() : undefined;
}
