import { ServiceUnavailableError } from '../errors/ServiceUnavailableError.ts';
import type { Query, RunQuery } from './runQuery.ts';

/**
 * A node `:Restore` is in the graph from before a restore or a reset changes anything until everything is there, or
 * gone. While it exists, the graph is incomplete: a restore or reset is running or was interrupted.
 */
export const RESTORE_MARK = 'Restore';

const isMarked: Query<boolean> = {
  name: 'find restore mark',
  cypher: `RETURN EXISTS { (:${RESTORE_MARK}) } AS marked`,
  params: {},
  decode: (record) => record.get('marked'),
};

/** Makes sure that the graph answers and is complete. Throws ServiceUnavailableError if a restore is not finished. */
export async function checkWhole(query: RunQuery): Promise<void> {
  const [marked] = await query(isMarked);
  if (marked === true) throw notWhole();
}

/** Creates the error that says that the graph is incomplete, and what to do. */
export function notWhole(): ServiceUnavailableError {
  return new ServiceUnavailableError(
    'A backup is being restored into this graph, or the graph is being reset, or one of these was interrupted, so the graph is incomplete. ' +
      'Wait until it has finished; if neither is running, run `econews restore` again, or `econews reset`.',
    5,
  );
}
