import { type BookmarkManager, type Driver, Neo4jError, type Session } from 'neo4j-driver';
import type { Migration } from './readMigrations.ts';
import { type AppliedMigration, checkApplied } from './checkApplied.ts';
import { toGraphError } from './toGraphError.ts';

/** Building a full-text index over a large graph takes minutes; a small one, milliseconds. */
const INDEXES_WITHIN_SECONDS = 600n;

/** The server's own limit is for operations; a constraint over a large graph takes longer. */
const NO_LIMIT = { timeout: 0 };

const COLLISION =
  /^Neo\.ClientError\.Schema\.(?:EquivalentSchemaRuleAlreadyExists|(?:Index|Constraint)(?:WithNameA|A)lreadyExists)$/;
const COLLISIONS = 10;

/**
 * Migrates a database to the newest schema: applies each missing migration in order, records it, and waits for the
 * indexes. Returns the names of those applied now. Throws MigrationError if the database was migrated by a newer
 * program, or if a migration file has changed since. A migration is recorded right after it was applied, because Neo4j
 * needs separate transactions for schema and data. If interrupted between the two, it is applied again, so every
 * statement must be repeatable (IF NOT EXISTS); for the same reason two programs may migrate at once.
 */
export async function migrate(
  driver: Driver,
  database: string,
  migrations: ReadonlyArray<Migration>,
  bookmarkManager?: BookmarkManager,
): Promise<ReadonlyArray<string>> {
  const session = driver.session({ database, bookmarkManager });
  try {
    const applied = await queryApplied(session);
    checkApplied('The database', applied, migrations);
    const pending = migrations.filter(({ number }) => !applied.some((one) => one.number === number));
    for (const migration of pending) await apply(session, migration);
    await session.run('CALL db.awaitIndexes($seconds)', { seconds: INDEXES_WITHIN_SECONDS }, NO_LIMIT);
    return pending.map(({ name }) => name);
  } catch (cause) {
    throw toGraphError('migrate', cause);
  } finally {
    await session.close();
  }
}

async function queryApplied(session: Session): Promise<ReadonlyArray<AppliedMigration>> {
  const { records } = await session.run(
    'MATCH (migration:Migration) RETURN migration.number AS number, migration.name AS name, migration.checksum AS checksum ORDER BY number',
  );
  return records.map((record) => ({
    number: record.get('number'),
    name: record.get('name'),
    checksum: record.get('checksum'),
  }));
}

/** Applies one migration in one transaction, which in Neo4j may change either schema or data, and records it in the next. */
async function apply(session: Session, { number, name, checksum, statements }: Migration): Promise<void> {
  await applyTogether(session, statements);
  await session.run(
    'MERGE (migration:Migration {number: $number}) ON CREATE SET migration.name = $name, migration.checksum = $checksum, migration.appliedAt = datetime()',
    { number: BigInt(number), name, checksum },
  );
}

/** Runs statements of the schema in one transaction, which is many times faster than one after the other. */
export async function applyTogether(session: Session, statements: ReadonlyArray<string>): Promise<void> {
  await retryCollision(() =>
    session.executeWrite(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
    }, NO_LIMIT),
  );
}

/**
 * Retries schema work that collided with another program's: Neo4j checks IF NOT EXISTS before it takes the lock, so
 * two at once may both pass. At the second attempt the other one has finished, and the check sees its result.
 */
async function retryCollision(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === COLLISIONS || !(error instanceof Neo4jError && COLLISION.test(error.code))) throw error;
    }
  }
}
