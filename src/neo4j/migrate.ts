import { type Driver, Neo4jError, type Session } from 'neo4j-driver';
import { MigrationError } from '../errors/MigrationError.ts';
import type { Migration } from './readMigrations.ts';
import { toGraphError } from './toGraphError.ts';

/** What a database says of a migration that was applied to it. */
interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** Building a full-text index over a large graph takes minutes; a small one, milliseconds. */
const INDEXES_WITHIN_SECONDS = 600n;

const COLLISION =
  /^Neo\.ClientError\.Schema\.(?:EquivalentSchemaRuleAlreadyExists|(?:Index|Constraint)(?:WithNameA|A)lreadyExists)$/;
const COLLISIONS = 10;

/**
 * Brings a database to the newest schema: applies each migration that it does not have, in order, records it there, and
 * waits for the indexes. Answers the names of those applied now. Throws MigrationError when the database was migrated by
 * a newer program, or by a file that has changed since.
 * A migration is recorded just after it was applied, since Neo4j takes schema and data in separate transactions. Cut short
 * between the two it is applied again, so every statement must be one that can be (IF NOT EXISTS); two programs that
 * migrate at once do no harm, for the same reason.
 */
export async function migrate(
  driver: Driver,
  database: string,
  migrations: ReadonlyArray<Migration>,
): Promise<ReadonlyArray<string>> {
  const session = driver.session({ database });
  try {
    const applied = await readApplied(session);
    checkApplied(applied, migrations);
    const pending = migrations.filter(({ number }) => !applied.some((one) => one.number === number));
    for (const migration of pending) await apply(session, migration);
    await session.run('CALL db.awaitIndexes($seconds)', { seconds: INDEXES_WITHIN_SECONDS });
    return pending.map(({ name }) => name);
  } catch (cause) {
    throw toGraphError('migrate', cause);
  } finally {
    await session.close();
  }
}

async function readApplied(session: Session): Promise<ReadonlyArray<Applied>> {
  const { records } = await session.run(
    'MATCH (migration:Migration) RETURN migration.number AS number, migration.name AS name, migration.checksum AS checksum ORDER BY number',
  );
  return records.map((record) => ({
    number: record.get('number'),
    name: record.get('name'),
    checksum: record.get('checksum'),
  }));
}

function checkApplied(applied: ReadonlyArray<Applied>, known: ReadonlyArray<Migration>): void {
  for (const { number, name, checksum } of applied) {
    const ours = known.find((migration) => migration.number === number);
    if (ours === undefined) {
      throw new MigrationError(
        `The database has migration ${name}, which this program does not know: a newer econews-graph wrote it. ` +
          'Update this program, or use another database (NEO4J_DATABASE, ECONEWS_HOME).',
      );
    }
    if (ours.checksum !== checksum) {
      throw new MigrationError(
        `cypher/schema/${ours.name}.cypher has changed since it was applied to this database. ` +
          'Put the file back and write what is new as the next number, or start anew with `econews reset`.',
      );
    }
  }
}

/** Applies one migration in one transaction, which Neo4j wants to be of schema or of data, and records it in the next. */
async function apply(session: Session, { number, name, checksum, statements }: Migration): Promise<void> {
  await retryCollision(() =>
    session.executeWrite(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
    }),
  );
  await session.run(
    'MERGE (migration:Migration {number: $number}) ON CREATE SET migration.name = $name, migration.checksum = $checksum, migration.appliedAt = datetime()',
    { number: BigInt(number), name, checksum },
  );
}

/**
 * Runs schema work again that collided with another program's: Neo4j checks IF NOT EXISTS before it takes the lock, so
 * two at once may both pass. By the second time the other one is done, and the check sees what it made.
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
