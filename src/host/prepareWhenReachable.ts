import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jServerError } from '../errors/Neo4jServerError.ts';
import { ServiceUnavailableError } from '../errors/ServiceUnavailableError.ts';
import { TimeoutError } from '../errors/TimeoutError.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { prepareGraph } from './prepareGraph.ts';

/** Who is told about the wait. */
export interface WaitOptions {
  /** Ends the wait, because the program is stopping or its start failed elsewhere. */
  readonly signal: AbortSignal;
  /** Called once if the server does not answer yet. */
  readonly onWait: (error: Neo4jServerError) => void;
  /** Called if it answers but cannot be used, so that waiting would not help. */
  readonly onFailed: (error: unknown) => void;
}

/** A graph that is being prepared. */
export interface Preparation {
  /** Throws ServiceUnavailableError until the graph answers and its schema is there. */
  readonly check: () => Promise<void>;
}

const LOOK_EVERY = 2_000;

/** Migrates a graph's schema as soon as its server can be reached, so that a server may start before its Neo4j. */
export function prepareWhenReachable(graph: Graph, { signal, onWait, onFailed }: WaitOptions): Preparation {
  let isReady = false;
  void prepare().catch(onFailed);
  return {
    async check() {
      await graph.check();
      if (!isReady) throw new ServiceUnavailableError('The schema of the graph is being updated.');
    },
  };

  async function prepare(): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      try {
        await prepareGraph(graph);
        isReady = true;
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!isUnreachable(error)) throw error;
        if (tries === 0 && error instanceof Neo4jServerError) onWait(error);
        await sleep(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}

/** A cold Neo4j on a busy machine may be too slow for its first answer: that is no reason to stop. */
function isUnreachable(error: unknown): boolean {
  return (
    error instanceof ServiceUnavailableError ||
    error instanceof TimeoutError ||
    (error instanceof Neo4jServerError && error.fault === 'unreachable')
  );
}
