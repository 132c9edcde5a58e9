import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MigrationError } from '../../src/errors/MigrationError.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { type Migration, readMigrations, splitStatements } from '../../src/neo4j/readMigrations.ts';
import { openTestDriver, resetDatabase, testAddress } from '../support/graph.ts';

const driver = openTestDriver();
const { database } = testAddress();
const ownSchema = fileURLToPath(new URL('../../cypher/schema/', import.meta.url));

beforeEach(() => resetDatabase(driver));
afterEach(() => resetDatabase(driver));
afterAll(() => driver.close());

function migration(number: number, ...statements: ReadonlyArray<string>): Migration {
  return { number, name: `00${number}-test`, checksum: statements.join(), statements };
}
const unique = migration(
  1,
  'CREATE CONSTRAINT thing_number IF NOT EXISTS FOR (thing:Thing) REQUIRE thing.number IS UNIQUE',
);
const byName = migration(2, 'CREATE INDEX thing_name IF NOT EXISTS FOR (thing:Thing) ON (thing.name)');

describe('migrate', () => {
  it('applies what a database does not have yet, once, and records it there', async () => {
    expect(await migrate(driver, database, [unique])).toEqual(['001-test']);
    expect(await migrate(driver, database, [unique, byName])).toEqual(['002-test']);
    expect(await migrate(driver, database, [unique, byName])).toEqual([]);
    const { records } = await driver.executeQuery(
      'MATCH (migration:Migration) RETURN migration.number, migration.appliedAt IS NOT NULL ORDER BY migration.number',
    );
    expect(records.map((record) => [...record.values()])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it('refuses a database that a newer program has migrated', async () => {
    await migrate(driver, database, [unique, byName]);
    await expect(migrate(driver, database, [unique])).rejects.toThrow(
      /002-test.*newer econews-graph.*Update this program/,
    );
  });

  it('refuses a file that has changed since it was applied', async () => {
    await migrate(driver, database, [unique]);
    await expect(migrate(driver, database, [{ ...unique, checksum: 'other' }])).rejects.toThrow(MigrationError);
  });

  it('is finished by the next start after an interruption', async () => {
    const broken = migration(2, ...byName.statements, 'CREATE NONSENSE');
    await expect(migrate(driver, database, [unique, broken])).rejects.toThrow('CREATE NONSENSE');
    expect(await migrate(driver, database, [unique, byName])).toEqual(['002-test']);
  });

  it('may be done by several programs at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => migrate(driver, database, [unique, byName])));
    expect(await migrate(driver, database, [unique, byName])).toEqual([]);
  });

  it("applies this project's own schema, with every index online", async () => {
    const migrations = await readMigrations(ownSchema);
    expect(await migrate(driver, database, migrations)).toEqual(migrations.map(({ name }) => name));
    const { records } = await driver.executeQuery(
      "SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS offline",
    );
    expect(records[0]?.get('offline')).toBe(0);
  });
});

describe('splitStatements', () => {
  it('ends a statement at a semicolon that ends a line, and leaves comments out', () => {
    expect(splitStatements("// why; really\nCREATE (a {text: 'x;y'});\n\nMATCH (b)\nRETURN b;\n")).toEqual([
      "CREATE (a {text: 'x;y'})",
      'MATCH (b)\nRETURN b',
    ]);
  });

  it('loses no statement of the schema', async () => {
    for (const { name, statements } of await readMigrations(ownSchema)) {
      const text = await readFile(`${ownSchema}${name}.cypher`, 'utf8');
      expect(statements.filter((statement) => statement.startsWith('CREATE '))).toHaveLength(
        text.match(/^CREATE /gm)?.length ?? 0,
      );
    }
  });
});
