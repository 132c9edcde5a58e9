import type { Compiled } from './compileContext.ts';
import { parseCursor } from './cursor.ts';
import { FieldFailure } from './decode.ts';
import type { FieldArguments } from './fieldArguments.ts';
import type { Arguments } from './parameters.ts';
import { printSince } from './printSince.ts';

/**
 * Guards the list of changes: one that begins before the oldest change that is kept would leave some out without a
 * word. It is an error that says so.
 */
export function compileChanges({ read }: FieldArguments, page: Compiled): Compiled {
  return {
    cypher: `[head(COLLECT { MATCH (log:Graph {id: 'graph'}) RETURN log.changesForgotten }), ${page.cypher}]`,
    decode(value, execution) {
      const [forgotten, entries] = value as readonly [string | null, unknown];
      const begin = findBegin(read(execution.variables));
      if (forgotten !== null && begin !== undefined && begin < forgotten) throw tooOld(forgotten);
      return page.decode(entries, execution);
    },
  };
}

/** The id after which the list begins; undefined if it begins with whatever is kept, or runs backwards. */
function findBegin({ since, after, orderBy }: Arguments): string | undefined {
  if (typeof after === 'string' && (orderBy as { direction?: string } | null | undefined)?.direction !== 'DESC')
    return parseCursor(after, 'change.id');
  return typeof since === 'number' ? printSince(since) : undefined;
}

function tooOld(forgotten: string): FieldFailure {
  const revision = Number(forgotten.slice('chg_'.length, -10));
  return new FieldFailure(
    `Changes up to revision ${String(revision)} are no longer kept. Read everything you follow again, then request the changes since graph.revision. CHANGES_KEPT sets how many are kept.`,
    { code: 'BAD_USER_INPUT', reason: 'CHANGES_FORGOTTEN', keptSince: revision },
  );
}
