import { BackupError } from '../errors/BackupError.ts';
import { checkApplied } from '../neo4j/checkApplied.ts';
import type { Migration } from '../neo4j/readMigrations.ts';
import { createIdSet, type IdSet } from './createIdSet.ts';
import type { BackupHeader, NodeOrLink, Progress } from './format.ts';
import { parseValue } from '../neo4j/propertyValue.ts';
import { readBackup } from './readBackup.ts';

/** What a backup is checked against before anything is changed. */
export interface VerifyOptions {
  readonly labels: ReadonlySet<string>;
  readonly migrations: ReadonlyArray<Migration>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** A backup that may be restored. */
export interface VerifiedBackup {
  readonly header: BackupHeader;
  /** Tells this backup from any other. */
  readonly sha256: string;
}

/**
 * Reads a backup to its end: every line, every value, each id once, both ends of every relationship, the counts and
 * the checksum. Throws BackupError naming the line that
 * is wrong, and MigrationError for a backup of a newer schema.
 */
export async function verifyBackup(
  path: string,
  { labels, migrations, signal, onProgress }: VerifyOptions,
): Promise<VerifiedBackup> {
  let header: BackupHeader | undefined;
  const ids = createIdSet();
  for await (const record of readBackup(path)) {
    signal.throwIfAborted();
    if (record.kind === 'header') {
      checkApplied('The backup', record.schema, migrations);
      header = record;
      continue;
    }
    if (record.kind === 'trailer') {
      if (header !== undefined) return { header, sha256: record.sha256 };
      break;
    }
    checkRecord(record, path, labels);
    checkIds(record, path, ids);
    const total = header === undefined ? 0 : header.nodes + header.relationships;
    onProgress({ step: 'check', done: record.line - 1, total });
  }
  throw new BackupError(`${path} is empty.`);
}

/** Neo4j would refuse these, too, but only after the old contents of the graph were deleted. */
function checkIds(record: NodeOrLink, path: string, ids: IdSet): void {
  const place = `${path}, line ${record.line},`;
  if (record.kind === 'node') {
    const { id } = record.properties;
    if (typeof id === 'string' && !ids.add(id))
      throw new BackupError(`${place} is a second node with the id ${id}. Use another backup: this one was changed.`);
    return;
  }
  const missing = [record.from, record.to].find((id) => !ids.has(id));
  if (missing !== undefined)
    throw new BackupError(`${place} leads to ${missing}, a node that is not in the backup. Use another backup.`);
}

function checkRecord(record: NodeOrLink, path: string, labels: ReadonlySet<string>): void {
  const place = `${path}, line ${record.line},`;
  if (record.kind === 'node' && !record.labels.some((label) => labels.has(label)))
    throw new BackupError(
      `${place} is a node of a kind that this program does not know (${record.labels.join(', ')}).`,
    );
  for (const [name, value] of Object.entries(record.properties)) {
    try {
      parseValue(value);
    } catch (cause) {
      throw new BackupError(`${place} has a property ${name} that is not understood. Use another backup.`, { cause });
    }
  }
}
