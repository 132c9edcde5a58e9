import type { Compiled } from './compileContext.ts';
import { parseCursor } from './cursor.ts';
import { FieldFailure } from './decode.ts';
import type { FieldArguments } from './fieldArguments.ts';
import type { Arguments } from './parameters.ts';
import { printSince } from './printSince.ts';

/**
 * Guards the list of changes: a list that begins before the oldest kept change would silently leave some out, and one
 * that begins at a revision that the graph never had (it was restored, or is another graph) would leave out all changes
 * until that revision. Both are errors that say so.
 */
export function compileChanges({ read }: FieldArguments, page: Compiled): Compiled {
  return {
    cypher: `[head(COLLECT { MATCH (log:Graph {id: 'graph'}) RETURN [log.changesForgotten, log.revision] }), ${page.cypher}]`,
    decode(value, execution) {
      const [log, entries] = value as readonly [readonly [string | null, number | null] | null, unknown];
      const [forgotten, revision] = log ?? [null, null];
      const begin = findBegin(read(execution.variables));
      if (forgotten !== null && begin !== undefined && begin < forgotten) throw tooOld(forgotten);
      if (begin !== undefined && begin > printSince(revision ?? 0)) throw tooNew(begin, revision ?? 0);
      return page.decode(entries, execution);
    },
  };
}

/** The id after which the list begins; undefined if it begins with the oldest kept change, or runs backwards. */
function findBegin({ since, after, orderBy }: Arguments): string | undefined {
  if (typeof after === 'string' && (orderBy as { direction?: string } | null | undefined)?.direction !== 'DESC')
    return parseCursor(after, 'change.id');
  return typeof since === 'number' ? printSince(since) : undefined;
}

function tooOld(forgotten: string): FieldFailure {
  const revision = parseRevision(forgotten);
  return new FieldFailure(
    `Changes up to revision ${String(revision)} are no longer kept. Read everything you follow again, then request the changes since graph.revision. CHANGES_KEPT sets how many are kept.`,
    { code: 'BAD_USER_INPUT', reason: 'CHANGES_FORGOTTEN', keptSince: revision },
  );
}

function tooNew(begin: string, revision: number): FieldFailure {
  return new FieldFailure(
    `The graph is at revision ${String(revision)}, and changes after revision ${String(parseRevision(begin))} were requested. It was restored or replaced since you read it: read everything you follow again, then request the changes since graph.revision.`,
    { code: 'BAD_USER_INPUT', reason: 'CHANGES_AHEAD', revision },
  );
}

const parseRevision = (id: string): number => Number(id.slice('chg_'.length, -10));
