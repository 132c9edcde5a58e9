import { toGraphError } from './toGraphError.ts';
import type { Graph } from './openGraph.ts';
import type { Migration } from './readMigrations.ts';

/** Small enough for the memory that one transaction may have, relationships included. */
const BATCH = 2_000n;

/**
 * Deletes the graph from a database: the nodes of the labels that the migrations name, their relationships, and the
 * constraints and indexes that the migrations made. Other data of the database is kept. Returns how many nodes were deleted.
 */
export async function deleteGraph(
  { driver, address, bookmarkManager }: Pick<Graph, 'driver' | 'address' | 'bookmarkManager'>,
  migrations: ReadonlyArray<Migration>,
): Promise<number> {
  const statements = migrations.flatMap((migration) => migration.statements);
  const session = driver.session({ database: address.database, bookmarkManager });
  try {
    let deleted = 0;
    for (const label of listLabels(statements)) {
      // A label and a name cannot be parameters; these come from our own files.
      const { records } = await session.run(
        `MATCH (node:\`${label}\`) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF $batch ROWS RETURN count(*) AS deleted`,
        { batch: BATCH },
        // Without a timeout: the server's own limit is meant for operations.
        { timeout: 0 },
      );
      deleted += records[0]?.get('deleted') ?? 0;
    }
    for (const { kind, name } of listNames(statements)) await session.run(`DROP ${kind} \`${name}\` IF EXISTS`);
    return deleted;
  } catch (cause) {
    throw toGraphError('delete graph', cause);
  } finally {
    await session.close();
  }
}

/** Lists the labels that constraints and indexes are for: `FOR (node:Page)`, `FOR (node:Region|Person)`. */
export function listLabels(statements: ReadonlyArray<string>): ReadonlySet<string> {
  const labels = statements.flatMap((statement) => /\bFOR\s*\(\w*:([\w|]+)\)/.exec(statement)?.[1]?.split('|') ?? []);
  return new Set(labels);
}

function listNames(statements: ReadonlyArray<string>): ReadonlyArray<{ kind: 'CONSTRAINT' | 'INDEX'; name: string }> {
  return statements.flatMap((statement) => {
    const [, kind, name] = /^CREATE\s+(?:\w+\s+)?(CONSTRAINT|INDEX)\s+(\w+)/.exec(statement) ?? [];
    return (kind === 'CONSTRAINT' || kind === 'INDEX') && name !== undefined ? [{ kind, name }] : [];
  });
}
