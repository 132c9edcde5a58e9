import neo4j, { type BookmarkManager, type Driver } from 'neo4j-driver';
import { createDriver, type Neo4jAddress } from './createDriver.ts';
import { createPulse } from './createPulse.ts';
import { createQueryRunner } from './createQueryRunner.ts';
import { createWriter, type WriterOptions } from './createWriter.ts';
import type { Query, RunQuery, Writer } from './query.ts';
import { checkWhole } from './restoreMark.ts';
import { toGraphError } from './toGraphError.ts';

/** A database, opened: everything the rest of the program does with it. */
export interface Graph {
  readonly address: Neo4jAddress;
  readonly driver: Driver;
  /**
   * What was seen and written so far, for sessions of others: a follower of a cluster waits until it has that, too. Where all goes
   * to one server (bolt://) there is nothing to wait for, and none: a tenth less work of a small statement.
   */
  readonly bookmarkManager: BookmarkManager | undefined;
  readonly read: RunQuery;
  /** Reads for work that nobody waits for at a screen: as long as a unit of work may take. */
  readonly readPatiently: RunQuery;
  /** Reads for the plan that Neo4j makes of a statement and keeps: it cannot be stopped, and may take long. */
  readonly readToPlan: RunQuery;
  readonly write: Writer;
  /** Runs a statement that manages its own transactions (CALL { … } IN TRANSACTIONS), once. */
  readonly runAlone: <Row>(query: Query<Row>) => Promise<ReadonlyArray<Row>>;
  /** Runs a real query; throws ServiceUnavailableError where the graph does not answer, or is half restored. */
  readonly check: () => Promise<void>;
  /** How many changes a load leaves in the log (src/load/changes); without it, as many as the loader keeps by default. */
  readonly changesKept?: number;
  readonly close: () => Promise<void>;
}

/** How long a statement may run, in milliseconds, and who hears of what is tried again. */
export interface GraphOptions extends Pick<WriterOptions, 'onRetry' | 'retryFor' | 'bookmarkManager'> {
  readonly changesKept?: number;
  readonly readTimeout?: number;
  readonly writeTimeout?: number;
}

/** What a writer allows, too: a cold Neo4j on a busy machine takes seconds to plan a statement, and one that died half a minute to be back. */
const PATIENCE = 60_000;
/** The longest statement that an operation may make is planned in about ten seconds if nothing else runs. */
const PLANNING = 30_000;
/** The server's own limit is for operations, and ends the outer one of many transactions, too. */
const AS_LONG_AS_IT_TAKES = 0;

/** Opens a database. Nothing is connected yet; reads see what was written through the same graph, in a cluster, too. */
export function openGraph(address: Neo4jAddress, options: GraphOptions = {}): Graph {
  const { readTimeout, writeTimeout, changesKept, bookmarkManager = carryBookmarks(address), ...retry } = options;
  const driver = createDriver(address);
  const config = { database: address.database, bookmarkManager };
  const pulse = createPulse(address);
  const read = createQueryRunner(driver, { ...config, pulse, ...(readTimeout && { timeout: readTimeout }) });
  const write = createWriter(driver, {
    ...config,
    ...retry,
    ...(writeTimeout && { timeout: writeTimeout }),
  });
  return {
    address,
    driver,
    bookmarkManager,
    ...(changesKept !== undefined && { changesKept }),
    read,
    readPatiently: createQueryRunner(driver, { ...config, timeout: PATIENCE, retryFor: PATIENCE }),
    readToPlan: createQueryRunner(driver, { ...config, pulse, timeout: PLANNING }),
    write,
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
      await checkWhole(read);
    },
    async close() {
      await pulse.close();
      await driver.close();
    },
  };
}

/** Only with routing may two statements meet two members. */
function carryBookmarks({ uri }: Neo4jAddress): BookmarkManager | undefined {
  return uri.startsWith('neo4j') ? neo4j.bookmarkManager() : undefined;
}
