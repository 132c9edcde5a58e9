import type { Neo4jAddress } from '../createDriver.ts';

/** Gives the address of an embedded Neo4j: one user, and the one database that Neo4j Community has. */
export function addressOf(port: number, password: string): Neo4jAddress {
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: password.trim(), database: 'neo4j' };
}
