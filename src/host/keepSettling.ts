import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import { settleMoves } from '../load/moves/settleMoves.ts';
import type { Graph } from '../neo4j/openGraph.ts';

/** How often a server looks whether a load has left anything to be done, in milliseconds. */
const EVERY = 5_000;

/**
 * Works off what loads leave to be done as long as a server runs: loads of its own, and of programs that ended before
 * they could. Gives what stops it, once the transaction under way is over. A graph that does not answer is asked again
 * later.
 */
export function keepSettling(
  { read, write, changesKept }: Pick<Graph, 'read' | 'write' | 'changesKept'>,
  logger: Logger,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const done = (async () => {
    while (!signal.aborted) {
      await sleep(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await settleMoves({ read, write, changesKept }, { signal });
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
