import { MigrationError } from '../errors/MigrationError.ts';
import type { Migration } from './readMigrations.ts';

/** What a database, or a backup of one, says about a migration that was applied to it. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * Makes sure that this program knows every migration that was applied: `holder` (The database, The backup) is the owner in
 * messages. Throws MigrationError if a newer program applied one, or if a migration file has changed since.
 */
export function checkApplied(
  holder: string,
  applied: ReadonlyArray<AppliedMigration>,
  known: ReadonlyArray<Migration>,
): void {
  for (const { number, name, checksum } of applied) {
    const ours = known.find((migration) => migration.number === number);
    if (ours === undefined) {
      throw new MigrationError(
        `${holder} has migration ${name}, which this program does not know, because a newer econews-graph wrote it. ` +
          'Update this program, or use another database (NEO4J_DATABASE, ECONEWS_HOME).',
      );
    }
    if (ours.checksum !== checksum) {
      throw new MigrationError(
        `cypher/schema/${ours.name}.cypher has changed since it was applied to ${holder.replace(/^The/, 'the')}. ` +
          'Restore the file and put the changes into a migration with the next number, or start again with `econews reset`.',
      );
    }
  }
}
