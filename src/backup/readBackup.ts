import { createHash } from 'node:crypto';
import { BackupError } from '../errors/BackupError.ts';
import {
  type BackupHeader,
  type BackupNode,
  type BackupRelationship,
  type BackupTrailer,
  FORMAT,
  HEADER,
  TRAILER,
} from './format.ts';
import { readLines } from './readLines.ts';

/** A parsed line of a backup and its number. */
export type BackupRecord = (BackupHeader | BackupNode | BackupRelationship | BackupTrailer) & { readonly line: number };

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const OTHERWISE = 'Use another backup: this file was changed, or it is not a backup.';

/**
 * Reads a backup line by line: the header first, then nodes, then relationships, the trailer last, and only if it matches
 * everything before it. A file that is truncated, changed or from a newer program throws BackupError, which names the line.
 */
export async function* readBackup(path: string): AsyncGenerator<BackupRecord, void, void> {
  const sha256 = createHash('sha256');
  const counts = { header: 0, node: 0, relationship: 0 };
  let trailer: BackupRecord | undefined;
  for await (const { number, bytes } of readLines(path)) {
    const place = `${path}, line ${number},`;
    if (trailer !== undefined) throw new BackupError(`${place} comes after the end of the backup. ${OTHERWISE}`);
    const record = parseLine(bytes, place);
    if (record['kind'] === 'trailer') {
      const end = checkTrailer(record, { ...counts, sha256: sha256.digest('hex') }, place);
      trailer = { ...end, line: number };
      continue;
    }
    sha256.update(bytes).update('\n');
    const known = number === 1 ? parseHeader(record, place) : parseRecord(record, place);
    if (known.kind === 'node' && counts.relationship > 0)
      throw new BackupError(`${place} is a node among relationships. ${OTHERWISE}`);
    counts[known.kind] += 1;
    yield { ...known, line: number };
  }
  if (trailer === undefined) {
    const lines = counts.header + counts.node + counts.relationship;
    throw new BackupError(
      `${path} ends after line ${lines}, without the last line that gives the totals. Use another backup.`,
    );
  }
  yield trailer;
}

type Line = Readonly<Record<string, unknown>>;

function parseLine(bytes: Buffer, place: string): Line {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (isPlain(value)) return value;
  } catch {
    // Reported below; the parser's own message would quote the page.
  }
  throw new BackupError(`${place} is not a line of a backup. ${OTHERWISE}`);
}

function parseHeader(record: Line, place: string): BackupHeader {
  if (record['format'] !== FORMAT.format)
    throw new BackupError(
      `${place} does not begin a backup of econews-graph. Give a file that \`econews backup\` wrote.`,
    );
  if (typeof record['version'] === 'number' && record['version'] > FORMAT.version) {
    throw new BackupError(
      `${place} has format ${record['version']}, but this program reads formats up to ${FORMAT.version}: a newer econews-graph wrote it. Update this program.`,
    );
  }
  const { data, error } = HEADER.safeParse(record);
  if (error)
    throw new BackupError(`${place} is wrong at ${error.issues[0]?.path.join('.') || 'its top'}. ${OTHERWISE}`);
  return data;
}

/** Names go into statements, so nothing but names passes. */
function parseRecord(record: Line, place: string): BackupNode | BackupRelationship {
  const { kind, labels, type, from, to, properties } = record;
  if (isPlain(properties)) {
    const kept = properties as BackupNode['properties'];
    if (kind === 'node' && Array.isArray(labels) && labels.length > 0 && labels.every(isName))
      return { kind, labels, properties: kept };
    if (kind === 'relationship' && isName(type) && typeof from === 'string' && typeof to === 'string')
      return { kind, type, from, to, properties: kept };
  }
  throw new BackupError(`${place} is neither a node nor a relationship. ${OTHERWISE}`);
}

function checkTrailer(
  record: Line,
  { node, relationship, sha256 }: { readonly node: number; readonly relationship: number; readonly sha256: string },
  place: string,
): BackupTrailer {
  const { data: trailer } = TRAILER.safeParse(record);
  if (trailer === undefined) throw new BackupError(`${place} is not a valid last line of a backup. ${OTHERWISE}`);
  const { nodes, relationships } = trailer;
  if (nodes !== node || relationships !== relationship) {
    throw new BackupError(
      `${place} announces ${nodes} nodes and ${relationships} relationships, but the file has ${node} and ${relationship}. ${OTHERWISE}`,
    );
  }
  if (trailer.sha256 !== sha256)
    throw new BackupError(`${place} has a checksum that does not match the lines before it. ${OTHERWISE}`);
  return trailer;
}

function isPlain(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}
