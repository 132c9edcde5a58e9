import type { QueryRecord } from '../plugins/answerOperations.ts';
import type { Planner } from '../plugins/createPlanner.ts';
import { createTurns } from '../plugins/createTurns.ts';

/** Queries the graph for what a stream sends. `nodes` is how many nodes the statement may read. */
export type QueryEvent = (
  statement: Parameters<QueryRecord>[0],
  asker: { readonly client: string; readonly nodes: number },
) => ReturnType<QueryRecord>;

/**
 * Statements that are read at once for all streams together. A stream that catches up has hundreds of events, each an operation
 * of its own, and streams may be many: without a limit, they would take every connection to the graph.
 */
const ASKED_AT_ONCE = 2;

/**
 * Creates the function that asks the graph for streams: planned in turn with everything else, and then a few statements at once, those of the clients
 * that read the least in the last minute first. A stream waits instead of being refused; what nobody listens to is not read.
 */
export function createEventQuery(query: QueryRecord, planner: Planner): QueryEvent {
  const turns = createTurns({ places: ASKED_AT_ONCE, mostOfClient: Infinity, most: Infinity });
  return async (statement, { client, nodes }) => {
    const { cypher, params, signal } = statement;
    await planner.planPatiently({ cypher, params }, { client, signal });
    let columns: readonly unknown[] = [];
    await turns.take({
      client,
      size: 1 + nodes,
      isAwaited: () => !signal.aborted,
      async work() {
        signal.throwIfAborted();
        columns = await query(statement);
      },
    });
    return columns;
  };
}
