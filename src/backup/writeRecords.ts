import { BackupError } from '../errors/BackupError.ts';
import type { Query, RunStatement, Writer } from '../neo4j/runQuery.ts';
import type { NodeOrLink } from './format.ts';
import { parseValue } from '../neo4j/propertyValue.ts';

/** A label that nodes have only while they are restored; the ends of relationships are found by it and their id. */
export const RESTORING = 'Restoring';

/** The rows, and the characters of their values, in one transaction: each batch is held in memory here and in Neo4j. */
const ROWS = 2_000;
const CHARACTERS = 4_000_000;

/** Collects nodes or relationships, and writes them in pieces. */
export interface RecordQueue {
  readonly add: (record: NodeOrLink) => Promise<void>;
  /** Writes what is left. */
  readonly flush: () => Promise<void>;
}

/** What writing a batch needs from the restore. */
export interface PieceOptions {
  readonly path: string;
  /**
   * Records in the same transaction which line was written last. Returns false if that line is already recorded: the
   * transaction was stored, and only the answer was lost.
   */
  readonly advance: (run: RunStatement, line: number) => Promise<boolean>;
}

/**
 * Opens a queue into the graph. Records of one kind in a batch go in one statement: labels and types cannot be
 * parameters, and are known to be names by the time they come here (readBackup). Throws BackupError for a relationship
 * whose end does not exist.
 */
export function queueRecords(write: Writer, { path, advance }: PieceOptions): RecordQueue {
  let held: NodeOrLink[] = [];
  let characters = 0;

  async function flush(): Promise<void> {
    const piece = held;
    held = [];
    characters = 0;
    const last = piece.at(-1);
    if (last === undefined) return;
    await write('restore', async (run) => {
      if (!(await advance(run, last.line))) return;
      for (const [cypher, records] of Map.groupBy(piece, printCreate)) await writeGroup(run, cypher, records);
    });
  }

  async function writeGroup(run: RunStatement, cypher: string, records: readonly NodeOrLink[]): Promise<void> {
    const [created] = await run(createRecords(cypher, records));
    if (created === records.length) return;
    const [first, last] = [records.at(0)?.line, records.at(-1)?.line];
    throw new BackupError(`${path}, lines ${first} to ${last}: one of them leads to a node that is not in the backup.`);
  }

  return {
    async add(record) {
      held.push(record);
      characters += measure(record);
      if (held.length >= ROWS || characters >= CHARACTERS) await flush();
    },
    flush,
  };
}

function createRecords(cypher: string, records: readonly NodeOrLink[]): Query<number> {
  const rows = records.map((record) => {
    const properties = Object.fromEntries(
      Object.entries(record.properties).map(([name, value]) => [name, parseValue(value)]),
    );
    return record.kind === 'node' ? { properties } : { from: record.from, to: record.to, properties };
  });
  return { name: 'restore', cypher, params: { rows }, decode: (record) => record.get('created') };
}

function printCreate(record: NodeOrLink): string {
  if (record.kind === 'node') {
    const labels = [RESTORING, ...record.labels].map((label) => `:\`${label}\``).join('');
    return `UNWIND $rows AS row CREATE (node${labels}) SET node = row.properties RETURN count(node) AS created`;
  }
  return (
    `UNWIND $rows AS row MATCH (from:${RESTORING} {id: row.from}) MATCH (to:${RESTORING} {id: row.to}) ` +
    `CREATE (from)-[link:\`${record.type}\`]->(to) SET link = row.properties RETURN count(link) AS created`
  );
}

/** Only texts are large. */
function measure({ properties }: NodeOrLink): number {
  return Object.values(properties).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : Array.isArray(value) ? value.length * 20 : 20),
    0,
  );
}
