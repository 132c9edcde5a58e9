import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import { settleMoves } from '../load/moves/settleMoves.ts';
import type { Graph } from '../neo4j/openGraph.ts';

/** How often a server checks for work that loads have left pending, in milliseconds. */
const EVERY = 5_000;

/**
 * Processes work that loads left pending for as long as a server runs, including loads of programs that ended early.
 * Returns the function that stops it after the current transaction. If the graph does not answer, it tries again later.
 */
export function keepSettling(
  { query, executeWrite, changesKept }: Pick<Graph, 'query' | 'executeWrite' | 'changesKept'>,
  logger: Logger,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const done = (async () => {
    while (!signal.aborted) {
      await sleep(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await settleMoves({ query, executeWrite, changesKept }, { signal });
      } catch (error) {
        if (!signal.aborted) logger.debug({ error }, 'the work that loads left pending will be tried again later');
      }
    }
  })();
  return async () => {
    stopping.abort();
    await done;
  };
}
