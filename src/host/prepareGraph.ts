import { checkServer } from '../neo4j/checkServer.ts';
import { migrate } from '../neo4j/migrate.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { readMigrations } from '../neo4j/readMigrations.ts';
import { FOLDERS } from './folders.ts';

/** A graph that this program can work on. */
export interface PreparedGraph {
  /** Neo4j's version. */
  readonly version: string;
  /** Names of the migrations applied just now. */
  readonly migrated: ReadonlyArray<string>;
}

/**
 * Makes sure that a graph answers and is complete, and migrates its schema. Throws Neo4jServerError or
 * MigrationError, and ServiceUnavailableError if a restore is not finished.
 */
export async function prepareGraph({ driver, address, bookmarkManager, check }: Graph): Promise<PreparedGraph> {
  const version = await checkServer(driver, address);
  await check();
  const migrations = await readMigrations(FOLDERS.migrations);
  return { version, migrated: await migrate(driver, address.database, migrations, bookmarkManager) };
}
