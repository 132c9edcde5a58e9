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
  /** Distinguishes this backup from any other. */
  readonly sha256: string;
}

/**
 * Reads a backup to its end: every line, every value, each id and each other unique key once, both ends of every relationship, the counts
 * and the checksum. Throws BackupError naming the line that
 * is wrong, and MigrationError for a backup of a newer schema.
 */
export async function verifyBackup(
  path: string,
  { labels, migrations, signal, onProgress }: VerifyOptions,
): Promise<VerifiedBackup> {
  let header: BackupHeader | undefined;
  const ids = createIdSet();
  const keys = createIdSet();
  const unique = listUnique(migrations);
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
    if (record.kind === 'node') checkKeys(record, path, unique, keys);
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

/** A label and a property whose values may occur once. */
type UniqueKey = readonly [label: string, property: string];

/** Lists the properties, besides ids, that the schema requires to be unique. */
function listUnique(migrations: ReadonlyArray<Migration>): readonly UniqueKey[] {
  return migrations
    .flatMap(({ statements }) => statements)
    .flatMap((text) => {
      const [, label = '', property = ''] = UNIQUE.exec(text) ?? [];
      return property === '' || property === 'id' ? [] : [[label, property] as const];
    });
}

const UNIQUE = /^CREATE CONSTRAINT[^]*\bFOR \(\w+:(\w+)\) REQUIRE \w+\.(\w+) IS UNIQUE/;

/** A constraint is created after the nodes are there, and would fail then. */
function checkKeys(
  record: NodeOrLink & { readonly kind: 'node' },
  path: string,
  unique: readonly UniqueKey[],
  keys: IdSet,
): void {
  for (const [label, property] of unique) {
    const value = record.properties[property];
    if (
      !record.labels.includes(label) ||
      value === undefined ||
      keys.add(`${label} ${property} ${JSON.stringify(value)}`)
    )
      continue;
    throw new BackupError(
      `${path}, line ${record.line}, is a second ${label} with the same ${property}. Use another backup: this one was changed.`,
    );
  }
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
