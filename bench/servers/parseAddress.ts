import type { Neo4jAddress } from '../../src/neo4j/createDriver.ts';

/**
 * Parses the address of the database that a benchmark server queries: it is passed in the environment, so that no
 * process list shows it.
 */
export function parseAddress(): Neo4jAddress {
  return JSON.parse(process.env['BENCH_DATABASE'] ?? '{}') as Neo4jAddress;
}
