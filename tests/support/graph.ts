import type { Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import { createDriver, type Neo4jAddress } from '../../src/neo4j/createDriver.ts';

/** Gives the Neo4j that this file has to itself while it runs. Community has one database: a file that writes empties it first. */
export function testAddress(): Neo4jAddress {
  const servers = inject('neo4j');
  const place = Number(process.env['VITEST_POOL_ID'] ?? 1);
  const server = servers[place - 1];
  if (server === undefined)
    throw new Error(
      `There is no Neo4j for place ${place} of ${servers.length}. Start one for each file that runs at a time.`,
    );
  return server;
}

/** Opens a driver on the Neo4j of this run. The file that opens it closes it (`afterAll(() => driver.close())`). */
export function openTestDriver(): Driver {
  return createDriver(testAddress());
}

/** Deletes every node and relationship of the test's database; constraints and indexes stay, and so does what was migrated. */
export async function cleanGraph(driver: Driver): Promise<void> {
  const session = driver.session({ database: testAddress().database });
  try {
    await session.run(
      'MATCH (node) WHERE NOT node:Migration CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS',
    );
  } finally {
    await session.close();
  }
}

/** Deletes everything, schema and migrations included, so that the database is like new. */
export async function resetDatabase(driver: Driver): Promise<void> {
  const session = driver.session({ database: testAddress().database });
  try {
    await session.run('MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS');
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
    for (const record of constraints.records) await session.run(`DROP CONSTRAINT \`${record.get('name')}\` IF EXISTS`);
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
    for (const record of indexes.records) await session.run(`DROP INDEX \`${record.get('name')}\` IF EXISTS`);
  } finally {
    await session.close();
  }
}
