import { BackupError } from '../errors/BackupError.ts';
import { inExactTransaction } from '../neo4j/inExactTransaction.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { Neo4jRecord, Transaction } from '../neo4j/runQuery.ts';
import { notWhole } from '../neo4j/restoreMark.ts';
import { toGraphError } from '../neo4j/toGraphError.ts';
import { HOLD_GRAPH } from './lockStatements.ts';
import { type BackupHeader, FORMAT, type Progress } from './format.ts';
import { type BackupWriter, openBackupWriter } from './openBackupWriter.ts';
import { printNode, printRelationship } from './printRecord.ts';

/** What to back up, and where to report progress. */
export interface BackupOptions {
  /** Labels of the graph's nodes: everything else in the database is not ours. */
  readonly labels: ReadonlySet<string>;
  /** Version of this program, and the time, for the header. */
  readonly program: string;
  readonly at: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** The result. */
export interface ExportResult {
  readonly nodes: number;
  readonly relationships: number;
  /** True if loads had to wait in the meantime. */
  readonly locked: boolean;
}

const OURS = '(node) WHERE any(label IN labels(node) WHERE label IN $labels)';
/** Relationships between two of our nodes; the ends are named by ids, which every node with relationships has. */
const BETWEEN =
  '(from)-[link]->(to) WHERE any(label IN labels(from) WHERE label IN $labels) AND any(label IN labels(to) WHERE label IN $labels)';
const STATEMENTS = {
  lock: `MATCH (graph:Graph {id: 'graph'}) ${HOLD_GRAPH} RETURN graph.revision AS revision, graph.lexicon AS lexicon, EXISTS { (:Restore) } AS restoring`,
  schema:
    'MATCH (migration:Migration) RETURN migration.number AS number, migration.name AS name, migration.checksum AS checksum ORDER BY number',
  count: `RETURN COUNT { MATCH ${OURS} } AS nodes, COUNT { MATCH ${BETWEEN} } AS relationships`,
  nodes: `MATCH ${OURS} RETURN labels(node) AS labels, properties(node) AS properties`,
  relationships: `MATCH ${BETWEEN} RETURN type(link) AS type, from.id AS from, to.id AS to, properties(link) AS properties`,
} as const;

/**
 * Writes the whole graph to a file, as it was at one moment: nodes, relationships, labels and properties of every type.
 * The first attempt blocks nobody: Neo4j has no snapshots, but every load increases the graph's revision, so what was
 * read while the revision stayed the same is one state. If a load came in between, everything is read again in one
 * transaction that holds the lock of every load: loads wait, queries do not. Memory use does not depend on the size of
 * the graph.
 */
export async function exportGraph(graph: Graph, path: string, options: BackupOptions): Promise<ExportResult> {
  try {
    const free = await copyGraph(graph, path, false, options);
    return free ?? (await copyGraph(graph, path, true, options)) ?? lockWasLost();
  } catch (cause) {
    throw toGraphError('backup', cause, 'Take the backup again.');
  }
}

function lockWasLost(): never {
  throw new BackupError('The graph changed although its lock was held. Take the backup again.');
}

/** Copies the graph to the file once. Returns undefined, and leaves no file, if the graph changed in the meantime. */
async function copyGraph(
  graph: Graph,
  path: string,
  locked: boolean,
  options: BackupOptions,
): Promise<ExportResult | undefined> {
  const before = locked ? undefined : await queryState(graph);
  return inExactTransaction(graph, { name: 'backup', mode: locked ? 'write' : 'read' }, async (transaction) => {
    await using writer = await openBackupWriter(path);
    if (locked) await transaction.run(STATEMENTS.lock);
    const counts = await copyRecords(transaction, writer, options);
    if (counts === undefined || (before !== undefined && (await queryState(graph)) !== before)) return undefined;
    await writer.write({ kind: 'trailer', ...counts, sha256: writer.hash() });
    await writer.keep();
    return { ...counts, locked };
  });
}

/**
 * Reads the revision of the graph under its lock: a load that is being stored shows its changes one by one, and keeps the
 * lock until all of them are visible.
 */
async function queryState({ executeWrite }: Graph): Promise<string> {
  const [state] = await executeWrite('backup', (run) =>
    run({ name: 'backup', cypher: STATEMENTS.lock, params: {}, decode: (record) => record.toObject() }),
  );
  if (state === undefined) throw new BackupError('The graph is empty: there is nothing to back up.');
  if (state['restoring'] === true) throw notWhole();
  return `${state['revision']} ${state['lexicon']}`;
}

/**
 * Writes header, nodes and relationships. Returns undefined if fewer or more came than were counted, because a load
 * came in between.
 */
async function copyRecords(
  transaction: Transaction,
  writer: BackupWriter,
  { labels, program, at, signal, onProgress }: BackupOptions,
): Promise<Pick<ExportResult, 'nodes' | 'relationships'> | undefined> {
  const params = { labels: [...labels] };
  const { records: schema, summary } = await transaction.run(STATEMENTS.schema);
  const { records: counted } = await transaction.run(STATEMENTS.count, params);
  const counts = { nodes: Number(counted[0]?.get('nodes')), relationships: Number(counted[0]?.get('relationships')) };
  const header: BackupHeader = {
    kind: 'header',
    ...FORMAT,
    program,
    neo4j: summary.server.agent ?? '',
    at,
    schema: schema.map((record) => ({ ...record.toObject(), number: Number(record.get('number')) }) as never),
    ...counts,
  };
  await writer.write(header);
  const copy = async (step: 'nodes' | 'relationships', print: (record: Neo4jRecord) => object): Promise<number> => {
    let done = 0;
    for await (const record of transaction.run(STATEMENTS[step], params)) {
      signal.throwIfAborted();
      await writer.write(print(record));
      done += 1;
      onProgress({ step, done, total: counts[step] });
    }
    return done;
  };
  const nodes = await copy('nodes', printNode);
  const relationships = await copy('relationships', printRelationship);
  return nodes === counts.nodes && relationships === counts.relationships ? counts : undefined;
}
