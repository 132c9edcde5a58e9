import { randomUUID } from 'node:crypto';
import { BackupError } from '../errors/BackupError.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { Query, RunStatement } from '../neo4j/runQuery.ts';
import { RESTORE_MARK } from '../neo4j/restoreMark.ts';
import { LOCK_GRAPH } from './lockStatements.ts';

/** One restore, as recorded by the mark in the graph. */
export interface Restore {
  /** The last line that an earlier run of the same backup has written; undefined if the graph must be emptied first. */
  readonly resumeAfter: number | undefined;
  /** Records the last line written; returns false if it was already recorded. Throws if another restore took over. */
  readonly advance: (run: RunStatement, line: number) => Promise<boolean>;
  /** Marks the graph as complete, in one transaction. */
  readonly finish: (at: string) => Promise<void>;
}

interface Begun {
  readonly isEmpty: boolean;
  readonly sha256: string | null;
  readonly line: number | null;
}

/** Under the lock that every load takes: no load is running, and later ones find the mark. */
const LOOK = `
${LOCK_GRAPH}
RETURN EXISTS { MATCH (node) WHERE any(label IN labels(node) WHERE label IN $labels AND NOT label IN ['Graph', 'Migration']) } AS full,
       COLLECT { MATCH (mark:${RESTORE_MARK}) RETURN [mark.sha256, mark.line] }[0] AS mark`;
const MARK = `MERGE (mark:${RESTORE_MARK} {id: 'restore'}) SET mark.token = $token, mark.sha256 = $sha256, mark.line = $line RETURN mark.line AS line`;
const ADVANCE = `
MATCH (mark:${RESTORE_MARK} {token: $token})
SET mark.locked = true
WITH mark WHERE mark.token = $token
WITH mark, coalesce(mark.line, -1) < $line AS isNew
SET mark.line = CASE WHEN isNew THEN $line ELSE mark.line END
RETURN isNew`;
const FINISH = `
MATCH (mark:${RESTORE_MARK} {token: $token})
MERGE (graph:Graph {id: 'graph'})
SET graph.restoredAt = $at
DELETE mark
RETURN graph.id AS id`;
const FINISHED = "MATCH (graph:Graph {id: 'graph', restoredAt: $at}) RETURN graph.id AS id";

/**
 * Begins a restore, or continues with one of the same backup (by its hash) that was interrupted. Throws BackupError if the
 * graph is not empty and may not be replaced.
 */
export async function beginRestore(
  { executeWrite }: Pick<Graph, 'executeWrite'>,
  {
    sha256,
    labels,
    replace,
  }: { readonly sha256: string; readonly labels: ReadonlySet<string>; readonly replace: boolean },
): Promise<Restore> {
  // This restore takes over from one that may still be running, which then stops at its next batch.
  const token = randomUUID();
  const begun = await executeWrite('begin restore', async (run): Promise<Begun> => {
    const [found = { isEmpty: true, sha256: null, line: null }] = await run(look(labels));
    if (!found.isEmpty && found.sha256 === null && !replace) {
      throw new BackupError('The graph is not empty. Add --replace to delete its contents before the restore.');
    }
    const line = found.sha256 === sha256 ? found.line : null;
    await run(statement(MARK, { token, sha256, line: line === null ? null : BigInt(line) }, () => undefined));
    return { ...found, line };
  });
  return {
    resumeAfter: begun.line ?? undefined,
    async advance(run, line) {
      const [isNew] = await run(
        statement(ADVANCE, { token, line: BigInt(line) }, (record) => record.get('isNew') === true),
      );
      return isNew ?? takenOver();
    },
    async finish(at) {
      await executeWrite('finish restore', async (run) => {
        const [id] = await run(statement(FINISH, { token, at }, (record): string => record.get('id')));
        // If the last step is repeated after a lost answer, the mark is gone and its own time is already there.
        const [finished] = id === undefined ? await run(statement(FINISHED, { at }, () => true)) : [true];
        if (finished === undefined) takenOver();
      });
    },
  };
}

function takenOver(): never {
  throw new BackupError('Another restore into this graph has started and replaces this one.');
}

function look(labels: ReadonlySet<string>): Query<Begun> {
  return statement(LOOK, { labels: [...labels] }, (record) => {
    const [sha256 = null, line = null]: readonly [string | null, number | null] = record.get('mark') ?? [null, null];
    return { isEmpty: record.get('full') !== true, sha256, line };
  });
}

function statement<Row>(cypher: string, params: Query<Row>['params'], decode: Query<Row>['decode']): Query<Row> {
  return { name: 'restore', cypher, params, decode };
}
