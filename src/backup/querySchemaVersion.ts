import type { AppliedMigration } from '../neo4j/checkApplied.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';

/** Reads which migrations a graph has. */
export async function querySchemaVersion(query: RunQuery): Promise<AppliedMigration[]> {
  const applied = await query({
    name: 'read schema version',
    cypher:
      'MATCH (migration:Migration) RETURN migration.number AS number, migration.name AS name, migration.checksum AS checksum ORDER BY number',
    params: {},
    decode: (record) => record.toObject() as AppliedMigration,
  });
  return [...applied];
}
