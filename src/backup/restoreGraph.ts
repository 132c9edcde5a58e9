import { BackupError } from '../errors/BackupError.ts';
import { deleteGraph, listLabels } from '../neo4j/deleteGraph.ts';
import { applyTogether, migrate } from '../neo4j/migrate.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { Migration } from '../neo4j/readMigrations.ts';
import { toGraphError } from '../neo4j/toGraphError.ts';
import type { BackupHeader, Progress } from './format.ts';
import { readBackup } from './readBackup.ts';
import { beginRestore, type Restore } from './beginRestore.ts';
import { verifyBackup } from './verifyBackup.ts';
import { queueRecords, RESTORING } from './writeRecords.ts';

/** How to restore a backup, and where to report progress. */
export interface RestoreOptions {
  /** The migrations of this program, newest last. */
  readonly migrations: ReadonlyArray<Migration>;
  /** Whether the contents of the graph may be deleted. */
  readonly replace: boolean;
  /** The time, as an ISO instant. */
  readonly at: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** The result. */
export interface RestoreResult {
  readonly nodes: number;
  readonly relationships: number;
  /** Whether an earlier run of the same backup was continued. */
  readonly resumed: boolean;
  /** Names of the migrations that are newer than the backup, and were applied to it. */
  readonly migrated: ReadonlyArray<string>;
}

/**
 * Restores a backup into a graph that is empty (or may be replaced). Nothing is changed before the whole file has been
 * checked. From then on a mark in the graph shows that it is incomplete; if this restore is interrupted, the next
 * restore of the same file continues where it stopped. The schema is that of the backup first, then this program's.
 */
export async function restoreGraph(graph: Graph, path: string, options: RestoreOptions): Promise<RestoreResult> {
  const { migrations, replace, at, signal, onProgress } = options;
  const labels = listLabels(migrations.flatMap(({ statements }) => statements));
  const { header, sha256 } = await verifyBackup(path, { labels, ...options });
  const run = await beginRestore(graph, { sha256, labels, replace });
  if (run.resumeAfter === undefined) await empty(graph, migrations, run);
  await copyRecords(graph, path, { sha256, header, run, signal, onProgress });
  signal.throwIfAborted();
  onProgress({ step: 'finish', done: 0, total: 1 });
  await dropLabel(graph);
  const migrated = await bringUp(graph, header, migrations);
  await run.finish(at);
  const { nodes, relationships } = header;
  return { nodes, relationships, resumed: run.resumeAfter !== undefined, migrated };
}

/** Empties the graph, including its schema, because the backup's schema may be older. */
async function empty(graph: Graph, migrations: ReadonlyArray<Migration>, run: Restore): Promise<void> {
  await deleteGraph(graph, migrations);
  await runAlone(
    graph,
    `CREATE CONSTRAINT restoring_id IF NOT EXISTS FOR (node:${RESTORING}) REQUIRE node.id IS UNIQUE`,
  );
  // From here on a restore that is interrupted can be continued.
  await graph.executeWrite('restore', (each) => run.advance(each, 0));
}

interface CopyOptions extends Pick<RestoreOptions, 'signal' | 'onProgress'> {
  readonly sha256: string;
  readonly header: BackupHeader;
  readonly run: Restore;
}

async function copyRecords(graph: Graph, path: string, options: CopyOptions): Promise<void> {
  const { sha256, header, run, signal, onProgress } = options;
  const queue = queueRecords(graph.executeWrite, { path, advance: run.advance });
  let step: 'nodes' | 'relationships' = 'nodes';
  for await (const record of readBackup(path)) {
    signal.throwIfAborted();
    if (record.kind === 'trailer' && record.sha256 !== sha256)
      throw new BackupError(`${path} was changed while it was being restored. Restore again.`);
    if (record.kind === 'header' || record.kind === 'trailer' || record.line <= (run.resumeAfter ?? 0)) continue;
    if (record.kind === 'relationship' && step === 'nodes') {
      // The ends of a relationship are there before it.
      await queue.flush();
      step = 'relationships';
    }
    await queue.add(record);
    const done = record.line - 1 - (step === 'nodes' ? 0 : header.nodes);
    onProgress({ step, done, total: header[step] });
  }
  await queue.flush();
}

async function dropLabel(graph: Graph): Promise<void> {
  await runAlone(graph, 'DROP CONSTRAINT restoring_id IF EXISTS');
  await runAlone(
    graph,
    `MATCH (node:${RESTORING}) CALL (node) { REMOVE node:${RESTORING} } IN TRANSACTIONS OF 10000 ROWS`,
  );
}

/**
 * Builds the schema that the backup had, then applies the migrations that it has not seen. The changes that earlier
 * migrations made to data are already in the data of the backup.
 */
async function bringUp(
  graph: Graph,
  { schema }: BackupHeader,
  migrations: ReadonlyArray<Migration>,
): Promise<ReadonlyArray<string>> {
  const { driver, address, bookmarkManager } = graph;
  const seen = migrations.filter(({ number }) => schema.some((one) => one.number === number));
  const session = driver.session({ database: address.database, bookmarkManager });
  try {
    for (const { statements } of seen)
      await applyTogether(
        session,
        statements.filter((text) => SCHEMA_RULE.test(text)),
      );
  } catch (cause) {
    throw toGraphError('restore', cause);
  } finally {
    await session.close();
  }
  return migrate(driver, address.database, migrations, bookmarkManager);
}

const SCHEMA_RULE = /^(?:CREATE|DROP)\s+(?:\w+\s+)?(?:CONSTRAINT|INDEX)\b/;

async function runAlone(graph: Graph, cypher: string): Promise<void> {
  await graph.runAlone({ name: 'restore', cypher, params: {}, decode: () => undefined });
}
